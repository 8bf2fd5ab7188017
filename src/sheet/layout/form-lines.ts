import type { IndicatorTable } from '../../model/indicator.ts';
import type { Grid } from '../grid.ts';
import { isCaption, isCaptionRow, textsOf, type FormCell } from './captions.ts';
import type { MergeIndex } from './merge-index.ts';

/** A sheet to be copied, with the tables read from it and the rows that the copy has. */
export interface Form {
  readonly grid: Grid;
  readonly tables: readonly IndicatorTable[];
  readonly merges: MergeIndex;
  readonly rows: readonly number[];
}

/**
 * What kind of line a row is, which decides how its cells look: `year` is a caption such as （2023年度）, `unit` one such as
 * 单位：万元, `caption` any other one over the ruled lines, `note` what stands outside of every table.
 */
export type LineKind = 'title' | 'year' | 'unit' | 'caption' | 'header' | 'body' | 'note';

/** The table that a row belongs to. */
export function tableAt(form: Form, row: number): IndicatorTable | undefined {
  return form.tables.find(({ area }) => area.top <= row && row <= area.bottom);
}

function captionKind(texts: readonly FormCell[], isTitled: boolean): LineKind {
  const [only, ...others] = texts;
  if (only === undefined || others.length > 0) return 'caption';
  if (!isTitled && !isCaption(only.text)) return 'title';
  if (/^(?:金额)?单位[:：]/.test(only.text.trim())) return 'unit';
  return /^[（(]|^\d{4}/.test(only.text.trim()) ? 'year' : 'caption';
}

function ruledKind(form: Form, row: number, table: IndicatorTable | undefined): LineKind {
  if (table === undefined) return form.tables.length === 0 ? 'body' : 'note';
  return table.header.top <= row && row <= table.header.bottom ? 'header' : 'body';
}

/** The kind of every row of the form. Each table begins with its title and captions, up to its first ruled line. */
export function lineKinds(form: Form): ReadonlyMap<number, LineKind> {
  const kinds = new Map<number, LineKind>();
  let above = true;
  let isTitled = false;
  for (const row of form.rows) {
    const texts = textsOf(form.grid, form.merges, row);
    const table = tableAt(form, row);
    if (table?.area.top === row) [above, isTitled] = [true, false];
    above &&= isCaptionRow(texts) && table?.header.top !== row;
    const kind: LineKind = above ? captionKind(texts, isTitled) : ruledKind(form, row, table);
    isTitled ||= kind === 'title';
    kinds.set(row, kind);
  }
  return kinds;
}
