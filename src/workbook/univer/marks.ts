import type { Severity } from '../../model/finding.ts';
import type { Mark, Stop } from '../port.ts';
import type { PaintedCell, UniverHost } from './host.ts';

const COLOURS: Readonly<Record<Severity, string>> = { error: '#FFC7CE', warning: '#FFEB9C', info: '#DDEBF7' };
const CORNERS: Readonly<Record<Severity, string>> = { error: '#C00000', warning: '#BF8F00', info: '#2F75B5' };
const CORNER_SIZE = 8;

/** Marks are only painted: a colour and a corner over a cell, whose look is never touched. They are in no snapshot. */
export class Marks {
  readonly #host: UniverHost;
  #marks: readonly Mark[] = [];
  #painting: Stop | null = null;

  constructor(host: UniverHost) {
    this.#host = host;
  }

  set(marks: readonly Mark[]): void {
    if (marks.length === 0 && this.#marks.length === 0) return;
    this.#painting?.();
    this.#marks = marks;
    this.#painting = marks.length === 0 ? null : this.#paint(marks);
    this.#host.redraw();
  }

  #paint(marks: readonly Mark[]): Stop {
    const severities = new Map(marks.map(({ cell, severity }) => [`${cell.sheet}:${String(cell.row)}:${String(cell.col)}`, severity]));
    return this.#host.paint((cell, { subUnitId, row, col }) => {
      const sheet = this.#host.workbook.getSheetBySheetId(subUnitId)?.getName() ?? '';
      const severity = severities.get(`${sheet}:${String(row)}:${String(col)}`);
      return severity === undefined ? cell : marked(cell, severity);
    });
  }
}

function marked(cell: PaintedCell, severity: Severity): PaintedCell {
  const look = { ...cell.interceptorStyle, bg: { rgb: COLOURS[severity] } };
  return { ...cell, interceptorStyle: look, markers: { tr: { color: CORNERS[severity], size: CORNER_SIZE } } } as PaintedCell;
}
