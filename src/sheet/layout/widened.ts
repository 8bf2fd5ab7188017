import { type Area, areaAddress } from '../../model/cell.ts';
import type { Change, MergeChange } from '../changes.ts';
import { isCaptionRow, textsOf } from './captions.ts';
import { isEmpty, type Frame } from './frame.ts';
import { isFree } from './standing.ts';
import { NOTES, type WriteContext } from './write-context.ts';

const NOTE = /^[\s（(]*(?:备?注|附注|说明|填[表报])/;

const isSingle = ({ top, left, bottom, right }: Area): boolean => top === bottom && left === right;

/** The cells right of a form's own last one: taken into it, so that what stands in the middle stays there; ruled and blank beside a blank one. */
function beside(context: WriteContext, frame: Frame, area: Area): Change[] {
  const { sheet } = context.grid;
  const changes: Change[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    changes.push({ kind: 'cell', sheet, row, col: frame.col, value: null, style: { like: { row, col: frame.last } } });
  }
  if (isSingle(area) && isFree(context.grid.at(area.top, area.left))) return changes;
  const merge: MergeChange = { kind: 'merge', sheet, area: { ...area, right: frame.col } };
  return [...changes, isSingle(area) ? merge : { ...merge, replaces: area }];
}

/** What ends at the table's right edge in some rows, each merge once. */
function lastCells(context: WriteContext, frame: Frame, top: number, bottom: number): Area[] {
  const areas = new Map<string, Area>();
  for (let row = top; row <= bottom; row += 1) {
    const area = context.merges.at(row, frame.last);
    areas.set(areaAddress(area), area);
  }
  return [...areas.values()].filter((area) => area.top >= top && area.bottom <= bottom && area.right === frame.last);
}

function isOpen(context: WriteContext, frame: Frame, { top, bottom }: Area): boolean {
  return isEmpty(context, { top, bottom, left: frame.col, right: frame.col });
}

/** Title and captions: only what is there is widened, since they have no lines to close. */
function captions(context: WriteContext, frame: Frame, top: number, bottom: number): Area[] {
  return lastCells(context, frame, top, bottom).filter((area) => isOpen(context, frame, area) && !isFree(context.grid.at(area.top, area.left)));
}

/** Notes right below the form, written across its whole width. */
function notes(context: WriteContext, frame: Frame): Area[] {
  const { area: { bottom, left } } = context.card.table;
  const found: Area[] = [];
  for (let row = bottom + 1; row <= bottom + NOTES; row += 1) {
    const area = context.merges.at(row, left);
    const isNote = area.top === row && area.left === left && area.right === frame.last && NOTE.test(String(context.grid.at(row, left)?.value ?? ''));
    if (isNote && isOpen(context, frame, area)) found.push(area);
  }
  return found;
}

/**
 * The form around an added column made as wide as its table: title, captions, head rows and notes. The ruled head is left as it is where anything
 * stands beside it.
 */
export function widenForm(context: WriteContext, frame: Frame): Change[] {
  if (frame.col !== frame.last + 1) return [];
  const { area, header } = context.card.table;
  let ruled = area.top;
  while (ruled < header.top && isCaptionRow(textsOf(context.grid, context.merges, ruled))) ruled += 1;
  const isHeadOpen = ruled < header.top && isOpen(context, frame, { top: ruled, bottom: header.top - 1, left: frame.col, right: frame.col });
  const head = isHeadOpen ? lastCells(context, frame, ruled, header.top - 1) : [];
  return [...captions(context, frame, area.top, ruled - 1), ...head, ...notes(context, frame)].flatMap((one) => beside(context, frame, one));
}
