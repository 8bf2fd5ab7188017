import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger, Spinner, Toolbar } from '@fluentui/react-components';
import { DocumentAddRegular, FolderOpenRegular, SaveRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { type Bundled, SAMPLES } from '../files.ts';
import { useStrings } from '../strings/strings.ts';
import { enter } from '../use-regions.ts';

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

function NewMenu({ onBundled }: Pick<Props, 'onBundled'>): React.JSX.Element {
  const strings = useStrings();
  const item = (which: Bundled): React.JSX.Element => <MenuItem key={which} onClick={() => { onBundled(which); }}>{strings[which]}</MenuItem>;
  return (
    <Menu inline>
      <MenuTrigger disableButtonEnhancement><Button appearance="subtle" icon={<DocumentAddRegular />}>{strings.create}</Button></MenuTrigger>
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
  const strings = useStrings();
  const input = useRef<HTMLInputElement>(null);
  useSaveKey(onSave);
  return (
    <header className="bar">
      <button className="skip" onClick={() => { enter('.side'); }}>{strings.skip}</button>
      <h1>{strings.title}</h1>
      <Toolbar aria-label={strings.toolbar}>
        <Button appearance="subtle" icon={<FolderOpenRegular />} title={strings.openHint} onClick={() => { input.current?.click(); }}>{strings.open}</Button>
        <NewMenu onBundled={onBundled} />
        <Button appearance="subtle" icon={<SaveRegular />} title={strings.saveHint} disabled={name === ''} onClick={onSave}>{strings.save}</Button>
      </Toolbar>
      <input ref={input} className="hidden" type="file" accept={KINDS} tabIndex={-1} aria-hidden="true" onChange={({ target }) => {
        const file = target.files?.[0];
        if (file !== undefined) onOpen(file);
        target.value = '';
      }} />
      <p className="file"><span className="file-name" title={name}>{name}</span>{isDirty && <span className="tag tag-warning">{strings.unsaved}</span>}{isBusy && <Spinner size="tiny" label={strings.opening} />}</p>
      <p className="local">{strings.local}</p>
    </header>
  );
}
