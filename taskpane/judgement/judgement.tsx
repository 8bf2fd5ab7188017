import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { TableState } from '../../src/app/session/state.ts';
import { decimalText } from '../../src/app/words.ts';
import { useSession, useSessionState } from '../parts/session.ts';
import type { Score } from '../../src/model/scorecard.ts';
import { useStrings } from '../strings/strings.ts';

const Form = lazy(() => import('./form.tsx'));

interface Props {
  readonly table: TableState;
  readonly id: string;
  readonly score: Score;
}

/** A person's judgement: open where the rules ask for one, folded where only a deduction is possible. */
export function Judgement({ table, id, score }: Props): React.JSX.Element | null {
  const { strings } = useStrings();
  const [session, { isReadOnly }] = [useSession(), useSessionState()];
  const choices = session.choicesOf(table.key, score);
  const [isWanted, setWanted] = useState(false);
  const canDeduct = score.score !== null && score.status !== 'not-applicable' && decimalText(score.score) !== '0';
  if (isReadOnly || (choices.length === 0 && !canDeduct)) return null;
  const isOpen = isWanted || choices.length > 0;
  return (
    <section className="part judgement" aria-label={strings.judgement}>
      <h3>{strings.judgement}</h3>
      {!isOpen && <Button size="small" onClick={() => { setWanted(true); }}>{strings.kindDeduction}</Button>}
      {isOpen && <Suspense fallback={null}><Form table={table} id={id} score={score} choices={choices} /></Suspense>}
    </section>
  );
}
