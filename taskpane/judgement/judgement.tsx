import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { TableState } from '../../src/app/session/state.ts';
import { useSay } from '../parts/say.ts';
import { useSession, useSessionState } from '../parts/session.ts';
import type { Score } from '../../src/model/scorecard.ts';
import { useStrings } from '../strings/strings.ts';

const Form = lazy(() => import('./form.tsx'));

interface Props {
  readonly table: TableState;
  readonly id: string;
  readonly score: Score;
}

/** Takes what stands in 评分记录 back. */
function Withdraw({ table, score }: Pick<Props, 'table' | 'score'>): React.JSX.Element {
  const { strings } = useStrings();
  const [session, say, { busy }] = [useSession(), useSay(), useSessionState()];
  const withdraw = async (): Promise<void> => {
    say(null);
    if (await session.withdraw(table.key, score)) say(strings.withdrawn);
  };
  return <Button size="small" disabled={busy !== null} onClick={() => { void withdraw(); }}>{strings.withdraw}</Button>;
}

/** A person's judgement: open where the rules ask for one or one stands, folded where only a deduction is possible. */
export function Judgement({ table, id, score }: Props): React.JSX.Element | null {
  const { strings } = useStrings();
  const [session, { isReadOnly }] = [useSession(), useSessionState()];
  const { choices, most, recorded } = useMemo(
    () => ({ choices: session.choicesOf(table.key, score), most: session.mostOff(table.key, score), recorded: session.recordedOf(table.key, score) }),
    [session, table, score],
  );
  const [isWanted, setWanted] = useState(false);
  const canJudge = choices.length > 0 || most !== null;
  if (isReadOnly || (!canJudge && recorded.length === 0)) return null;
  const isOpen = canJudge && (isWanted || choices.length > 0 || recorded.length > 0);
  return (
    <section className="part judgement" aria-label={strings.judgement}>
      <h3>{strings.judgement}</h3>
      {canJudge && !isOpen && <Button size="small" onClick={() => { setWanted(true); }}>{strings.kindDeduction}</Button>}
      {isOpen && <Suspense fallback={null}><Form table={table} id={id} score={score} choices={choices} most={most} recorded={recorded} /></Suspense>}
      {recorded.length > 0 && <Withdraw table={table} score={score} />}
    </section>
  );
}
