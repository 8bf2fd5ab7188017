import { calculated, NotSimple, storedValue } from '../../../src/workbook/xlsx/calculate.ts';
import { decimalText } from '../../../src/exact/decimal.ts';
import { HostError } from './wire.ts';
import type { Look } from './look.ts';

export type CellValue = string | number | boolean;

/** A cell of the emulated workbook. */
export interface Cell {
  /** '' for nothing. */
  readonly value: CellValue;
  /** With `=`. */
  readonly formula: string | null;
  readonly isError: boolean;
  readonly format: string;
  readonly look: Look;
}

export const EMPTY_CELL: Cell = { value: '', formula: null, isError: false, format: 'General', look: {} };

/** Reads the value of another cell, for a formula. */
export type ValueAt = (row: number, col: number) => CellValue;

const ERRORS = ['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!'];
const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;
const DATE = /^\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})\s*$/;
const DAY = 86_400_000;

function result(formula: string, valueAt: ValueAt): Pick<Cell, 'value' | 'isError'> {
  const stored = (row: number, col: number) => {
    const value = valueAt(row, col);
    return value === '' ? null : storedValue(value);
  };
  try {
    const value = calculated(formula.slice(1), {
      valueAt: (_, row, col) => stored(row, col),
      valuesIn: (_, area) => {
        const places: [number, number][] = [];
        for (let row = area.top; row <= Math.min(area.bottom, 5000); row += 1) for (let col = area.left; col <= Math.min(area.right, 50); col += 1) places.push([row, col]);
        return places.map(([row, col]) => stored(row, col));
      },
    });
    return { value: typeof value === 'object' ? value === null ? 0 : Number(decimalText(value, 17)) : value, isError: false };
  } catch (error) {
    if (!(error instanceof NotSimple)) throw error;
    return { value: formula.includes('/0') ? '#DIV/0!' : '#NAME?', isError: true };
  }
}

/** A text as Excel reads it when it is typed. */
function typed(text: string, format: string): Pick<Cell, 'value' | 'isError' | 'format'> {
  const date = DATE.exec(text);
  if (ERRORS.includes(text)) return { value: text, isError: true, format };
  if (/^(?:true|false)$/i.test(text)) return { value: /true/i.test(text), isError: false, format };
  if (NUMBER.test(text)) return { value: Number(text), isError: false, format };
  if (/^\s*[\d.]+%\s*$/.test(text)) return { value: Number(text.replace('%', '')) / 100, isError: false, format: format === 'General' ? '0%' : format };
  if (date !== null) {
    const days = (Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) - Date.UTC(1899, 11, 30)) / DAY;
    return { value: days, isError: false, format: format === 'General' ? 'yyyy/m/d' : format };
  }
  return { value: text, isError: false, format };
}

/** A cell after something was entered into it. */
export function entered(cell: Cell, entry: unknown, valueAt: ValueAt): Cell {
  const { format, look } = cell;
  if (format === '@' && typeof entry !== 'object') return { value: String(entry).replace(/^'/, ''), formula: null, isError: false, format, look };
  if (typeof entry === 'number' || typeof entry === 'boolean') return { value: entry, formula: null, isError: false, format, look };
  if (typeof entry !== 'string') throw new HostError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.', 'Range.formulas');
  if (entry.startsWith("'")) return { value: entry.slice(1), formula: null, isError: false, format, look };
  if (/^[=@]./.test(entry) || (/^[+-]./.test(entry) && !NUMBER.test(entry))) {
    const formula = `=${entry.replace(/^[=@]/, '')}`;
    return { ...result(formula, valueAt), formula, format, look };
  }
  return { ...typed(entry, format), formula: null, look };
}
