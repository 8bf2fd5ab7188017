import { FluentProvider } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Pane } from '../taskpane/pane.tsx';
import { fluentTheme, useSystemTheme } from '../taskpane/parts/theme.ts';
import { Bar } from './bar/bar.tsx';
import { Guide } from './bar/guide.tsx';
import { NoticeLine, UnsavedLine } from './bar/lines.tsx';
import { bundled, fetchTheRest, given, type GivenFile, type Sample, SAMPLES } from './files.ts';
import { PageLanguage, pageLanguage, stringsOf, TAGS } from './strings/strings.ts';
import { useBench } from './use-bench.ts';
import { useDrop } from './use-drop.ts';
import { useRegions } from './use-regions.ts';

type Wanted = () => Promise<GivenFile>;

/** A page that is left with unsaved edits asks first, in the browser's own way: no page can ask otherwise. */
function useLeaving(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return undefined;
    const stay = (event: BeforeUnloadEvent): void => { event.preventDefault(); };
    addEventListener('beforeunload', stay);
    return () => { removeEventListener('beforeunload', stay); };
  }, [isDirty]);
}

const LANGUAGE = pageLanguage();
const strings = stringsOf(LANGUAGE);
[document.title, document.documentElement.lang] = [strings.title, TAGS[LANGUAGE]];

/** 工作台: a workbook beside the pane that scores it. */
export function Workbench(): React.JSX.Element {
  const theme = useSystemTheme();
  const look = useMemo(() => fluentTheme(theme), [theme]);
  const place = useRef<HTMLDivElement>(null);
  const { bench, isOpening, notice, isDirty, open, save, say } = useBench(place, theme !== 'light', LANGUAGE);
  const [waiting, setWaiting] = useState<Wanted | null>(null);
  const [isGuided, setGuided] = useState(true);
  useLeaving(isDirty);
  useRegions();

  const want = useCallback((file: Wanted) => {
    if (isDirty) setWaiting(() => file);
    else void open(file);
  }, [isDirty, open]);
  const dropping = useDrop((file) => { want(() => given(file)); });
  const isBegun = useRef(false);
  useEffect(() => {
    if (!isBegun.current) void open(() => bundled(SAMPLES[0])).then(fetchTheRest);
    isBegun.current = true;
  }, [open]);
  const isSample = bench === null || SAMPLES.includes(bench.which as Sample);

  return (
    <PageLanguage value={LANGUAGE}>
      <FluentProvider theme={look} lang={TAGS[LANGUAGE]}>
        <div className="workbench">
          <Bar name={bench?.name ?? ''} isDirty={isDirty} isBusy={isOpening} onOpen={(file) => { want(() => given(file)); }} onBundled={(which) => { want(() => bundled(which)); }} onSave={() => { void save(); }} />
          {isGuided && isSample && <Guide which={bench?.which ?? null} onSample={(which) => { want(() => bundled(which)); }} onClose={() => { setGuided(false); }} />}
          <section aria-label={strings.notices}>
            {waiting !== null && <UnsavedLine onStay={() => { setWaiting(null); }} onGo={() => { setWaiting(null); void open(waiting); }} />}
            {notice !== null && <NoticeLine notice={notice} onClose={() => { say(null); }} />}
          </section>
          <div className="halves">
            <section className="book" aria-label={strings.sheetArea} ref={place} />
            <div className="side">{bench !== null && <Pane key={bench.id} session={bench.session} language={LANGUAGE} theme={theme} />}</div>
          </div>
          {dropping && <div className="drop" role="status">{strings.drop}</div>}
        </div>
      </FluentProvider>
    </PageLanguage>
  );
}
