import { FluentProvider } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Pane } from '../taskpane/pane.tsx';
import type { FirstPlace } from '../taskpane/parts/place.ts';
import { fluentTheme, useSystemTheme } from '../taskpane/parts/theme.ts';
import { Bar } from './bar/bar.tsx';
import { Guide } from './bar/guide.tsx';
import { NoticeLine, UnsavedLine } from './bar/lines.tsx';
import type { OpenBench } from './bench.ts';
import { type Bundled, bundled, fetchTheRest, given, type GivenFile, type Sample, SAMPLES } from './files.ts';
import { type Dropped, droppedFiles } from './folder/dropped.ts';
import { type Folder, type FolderState, useFolder } from './folder/use-folder.ts';
import { PageLanguage, pageLanguage, stringsOf, TAGS } from './strings/strings.ts';
import { type Benches, failure, useBench } from './use-bench.ts';
import { useDrop } from './use-drop.ts';
import { useRegions } from './use-regions.ts';

/** A file that is to be opened, and where its pane begins. */
interface Wanted {
  readonly file: () => Promise<GivenFile>;
  readonly first: FirstPlace | null;
}

/** A page that is left with unsaved edits asks first, in the browser's own way: no page can ask otherwise. */
function useLeaving(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return undefined;
    const stay = (event: BeforeUnloadEvent): void => { event.preventDefault(); };
    addEventListener('beforeunload', stay);
    return () => { removeEventListener('beforeunload', stay); };
  }, [isDirty]);
}

const FolderView = lazy(() => import('./folder/folder-view.tsx'));

const LANGUAGE = pageLanguage();
const strings = stringsOf(LANGUAGE);
[document.title, document.documentElement.lang] = [strings.title, TAGS[LANGUAGE]];

/** A newcomer sees a filled-in table at once. */
function useFirstSample(open: Benches['open']): void {
  const isBegun = useRef(false);
  useEffect(() => {
    if (!isBegun.current) void open(() => bundled(SAMPLES[0])).then(fetchTheRest);
    isBegun.current = true;
  }, [open]);
}

/** Opens what is wanted, unless the open workbook has edits that would be lost: then it waits for the person's word. `onOpening` tells that it is on its way; what it answers is called where it does not come. */
function useWanted(isDirty: boolean, open: Benches['open'], onOpening: () => () => void): { readonly waiting: Wanted | null; readonly want: (wanted: Wanted) => void; readonly go: () => void; readonly stay: () => void } {
  const [waiting, setWaiting] = useState<Wanted | null>(null);
  const now = useCallback(({ file, first }: Wanted) => {
    setWaiting(null);
    const back = onOpening();
    void open(file, first).then((isOpen) => { if (!isOpen) back(); });
  }, [open, onOpening]);
  const want = useCallback((wanted: Wanted) => {
    if (isDirty) setWaiting(wanted);
    else now(wanted);
  }, [isDirty, now]);
  return { waiting, want, go: () => { if (waiting !== null) now(waiting); }, stay: () => { setWaiting(null); } };
}

/** Whether the list of reviewed files is in front. `leaveList` goes to the workbook and answers with the way back: Univer takes up the keyboard where it is opened, and cannot below a list. */
function useListed(): { readonly isListed: boolean; readonly setListed: (isListed: boolean) => void; readonly leaveList: () => () => void } {
  const [isListed, setListed] = useState(false);
  const leaveList = useCallback(() => {
    setListed(false);
    return () => { setListed(isListed); };
  }, [isListed]);
  return { isListed, setListed, leaveList };
}

/** What is chosen or dropped: one file is opened, several or a folder are reviewed together. */
function useChosen(folder: Folder, wantFile: (file: File) => void, showFolder: () => void, say: Benches['say']): (dropped: Dropped) => void {
  return ({ files, isFolder }) => {
    const [first] = files;
    if (first !== undefined && files.length === 1 && !isFolder) {
      wantFile(first.file);
    } else if (first !== undefined) {
      folder.begin(files);
      showFolder();
    } else if (isFolder) {
      say({ text: strings.emptyFolder, isGrave: true });
    }
  };
}

/** 工作台: a workbook beside the pane that scores it. */
export function Workbench(): React.JSX.Element {
  const theme = useSystemTheme();
  const look = useMemo(() => fluentTheme(theme), [theme]);
  const place = useRef<HTMLDivElement>(null);
  const { bench, isOpening, notice, isDirty, open, save, say } = useBench(place, theme !== 'light', LANGUAGE);
  const folder = useFolder(LANGUAGE);
  const [isGuided, setGuided] = useState(true);
  const { isListed, setListed, leaveList } = useListed();
  const toBook = (): void => { setListed(false); };
  const { waiting, want, go, stay } = useWanted(isDirty, open, leaveList);
  useLeaving(isDirty);
  useRegions();

  const wantBundled = (which: Bundled): void => { want({ file: () => bundled(which), first: null }); };
  const wantFile = (file: File, first: FirstPlace | null = null): void => { want({ file: () => given(file), first }); };
  const choose = useChosen(folder, wantFile, () => { setListed(true); }, say);
  const dropping = useDrop((held) => { void droppedFiles(held).then(choose, (error: unknown) => { say(failure(error, LANGUAGE)); }); });
  useFirstSample(open);
  const list = isListed ? folder.state : null;

  return (
    <PageLanguage value={LANGUAGE}>
      <FluentProvider theme={look} lang={TAGS[LANGUAGE]}>
        <div className="workbench">
          <Bar name={bench?.name ?? ''} isDirty={isDirty} isBusy={isOpening} list={folder.state === null ? null : isListed} onList={setListed} onChosen={choose} onBundled={wantBundled} onSave={() => { void save(); }} />
          {isGuided && list === null && isSample(bench) && <Guide which={bench?.which ?? null} onSample={wantBundled} onClose={() => { setGuided(false); }} />}
          <section aria-label={strings.notices}>
            {waiting !== null && <UnsavedLine onStay={stay} onGo={go} />}
            {notice !== null && <NoticeLine notice={notice} onClose={() => { say(null); }} />}
          </section>
          <div className="halves">
            <section className="book" aria-label={strings.sheetArea} ref={place} inert={list !== null} />
            <div className="side" inert={list !== null}>{bench !== null && <Pane key={bench.id} session={bench.session} language={LANGUAGE} theme={theme} first={bench.first} />}</div>
            {list !== null && <FolderOver folder={folder} state={list} onOpen={wantFile} onBack={toBook} say={say} />}
          </div>
          {dropping && <div className="drop" role="status">{strings.drop}</div>}
        </div>
      </FluentProvider>
    </PageLanguage>
  );
}

const isSample = (bench: OpenBench | null): boolean => bench === null || SAMPLES.includes(bench.which as Sample);

interface OverProps {
  readonly folder: Folder;
  readonly state: FolderState;
  readonly onOpen: (file: File, first: FirstPlace) => void;
  readonly onBack: () => void;
  readonly say: Benches['say'];
}

/** The list of reviewed files over workbook and pane. */
function FolderOver({ folder, state, onOpen, onBack, say }: OverProps): React.JSX.Element {
  const openLine = (path: string, table: string): void => {
    const file = folder.fileOf(path);
    if (file !== undefined) onOpen(file, { view: 'review', table: table === '' ? null : table });
  };
  const saveResult = (): void => {
    folder.save().then(() => { say({ text: strings.savedResult, isGrave: false }); }, (error: unknown) => { say(failure(error, LANGUAGE)); });
  };
  return (
    <Suspense fallback={null}>
      <FolderView state={state} onOpen={openLine} onSave={saveResult} onBack={onBack} onClose={() => { folder.close(); onBack(); }} />
    </Suspense>
  );
}
