import type { Area } from '../../model/cell.ts';
import type { Grid } from '../grid.ts';
import type { MergeIndex } from './merge-index.ts';
import { shownText } from './shown-value.ts';
import { isFree } from './standing.ts';

/** A cell of a form that holds something: its place with its merge, and what it shows. */
export interface FormCell {
  readonly area: Area;
  readonly text: string;
}

/** （2023年度）, 单位：万元, 附件2, 填报单位（盖章）：…: what stands over a form's ruled lines. */
const CAPTION = /^(?:[（(].*[)）]|(?:金额)?单位[:：].*|填报.*|附[件表]\s*\d*.*|\d{4}\s*年度?)$/;

/** The filled cells of a row, a merged one at its top-left. */
export function textsOf(grid: Grid, merges: MergeIndex, row: number): FormCell[] {
  return grid.cellsOf(row).flatMap(([col, cell]) => {
    const area = merges.at(row, col);
    const isAnchor = area.top === row && area.left === col;
    return isAnchor && !isFree(cell) ? [{ area, text: shownText(cell, grid.date1904) }] : [];
  });
}

/** Whether a text is such a caption. */
export function isCaption(text: string): boolean {
  return CAPTION.test(text.trim());
}

/** Whether a row over the form can be one of its title and captions: a single text, or nothing but captions. */
export function isCaptionRow(texts: readonly FormCell[]): boolean {
  return texts.length < 2 || texts.every(({ text }) => isCaption(text));
}
