import type { FileRecord, FindingRecord } from '../../app/review/record.ts';
import { type Tally, tallyOf } from '../../app/review/tally.ts';

/** One file as reviewed, as text: what crosses from a worker and what the journal holds. */
export interface Outcome {
  readonly file: string;
  /** In which its bytes were read; null where they were not. */
  readonly state: string | null;
  readonly tally: Tally;
  /** Its FileRecord as JSON: a line of NDJSON without the end of the line. */
  readonly record: string;
  /** Bytes of the record's end, from where the list of its findings closes: its digests are read, and findings put in, without reading the rest. */
  readonly end: number;
}

const DIGESTS = ',"digests":';

/** The outcome of a file: what is said of it, and the state in which it was. */
export function outcomeOf(record: FileRecord, state: string | null): Outcome {
  const { digests, findings, ...rest } = record;
  const end = `]${DIGESTS}${JSON.stringify(digests)}}`;
  const text = `${JSON.stringify(rest).slice(0, -1)},"findings":${JSON.stringify(findings).slice(0, -1)}${end}`;
  return { file: record.file, state, tally: tallyOf(record), record: text, end: Buffer.byteLength(end) };
}

/** The digests that the end of a record holds. */
export function digestsIn(end: string): FileRecord['digests'] {
  return JSON.parse(end.slice(1 + DIGESTS.length, -1)) as FileRecord['digests'];
}

/** A record's bytes with more findings behind its own. */
export function withFindings(record: Buffer, end: number, findings: readonly FindingRecord[]): Buffer {
  const at = record.length - end;
  const isFirst = record.toString('latin1', at - 1, at) === '[';
  const more = JSON.stringify(findings).slice(1, -1);
  return Buffer.concat([record.subarray(0, at), Buffer.from(isFirst || more === '' ? more : `,${more}`), record.subarray(at)]);
}
