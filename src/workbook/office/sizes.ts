import type { HeightChange, WidthChange } from '../../sheet/changes.ts';
import { newWidth } from '../widths.ts';
import { answered } from './host.ts';
import type { KnownSheet } from './read.ts';

/** Points of one character's width, in the wider of the usual fonts, 宋体: a column a little too wide hides nothing. */
const POINTS_A_CHARACTER = 6;
/** Characters, where nothing is known of a column. */
const USUAL_WIDTH = 9;

/** A column's width in points. */
export function widthOf(characters: number): number {
  return characters * POINTS_A_CHARACTER;
}

type Kind = 'column' | 'row';

/** What takes the size of a column or row back. */
export interface SizeUndo {
  readonly kind: Kind;
  readonly at: number;
  /** Points, or the sheet's standard; null where its size stayed. */
  readonly size: number | 'standard' | null;
  /** Was it hidden, and shown by us? */
  readonly isHidden: boolean;
}

/** A column or row whose size may change: how it stands, once that is answered, and what was done on the strength of what was known. */
interface Asked {
  readonly kind: Kind;
  readonly at: number;
  readonly isHidden: () => boolean;
  readonly before: () => number | 'standard';
  /** Points that it should have; null where it keeps its size. */
  readonly wanted: () => number | null;
  readonly done: number | null;
}

function lineOf(sheet: Excel.Worksheet, kind: Kind, at: number): Excel.Range {
  return kind === 'column' ? sheet.getRangeByIndexes(0, at, 1, 1) : sheet.getRangeByIndexes(at, 0, 1, 1);
}

const inPoints = (characters: number | null): number | null => (characters === null ? null : widthOf(characters));

/** Of a hidden column Excel tells no width, so it is shown first. One that stays hidden is let be. */
function askColumn(sheet: Excel.Worksheet, change: WidthChange, known: KnownSheet): Asked {
  const { col: at, width } = change;
  const hidden = lineOf(sheet, 'column', at).load('columnHidden');
  if (width !== null) lineOf(sheet, 'column', at).columnHidden = false;
  const format = lineOf(sheet, 'column', at).format.load('columnWidth,useStandardWidth');
  const points = known.columns[at];
  const usual = points === undefined ? USUAL_WIDTH : points / POINTS_A_CHARACTER;
  const own = points === undefined || known.standardWidth === null || points === known.standardWidth ? null : usual;
  return {
    kind: 'column', at,
    isHidden: () => hidden.columnHidden && width !== null,
    before: () => (format.useStandardWidth ? 'standard' : format.columnWidth),
    wanted: () => {
      const characters = format.columnWidth / POINTS_A_CHARACTER;
      return hidden.columnHidden && width === null ? null : inPoints(newWidth(format.useStandardWidth ? null : characters, characters, change));
    },
    done: points === 0 ? null : inPoints(newWidth(own, usual, change)),
  };
}

/** The points of a row like another one: Excel does not say whether a height is a row's own or grown, so one that is not the standard counts as its own. */
function heightLike(isStandard: boolean, like: number | null, most: number): number | null {
  return isStandard && like !== null && like > 0 ? Math.min(like, most) : null;
}

function askRow(sheet: Excel.Worksheet, { row: at, like, height }: HeightChange, known: KnownSheet): Asked {
  const hidden = lineOf(sheet, 'row', at).load('rowHidden');
  lineOf(sheet, 'row', at).rowHidden = false;
  const [own, other] = [at, like].map((row) => lineOf(sheet, 'row', row).format.load('rowHeight,useStandardHeight'));
  const isStandard = (points: number | undefined): boolean => points === undefined || points === known.standardHeight;
  const [ownKnown, otherKnown] = [known.rowHeight(at), known.rowHeight(like)];
  return {
    kind: 'row', at,
    isHidden: () => hidden.rowHidden,
    before: () => (own?.useStandardHeight === false ? own.rowHeight : 'standard'),
    wanted: () => heightLike(own?.useStandardHeight !== false, other?.useStandardHeight === false ? other.rowHeight : null, height),
    done: heightLike(isStandard(ownKnown), isStandard(otherKnown) ? null : otherKnown ?? null, height),
  };
}

function resize(sheet: Excel.Worksheet, kind: Kind, at: number, size: number | 'standard'): void {
  const { format } = lineOf(sheet, kind, at);
  if (size === 'standard') format.set(kind === 'column' ? { useStandardWidth: true } : { useStandardHeight: true });
  else format.set(kind === 'column' ? { columnWidth: size } : { rowHeight: size });
}

/** The columns and rows of a sheet that get another size. */
export class Sizes {
  readonly #asked: readonly Asked[];

  /** Shows those that are to be seen and asks for their sizes: to be queued before any cell is written, which may make a row grow. */
  constructor(sheet: Excel.Worksheet, { widths, heights }: { readonly widths: readonly WidthChange[]; readonly heights: readonly HeightChange[] }, known: KnownSheet) {
    this.#asked = [...widths.map((change) => askColumn(sheet, change, known)), ...heights.map((change) => askRow(sheet, change, known))];
  }

  /** Queues the sizes that should be right by what is known. */
  write(sheet: Excel.Worksheet): void {
    for (const { kind, at, done } of this.#asked) if (done !== null) resize(sheet, kind, at, done);
  }

  /** Queues what the answers show to be otherwise; none where all was right. */
  corrections(): ((sheet: Excel.Worksheet) => void)[] {
    return this.#asked.flatMap(({ kind, at, wanted, done, before }) => {
      const size = wanted();
      return size === done ? [] : [(sheet: Excel.Worksheet): void => { resize(sheet, kind, at, size ?? before()); }];
    });
  }

  /** What takes the sizes back, of those that were answered. */
  undo(): SizeUndo[] {
    return this.#asked.flatMap(({ kind, at, isHidden, before, wanted, done }) => {
      const undo = answered((): SizeUndo => ({ kind, at, size: done === null && wanted() === null ? null : before(), isHidden: isHidden() }));
      return undo === null || (undo.size === null && !undo.isHidden) ? [] : [undo];
    });
  }
}

/** Queues what takes a size back. */
export function undoSize(sheet: Excel.Worksheet, { kind, at, size, isHidden }: SizeUndo): void {
  if (size !== null) resize(sheet, kind, at, size);
  if (isHidden) lineOf(sheet, kind, at).set(kind === 'column' ? { columnHidden: true } : { rowHidden: true });
}
