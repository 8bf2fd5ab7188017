import { Button } from '@fluentui/react-components';
import { ArrowLeft16Regular, ChevronDown16Regular, ChevronUp16Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { TableState } from '../../src/app/session/state.ts';
import type { Leaf } from '../indicators/visible.ts';
import { Judgement } from '../judgement/judgement.tsx';
import { useStrings } from '../strings/strings.ts';
import { ExecutionFacts } from './execution-facts.tsx';
import { Facts } from './facts.tsx';
import { Findings } from './findings.tsx';
import { FullMarks } from './full-marks.tsx';
import { Heading } from './heading.tsx';
import { Working } from './working.tsx';

interface Props {
  readonly table: TableState;
  readonly leaf: Leaf;
  /** The person came here from inside the pane: the keyboard follows. */
  readonly takesFocus: boolean;
  readonly onBack: () => void;
  /** Absent at the ends of the list. */
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
}

function Way({ onBack, onPrevious, onNext }: Pick<Props, 'onBack' | 'onPrevious' | 'onNext'>): React.JSX.Element {
  const { strings } = useStrings();
  return (
    <nav className="way">
      <Button appearance="subtle" size="small" icon={<ArrowLeft16Regular />} onClick={onBack}>{strings.back}</Button>
      <span className="way-steps">
        <Button appearance="subtle" size="small" icon={<ChevronUp16Regular />} aria-label={strings.previous} title={strings.previous} disabled={onPrevious === undefined} disabledFocusable={onPrevious === undefined} onClick={onPrevious} />
        <Button appearance="subtle" size="small" icon={<ChevronDown16Regular />} aria-label={strings.nextOne} title={strings.nextOne} disabled={onNext === undefined} disabledFocusable={onNext === undefined} onClick={onNext} />
      </span>
    </nav>
  );
}

/** One indicator: what was read, how it scores, what would give full marks, what is the matter, and what a person decides. */
export default function IndicatorView({ table, leaf, takesFocus, ...way }: Props): React.JSX.Element {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => { if (takesFocus) title.current?.focus(); }, [leaf.id, takesFocus]);
  return (
    <article className="indicator">
      <Way {...way} />
      <Heading leaf={leaf} title={title} />
      {leaf.kind === 'row' ? <Facts score={leaf.score} /> : <ExecutionFacts card={table.card} />}
      <Working scored={leaf.kind === 'row' ? leaf.score : leaf.execution} />
      {leaf.kind === 'row' && <FullMarks table={table} score={leaf.score} />}
      <Findings findings={leaf.findings} />
      {leaf.kind === 'row' && <Judgement key={leaf.id} table={table} id={leaf.id} score={leaf.score} />}
    </article>
  );
}
