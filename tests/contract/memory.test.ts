import { address, areaAddress } from '../../src/model/cell.ts';
import { MemoryBook, memorySheet } from '../../src/workbook/memory/book.ts';
import { MemoryPort } from '../../src/workbook/memory/port.ts';
import type { Adapter } from './adapter.ts';
import { carriesRules } from './carried.ts';
import { restoresAnything } from './property.ts';
import { contract } from './suite.ts';

/** Maps and sets as lists of their entries in order, so that the same workbook always reads the same. */
const inOrder = (_: string, value: unknown): unknown => {
  if (value instanceof Set) return [...(value as Set<number>)].sort((a, b) => a - b);
  return value instanceof Map ? [...(value as Map<number, unknown>)].sort(([a], [b]) => a - b) : value;
};

const memory: Adapter = {
  name: 'memory',
  hasScreen: true,
  open: ({ sheets, isReadOnly = false }) => {
    const book = new MemoryBook(sheets);
    book.isReadOnly = isReadOnly;
    const port = new MemoryPort(book);
    return Promise.resolve({
      port,
      person: port.person,
      snapshot: () => JSON.stringify(book.sheets, inOrder),
      lookOf: ({ sheet, row, col }) => Promise.resolve(book.sheet(sheet)?.cells.get(row)?.get(col)?.look ?? ''),
      shapeOf: (name) => {
        const { widths, heights, hiddenColumns, hiddenRows, printed } = book.sheet(name) ?? memorySheet(name);
        return Promise.resolve({ widths: Object.fromEntries(widths), heights: Object.fromEntries(heights), hiddenColumns: [...hiddenColumns], hiddenRows: [...hiddenRows], printed: printed.map(areaAddress) });
      },
      marked: () => port.screen.marks.map(({ cell, severity }) => `${cell.sheet}!${address(cell)} ${severity}`).sort(),
    });
  },
};

contract(memory);
restoresAnything(memory, 200);
carriesRules(memory, 100);
