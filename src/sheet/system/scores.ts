import { address, type CellRef } from '../../model/cell.ts';
import type { Finding } from '../../model/finding.ts';
import { contentOf } from '../cell-content.ts';
import type { CellChange } from '../changes.ts';
import type { Grid } from '../grid.ts';
import { findingAt } from '../read/findings.ts';
import { textAt } from './cells.ts';
import { type Heading, headingOf, rowsBelow } from './find.ts';
import { SCORE_HEAD } from './words.ts';

/** One line of the sheet 得分, known by its three levels. `score` is exact decimal text, a grade, or 不适用; null while undecided. */
export interface ScoreLine {
  readonly path: readonly [string, string, string];
  readonly score: string | null;
  readonly reason: string;
}

/** What fills the sheet 得分, and what a person should know of it. */
export interface ScorePlan {
  readonly changes: readonly CellChange[];
  readonly findings: readonly Finding[];
}

const [FIRST, SECOND, THIRD, , SCORE, REASON] = SCORE_HEAD;

function valueOf(text: string | null): CellChange['value'] {
  if (text === null || text === '') return null;
  return /^-?\d+(?:\.\d+)?$/.test(text) ? { number: text } : { text };
}

/** The rows of the sheet 得分 by their three levels, joined by `|`. */
function scoreRows(heading: Heading): ReadonlyMap<string, number> {
  const { grid, columns } = heading;
  const keyOf = (row: number): string => [FIRST, SECOND, THIRD].map((name) => textAt(grid, row, columns.get(name) ?? 0)).join('|');
  return new Map(rowsBelow(heading).map((row) => [keyOf(row), row]));
}

const scoresHeading = (grids: readonly Grid[]): Heading | null => grids.map((grid) => headingOf(grid, SCORE_HEAD)).find((one) => one !== null) ?? null;

/** What the sheet 得分 prints of a line. */
export interface PrintedScore {
  readonly path: ScoreLine['path'];
  readonly text: string;
  readonly cell: CellRef;
}

/** 得分 as printed, of these lines, where something is printed; a formula counts by its cached result. */
export function printedScores(grids: readonly Grid[], lines: readonly ScoreLine[]): readonly PrintedScore[] {
  const heading = scoresHeading(grids);
  if (heading === null) return [];
  const { grid, columns } = heading;
  const rows = scoreRows(heading);
  return lines.flatMap(({ path }) => {
    const row = rows.get(path.join('|'));
    const col = columns.get(SCORE) ?? 0;
    const text = row === undefined ? '' : textAt(grid, row, col);
    return row === undefined || text === '' ? [] : [{ path, text, cell: { sheet: grid.sheet, row, col } }];
  });
}

/** Cells of the sheet 得分 that have to change; nothing else is touched. A score that stood there is named where another one comes in its place. */
export function planLines(grids: readonly Grid[], lines: readonly ScoreLine[]): ScorePlan {
  const heading = scoresHeading(grids);
  if (heading === null) return { changes: [], findings: [findingAt('error', 'fill-scores-gone', '', [])] };
  const { grid, columns } = heading;
  const at = (name: string): number => columns.get(name) ?? 0;
  const rows = scoreRows(heading);
  const changes: CellChange[] = [];
  const findings: Finding[] = [];
  for (const { path, score, reason } of lines) {
    const row = rows.get(path.join('|'));
    if (row === undefined) {
      findings.push(findingAt('error', 'fill-score-row-gone', grid.sheet, [], { name: path.filter((one) => one !== '').join('·') }));
      continue;
    }
    for (const [col, text] of [[at(SCORE), score], [at(REASON), reason]] as const) {
      const old = contentOf(grid.at(row, col));
      if (old === (text ?? '')) continue;
      if (old !== '' && col === at(SCORE)) findings.push(findingAt('info', 'fill-score-replaced', grid.sheet, [{ sheet: grid.sheet, row, col }], { old, cell: address({ row, col }) }));
      changes.push({ kind: 'cell', sheet: grid.sheet, row, col, value: col === at(REASON) ? (text === null || text === '' ? null : { text }) : valueOf(text) });
    }
  }
  return { changes, findings };
}
