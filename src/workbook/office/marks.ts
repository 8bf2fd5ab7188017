import { address } from '../../model/cell.ts';
import type { Severity } from '../../model/finding.ts';
import type { Mark } from '../port.ts';
import { type ExcelHost, quietRequest, request } from './host.ts';

const COLOURS: Readonly<Record<Severity, string>> = { error: '#FFC7CE', warning: '#FFEB9C', info: '#DDEBF7' };
const SEVERITIES = ['error', 'warning', 'info'] as const;

/** Always true, and tells whose mark it is: so marks are found again in a workbook that was saved with them. */
const SIGN = 'jixiao:';
const ruleOf = (severity: Severity): string => `="${SIGN}${severity}"<>""`;

/** Excel takes a list of cells of at most 8,192 characters. */
const CELLS_A_LIST = 500;

async function askOurs(host: ExcelHost, sheets: readonly string[]): Promise<{ readonly sheet: string; readonly id: string }[]> {
  const asked = await request(host, (context) => sheets.map((sheet) => ({
    sheet, formats: context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats.load('items/id,items/type'),
  })));
  const custom = asked.flatMap(({ sheet, formats }) => formats.items.filter(({ type }) => type === 'Custom').map(({ id }) => ({ sheet, id })));
  if (custom.length === 0) return [];
  const rules = await request(host, (context) => custom.map(({ sheet, id }) => ({
    sheet, id, rule: context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats.getItem(id).custom.rule.load('formula'),
  })));
  return rules.filter(({ rule }) => rule.formula.includes(SIGN));
}

function lay(context: Excel.RequestContext, marks: readonly Mark[], severity: Severity): void {
  const own = marks.filter((mark) => mark.severity === severity).map(({ cell }) => cell);
  for (const sheet of new Set(own.map((cell) => cell.sheet))) {
    const cells = own.filter((cell) => cell.sheet === sheet).map(address);
    for (let at = 0; at < cells.length; at += CELLS_A_LIST) {
      const areas = context.workbook.worksheets.getItem(sheet).getRanges(cells.slice(at, at + CELLS_A_LIST).join(','));
      const { custom } = areas.conditionalFormats.add('Custom');
      custom.rule.formula = ruleOf(severity);
      custom.format.fill.color = COLOURS[severity];
    }
  }
}

/**
 * Marks cells by conditional formats of our own, which lie over a cell's look and never touch it; those laid before go. `sheets` are
 * the ids of all sheets.
 */
export async function setMarks(host: ExcelHost, sheets: readonly string[], marks: readonly Mark[]): Promise<void> {
  const old = await askOurs(host, sheets);
  if (old.length === 0 && marks.length === 0) return;
  await quietRequest(host, (context) => {
    for (const { sheet, id } of old) context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats.getItem(id).delete();
    for (const severity of SEVERITIES) lay(context, marks, severity);
  });
}
