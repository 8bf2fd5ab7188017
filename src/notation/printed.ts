import type { ColumnRole } from '../model/indicator.ts';
import type { Severity } from '../model/finding.ts';

/** One cell as printed: its text (a number's shortest decimal text), the host's number if it is one, its number format (null: General). */
export interface Printed {
  readonly text: string;
  readonly number: number | null;
  readonly format: string | null;
  readonly date1904: boolean;
}

/** Something to say about the reading of a row; `about` names the cells, the first one foremost. */
export interface Note {
  readonly code: string;
  readonly severity: Severity;
  readonly params: Readonly<Record<string, string>>;
  readonly about: readonly ColumnRole[];
}

/** A printed text without format: what a document holds. */
export function printedText(text: string): Printed {
  return { text, number: null, format: null, date1904: false };
}

/** A note with its parts in order of reading. */
export function note(severity: Severity, code: string, about: readonly ColumnRole[], params: Readonly<Record<string, string>> = {}): Note {
  return { code, severity, params, about };
}
