import { Button } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { TableState } from '../../src/app/session/state.ts';
import type { Leaf } from '../indicators/visible.ts';
import { ErrorBoundary } from '../parts/error-boundary.tsx';
import { useStrings } from '../strings/strings.ts';
import type { Draft } from './author.ts';
import { useLibrary } from './library.ts';
import { Look } from './look.tsx';
import { LookAside } from './look-aside.tsx';
import { rulesStrings } from './strings.ts';
import { useAuthor } from './use-author.ts';
import { withName } from './use-rules.ts';
import { Workshop } from './workshop.tsx';
import './rules.css';

interface Props {
  readonly tables: readonly TableState[];
  readonly table: TableState;
  /** The indicator shown, or last shown. */
  readonly leaf: Leaf | undefined;
  readonly onBack: () => void;
}

/** That other rules are looked at, and which: null for those that score the table. */
interface Looking {
  readonly at: string | null;
}

/** 规则: looks rules up, and lets their authors write their own with what they do to the open workbook beside them. */
export default function RulesView({ tables, table, leaf, onBack }: Props): React.JSX.Element {
  const { language, strings } = useStrings();
  const words = rulesStrings(language);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => { title.current?.focus(); }, []);
  const library = useLibrary();
  const [{ draft }, change] = useAuthor();
  const [looking, look] = useState<Looking | null>(null);
  const begin = (next: Draft): void => { change({ draft: withName(next) }); look(null); };
  const shared = { table, library, onDraft: begin };
  return (
    <article className="rules">
      <nav className="way"><Button appearance="subtle" size="small" icon={<ArrowLeft16Regular />} onClick={onBack}>{strings.back}</Button></nav>
      <h2 ref={title} tabIndex={-1}>{words.title}</h2>
      <ErrorBoundary>
        {draft === null && <Look {...shared} first={null} written={null} />}
        {draft !== null && looking !== null && <LookAside {...shared} draft={draft} first={looking.at} onBack={() => { look(null); }} />}
        {draft !== null && looking === null && <Workshop {...shared} tables={tables} leaf={leaf} draft={draft} onDiscard={() => { change({ draft: null, example: {} }); }} onLook={(at) => { look({ at }); }} />}
      </ErrorBoundary>
    </article>
  );
}
