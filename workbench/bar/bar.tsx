import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger, Spinner, ToggleButton, Toolbar } from '@fluentui/react-components';
import { DocumentAddRegular, FolderOpenRegular, FolderSearchRegular, SaveRegular, TextBulletListSquareRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { type Bundled, SAMPLES } from '../files.ts';
import { chosenFiles, type Dropped } from '../folder/dropped.ts';
import { useStrings } from '../strings/strings.ts';
import { enter } from '../use-regions.ts';

interface Props {
  readonly name: string;
  readonly isDirty: boolean;
  readonly isBusy: boolean;
  /** Is the list of reviewed files in front? Null where there is none. */
  readonly list: boolean | null;
  readonly onList: (isShown: boolean) => void;
  readonly onChosen: (chosen: Dropped) => void;
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
export function Bar({ name, isDirty, isBusy, list, onList, onChosen, onBundled, onSave }: Props): React.JSX.Element {
  const strings = useStrings();
  const [input, folder] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const chosen = ({ target }: React.ChangeEvent<HTMLInputElement>): void => {
    // Emptied, it tells of the same files again; the list that it holds is then empty too.
    const files = [...target.files ?? []];
    target.value = '';
    if (files.length > 0) onChosen(chosenFiles(files));
  };
  useEffect(() => { if (folder.current !== null) folder.current.webkitdirectory = true; }, []);
  useSaveKey(onSave);
  return (
    <header className="bar">
      <button className="skip" onClick={() => { enter('.side'); }}>{strings.skip}</button>
      <h1>{strings.title}</h1>
      <Toolbar aria-label={strings.toolbar}>
        <Button appearance="subtle" icon={<FolderOpenRegular />} title={strings.openHint} onClick={() => { input.current?.click(); }}>{strings.open}</Button>
        <Button appearance="subtle" icon={<FolderSearchRegular />} title={strings.openFolderHint} onClick={() => { folder.current?.click(); }}>{strings.openFolder}</Button>
        <NewMenu onBundled={onBundled} />
        <Button appearance="subtle" icon={<SaveRegular />} title={strings.saveHint} disabled={name === ''} onClick={onSave}>{strings.save}</Button>
        {list !== null && <ToggleButton appearance="subtle" icon={<TextBulletListSquareRegular />} checked={list} onClick={() => { onList(!list); }}>{strings.toFolder}</ToggleButton>}
      </Toolbar>
      <input ref={input} className="hidden" type="file" multiple accept={KINDS} tabIndex={-1} aria-hidden="true" onChange={chosen} />
      <input ref={folder} className="hidden" type="file" tabIndex={-1} aria-hidden="true" onChange={chosen} />
      <p className="file"><span className="file-name" title={name}>{name}</span>{isDirty && <span className="tag tag-warning">{strings.unsaved}</span>}{isBusy && <Spinner size="tiny" label={strings.opening} />}</p>
      <p className="local">{strings.local}</p>
    </header>
  );
}
