import type { FileRecord } from '../../app/review/record.ts';
import { type Tally, tallyOf } from '../../app/review/tally.ts';

/** One file as reviewed, as text: what crosses from a worker and what the journal holds. */
export interface Outcome {
  readonly file: string;
  /** In which its bytes were read; null where they were not. */
  readonly state: string | null;
  readonly tally: Tally;
  /** Its FileRecord as JSON: a line of NDJSON without the end of the line. */
  readonly record: string;
}

/** The outcome of a file: what is said of it, and the state in which it was. */
export function outcomeOf(record: FileRecord, state: string | null): Outcome {
  return { file: record.file, state, tally: tallyOf(record), record: JSON.stringify(record) };
}
