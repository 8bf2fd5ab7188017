import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { acceptableAt, type SaidDifference } from '../../src/app/review/words.ts';
import type { ReviewedTable } from '../../src/app/session/api.ts';
import { CellLink } from '../parts/cell-link.tsx';
import { useSession, useSessionState } from '../parts/session.ts';
import { useStrings } from '../strings/strings.ts';
import { Accept } from './accept.tsx';
import { Replace } from './replace.tsx';
import { reviewStrings } from './strings.ts';

/** Name, cell and figures of a difference. */
export function Figures({ said }: { readonly said: SaidDifference }): React.JSX.Element {
  const { language } = useStrings();
  const words = reviewStrings(language);
  const { difference: { cell }, name, printed, recomputed, off } = said;
  return (
    <>
      <p className="difference-head"><b>{name}</b>{cell !== null && <CellLink cell={cell} />}</p>
      <p className="difference-figures">
        <span>{words.printed} <b>{printed}</b></span>
        <span>{words.recomputed} <b>{recomputed ?? words.open}</b></span>
        {off !== null && <span className="difference-off">{off}</span>}
      </p>
    </>
  );
}

interface Props {
  readonly reviewed: ReviewedTable;
  readonly said: SaidDifference;
  /** What its group says already. */
  readonly title: string;
  readonly hasOwnNext: boolean;
  readonly onDone: () => void;
}

function Working({ said, title, hasOwnNext }: Pick<Props, 'said' | 'title' | 'hasOwnNext'>): React.JSX.Element {
  const { language, strings } = useStrings();
  const words = reviewStrings(language);
  const { cause, next, proof, because } = said;
  return (
    <>
      {cause !== title && <p>{cause}</p>}
      {hasOwnNext && next !== '' && <p className="hint"><b>{strings.next}</b>{next}</p>}
      {proof + because !== '' && (
        <dl className="working">
          {proof !== '' && <><dt>{words.proof}</dt><dd>{proof}</dd></>}
          {because !== '' && <><dt>{words.because}</dt><dd>{because}</dd></>}
        </dl>
      )}
    </>
  );
}

/** One difference: figures, cause, arithmetic, and what a person decides about it. */
export function DifferenceItem({ reviewed, said, title, hasOwnNext, onDone }: Props): React.JSX.Element {
  const { language } = useStrings();
  const words = reviewStrings(language);
  const [session, { isReadOnly }] = [useSession(), useSessionState()];
  const [doing, setDoing] = useState<'accept' | 'replace' | null>(null);
  const { name, printed, recomputed, difference, difference: { place, cell } } = said;
  const [table, acceptable] = [reviewed.key, acceptableAt(difference, reviewed.card)];
  // A judgement that stands is not overwritten by accepting what it contradicts.
  const accepting = isReadOnly || acceptable === null || session.recordedOf(table, acceptable).some(({ kind }) => kind !== 'accepted') ? null : acceptable;
  const isOfTable = place === 'total' || place === 'grade';
  // Where printed points of the table are accepted, the recomputed 总分 would not be theirs.
  const replacing = isReadOnly || recomputed === null || (isOfTable && reviewed.accepted.length > 0) ? null : cell;
  const cancel = (): void => { setDoing(null); };
  return (
    <li className="difference">
      <Figures said={said} />
      <Working said={said} title={title} hasOwnNext={hasOwnNext} />
      {doing === null && (accepting !== null || replacing !== null) && (
        <div className="buttons">
          {accepting !== null && <Button size="small" aria-label={words.acceptOf(name)} onClick={() => { setDoing('accept'); }}>{words.accept}</Button>}
          {replacing !== null && <Button size="small" aria-label={(isOfTable ? words.replaceAllOf : words.replaceOf)(name)} onClick={() => { setDoing('replace'); }}>{isOfTable ? words.replaceAll : words.replace}</Button>}
        </div>
      )}
      {doing === 'accept' && accepting !== null && <Accept table={table} decided={accepting} name={name} points={printed} onDone={onDone} onCancel={cancel} />}
      {doing === 'replace' && replacing !== null && <Replace table={table} cell={replacing} name={name} isOfTable={isOfTable} onDone={onDone} onCancel={cancel} />}
    </li>
  );
}
