import { decimalText } from '../../exact/decimal.ts';
import type { Rational } from '../../exact/rational.ts';
import type { ScalarInput } from '../../rules/system/system.ts';
import { lineCount } from '../../sheet/layout/measure.ts';
import { LOOK_DATA, type LookData } from '../../workbook/looks.ts';
import type { BookCell, BookRow, BookSheet } from '../../workbook/xlsx/new/sheet.ts';
import type { Allowed, Validation } from '../../workbook/xlsx/new/validations.ts';
import { rangeText } from './allowed.ts';

const LINES = '#A6A6A6';
const TEXT: LookData = { ...LOOK_DATA.text, lines: LINES };
/** Cells to fill in are light yellow and bordered; nothing else in the workbook is. */
const INPUT: LookData = { ...LOOK_DATA.center, lines: '#BF9000', fill: '#FFF9E5', isInput: true };

/** The looks of a fill-in workbook. */
export const LOOKS = {
  title: LOOK_DATA.title,
  note: LOOK_DATA.note,
  label: { ...LOOK_DATA.header, lines: LINES },
  header: { ...LOOK_DATA.header, lines: LINES },
  group: { ...TEXT, bold: true, fill: '#F5F5F5' },
  text: TEXT,
  small: { ...TEXT, size: 9 },
  middle: { ...LOOK_DATA.center, lines: LINES },
  strong: { ...LOOK_DATA.strong, lines: LINES },
  input: INPUT,
  inputName: { ...INPUT, horizontal: 'Left', indent: 1 },
} as const satisfies Readonly<Record<string, LookData>>;

/** A cell of text; a text is never a formula, however it starts. */
export const cellOf = (text: string, look: LookData): BookCell => ({ value: text === '' ? null : { text }, look });

const FORMATS: Readonly<Partial<Record<ScalarInput['kind'], string>>> = { rate: '0.00%', date: 'yyyy-mm-dd', count: '0' };

/** An empty cell to fill in; its number format shows what a number in it means. */
export function inputCell({ kind }: ScalarInput): BookCell {
  const format = FORMATS[kind];
  return { value: null, look: LOOKS.input, ...(format === undefined ? {} : { format }) };
}

const endText = (value: Rational | null): string | null => (value === null ? null : decimalText(value));

/** The first day that a workbook can count. */
const FIRST_DAY = '1';

function allowedOf({ kind, range, options }: ScalarInput): Allowed {
  if (kind === 'yes-no') return { kind: 'list', options: ['是', '否'] };
  if (kind === 'choice') return { kind: 'list', options: options.map(({ name }) => name) };
  if (kind === 'date') return { kind: 'date', bounds: { low: FIRST_DAY, high: null, lowIncluded: true, highIncluded: false } };
  const low = endText(range?.low ?? null) ?? (kind === 'count' ? '0' : null);
  const isOwnEnd = range?.low === undefined || range.low === null;
  return { kind: kind === 'count' ? 'whole' : 'decimal', bounds: { low, high: endText(range?.high ?? null), lowIncluded: isOwnEnd || range.lowIncluded, highIncluded: range?.highIncluded ?? false } };
}

/** Data validation of rows of one column. */
export function validationOf(input: ScalarInput, top: number, bottom: number, col: number): Validation {
  const unit = input.unit === '' ? '' : `（${input.unit}）`;
  return { area: { top, bottom, left: col, right: col }, allowed: allowedOf(input), prompt: `${input.name}${unit}：${rangeText(input)}`, refusal: `“${input.name}”应填：${rangeText(input)}` };
}

const [USUAL, LINE, PADDING] = [11, 1.4, 8];

/** A row as high as its texts need. */
export function fitted(cells: readonly BookCell[], widths: readonly number[]): BookRow {
  const heights = cells.map(({ value, look: { size, indent } }, col) => {
    const text = value === null || 'number' in value ? '' : value.text;
    return lineCount(text, (widths[col] ?? 0) * USUAL / size - indent - 1) * size * LINE + PADDING;
  });
  return { cells, height: Math.ceil(Math.max(22, ...heights)) };
}

/** A text over the whole width. */
export function wide(text: string, look: LookData, widths: readonly number[]): BookRow {
  const width = widths.reduce((sum, one) => sum + one, 0);
  const height = Math.ceil(lineCount(text, width * USUAL / look.size - 2) * look.size * LINE + PADDING);
  const rest = widths.slice(1).map((): BookCell => cellOf('', look));
  return { cells: [cellOf(text, look), ...rest], across: widths.length, height };
}

interface Laid {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly BookRow[];
  readonly head: number;
  readonly validations: readonly Validation[];
}

/** A protected sheet whose headings stay in sight and stand on every page. */
export function laidSheet({ name, widths, rows, head, validations }: Laid, title: string): BookSheet {
  return {
    name, widths, rows, validations, isProtected: true, frozen: { rows: head + 1, columns: 0 }, repeat: { first: head, last: head },
    foot: { left: title, middle: name, page: '第 &P 页，共 &N 页' }, charts: [],
  };
}
