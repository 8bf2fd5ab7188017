import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger, Spinner, Toolbar } from '@fluentui/react-components';
import { DocumentAddRegular, FolderOpenRegular, SaveRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { Bundled } from '../files.ts';
import { zh } from '../strings/zh-CN.ts';

interface Props {
  readonly name: string;
  readonly isDirty: boolean;
  readonly isBusy: boolean;
  readonly onOpen: (file: File) => void;
  readonly onBundled: (which: Bundled) => void;
  readonly onSave: () => void;
}

const KINDS = '.xlsx,.xlsm,.xls,.docx,.ods,.csv';
const TEMPLATES: readonly Bundled[] = ['project', 'department'];
const SAMPLES: readonly Bundled[] = ['sample', 'sampleDepartment'];

function NewMenu({ onBundled }: Pick<Props, 'onBundled'>): React.JSX.Element {
  const item = (which: Bundled): React.JSX.Element => <MenuItem key={which} onClick={() => { onBundled(which); }}>{zh[which]}</MenuItem>;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement><Button appearance="subtle" icon={<DocumentAddRegular />}>{zh.create}</Button></MenuTrigger>
      <MenuPopover><MenuList>{TEMPLATES.map(item)}<MenuDivider />{SAMPLES.map(item)}</MenuList></MenuPopover>
    </Menu>
  );
}

/** Ctrl+S saves the workbook, not the page. */
function useSaveKey(onSave: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      onSave();
    };
    document.addEventListener('keydown', pressed, true);
    return () => { document.removeEventListener('keydown', pressed, true); };
  }, [onSave]);
}

/** The workbook's own buttons: open, new, save. */
export function Bar({ name, isDirty, isBusy, onOpen, onBundled, onSave }: Props): React.JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  useSaveKey(onSave);
  return (
    <header className="bar">
      <h1>{zh.title}</h1>
      <Toolbar aria-label={zh.toolbar}>
        <Button appearance="subtle" icon={<FolderOpenRegular />} title={zh.openHint} onClick={() => { input.current?.click(); }}>{zh.open}</Button>
        <NewMenu onBundled={onBundled} />
        <Button appearance="subtle" icon={<SaveRegular />} title={zh.saveHint} disabled={name === ''} onClick={onSave}>{zh.save}</Button>
      </Toolbar>
      <input ref={input} className="hidden" type="file" accept={KINDS} tabIndex={-1} aria-hidden="true" onChange={({ target }) => {
        const file = target.files?.[0];
        if (file !== undefined) onOpen(file);
        target.value = '';
      }} />
      <p className="file"><span className="file-name" title={name}>{name}</span>{isDirty && <span className="tag tag-warning">{zh.unsaved}</span>}{isBusy && <Spinner size="tiny" label={zh.opening} />}</p>
      <p className="local">{zh.local}</p>
    </header>
  );
}
