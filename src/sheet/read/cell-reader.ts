import type { Rational } from '../../exact/rational.ts';
import type { CellRef } from '../../model/cell.ts';
import type { Finding } from '../../model/finding.ts';
import type { PointsReading } from '../../notation/points.ts';
import type { Printed } from '../../notation/printed.ts';
import { findingAt, findingOfNote } from './findings.ts';
import type { Place } from './place.ts';
import { printedOf, problemOf } from './printed-cell.ts';
import type { SeenCell } from './sheet-view.ts';

/** Reads cells and keeps what is said about them. */
export class CellReader {
  readonly findings: Finding[] = [];
  readonly #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  ref(seen: SeenCell): CellRef {
    return this.#place.view.refOf(seen);
  }

  say(severity: Finding['severity'], code: string, cells: readonly CellRef[], params: Readonly<Record<string, string>> = {}): void {
    this.findings.push(findingAt(severity, code, this.#place.view.grid.sheet, cells, params));
  }

  read(seen: SeenCell | undefined, how: (printed: Printed) => PointsReading): Rational | null {
    if (seen === undefined) return null;
    const problem = problemOf(this.#place.view, seen);
    if (problem !== null) {
      this.findings.push(problem);
      return null;
    }
    const { value, notes } = how(printedOf(this.#place.view, seen));
    this.findings.push(...notes.map((note) => findingOfNote(note, this.#place.view.grid.sheet, () => this.ref(seen))));
    return value;
  }
}
