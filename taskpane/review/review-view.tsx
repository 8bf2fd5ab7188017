import { Button } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { BookReview, ReviewedTable } from '../../src/app/session/api.ts';
import { acceptableAt, type Accepted, reviewSummary } from '../../src/app/review/words.ts';
import type { TableState } from '../../src/app/session/state.ts';
import { TablePicker } from '../overview/table-picker.tsx';
import { captionOf } from '../parts/caption.ts';
import { Marking } from '../parts/marking.tsx';
import { Message } from '../parts/message.tsx';
import { useSession } from '../parts/session.ts';
import { useStrings } from '../strings/strings.ts';
import { AcceptedList } from './accepted.tsx';
import { ReviewFindings } from './findings.tsx';
import { Groups } from './groups.tsx';
import { reviewStrings } from './strings.ts';
import { Summary } from './summary.tsx';
import { Totals } from './totals.tsx';
import { useReview } from './use-review.ts';
import './review.css';

interface Props {
  readonly tables: readonly TableState[];
  readonly table: TableState;
  readonly onTable: (key: string) => void;
  readonly onBack: () => void;
}

interface OneProps {
  readonly table: TableState;
  readonly reviewed: ReviewedTable;
  readonly review: BookReview;
  readonly onDone: () => void;
}

function One({ table, reviewed, review, onDone }: OneProps): React.JSX.Element {
  const { language } = useStrings();
  const session = useSession();
  const accepted = reviewed.accepted.map((difference): Accepted => {
    const decided = acceptableAt(difference, reviewed.card);
    return { difference, entry: decided === null ? undefined : session.recordedOf(reviewed.key, decided)[0] };
  });
  const findings = [...reviewed.findings, ...review.findings];
  return (
    <>
      <Totals card={reviewed.card} />
      <div className="review-tools">
        <Marking />
        <Summary text={reviewSummary(captionOf(table), reviewed, accepted, findings, language)} />
      </div>
      <Groups reviewed={reviewed} onDone={onDone} />
      <AcceptedList reviewed={reviewed} accepted={accepted} onDone={onDone} />
      <ReviewFindings findings={findings} />
    </>
  );
}

/** 复核: what is printed against what the rules give, why it differs, and what a person decides about it. */
export default function ReviewView({ tables, table, onTable, onBack }: Props): React.JSX.Element {
  const { language, strings } = useStrings();
  const words = reviewStrings(language);
  const title = useRef<HTMLHeadingElement>(null);
  const toTitle = (): void => { title.current?.focus(); };
  useEffect(toTitle, []);
  const { review, failure, again } = useReview();
  const reviewed = review?.tables.find(({ key }) => key === table.key);
  const noteOf = (key: string): string => {
    const found = review?.tables.find((one) => one.key === key);
    return found === undefined ? '' : words.ofTable(found.differences.length + found.shared.reduce((sum, { differences }) => sum + differences.length, 0));
  };
  return (
    <article className="review">
      <nav className="way"><Button appearance="subtle" size="small" icon={<ArrowLeft16Regular />} onClick={onBack}>{strings.back}</Button></nav>
      <h2 ref={title} tabIndex={-1}>{strings.review}</h2>
      {tables.length > 1 ? <TablePicker tables={tables} table={table} onTable={onTable} noteOf={noteOf} /> : <p className="review-caption">{captionOf(table)}</p>}
      {failure !== null && <Message intent="error" message={`${words.failed}：${failure}`} actions={<Button size="small" onClick={again}>{strings.retry}</Button>} />}
      {failure === null && reviewed === undefined && <p role="status">{words.reviewing}</p>}
      {review !== null && reviewed !== undefined && <One table={table} reviewed={reviewed} review={review} onDone={toTitle} />}
    </article>
  );
}
