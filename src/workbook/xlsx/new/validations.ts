import { address, type Area, areaAddress } from '../../../model/cell.ts';
import { listXml } from '../new-sheet.ts';
import { escaped } from '../xml-text.ts';

/** Ends of what a cell takes, as decimal text; null for an open end. */
export interface Bounds {
  readonly low: string | null;
  readonly high: string | null;
  readonly lowIncluded: boolean;
  readonly highIncluded: boolean;
}

/** What a cell takes: one of a list, a number, a whole number or a date. */
export type Allowed = { readonly kind: 'list'; readonly options: readonly string[] } | { readonly kind: 'decimal' | 'whole' | 'date'; readonly bounds: Bounds };

/** Data validation (数据有效性) of the cells of an area: `prompt` is shown while a cell is chosen, `refusal` where it refuses what was typed. */
export interface Validation {
  readonly area: Area;
  readonly allowed: Allowed;
  readonly prompt: string;
  readonly refusal: string;
}

/** UTF-16 units that Excel takes of a list, and of a text that is shown. */
const [MOST_LIST, MOST_SHOWN] = [255, 225];
const FARTHEST = '1E+300';

/** Excel splits a list at its commas and knows no way to quote one: such a list, or one too long, is left to the reader of the cell. */
function listFormula(options: readonly string[]): string | null {
  const text = options.join(',');
  return options.some((one) => /[,"]/.test(one)) || text.length > MOST_LIST ? null : `"${text}"`;
}

type Rule = readonly [attributes: string, first: string, second?: string];

function customRule(kind: string, cell: string, { low, high, lowIncluded, highIncluded }: Bounds): Rule {
  const parts = [`ISNUMBER(${cell})`, ...(kind === 'whole' ? [`${cell}=INT(${cell})`] : []), `${cell}>${lowIncluded ? '=' : ''}${low ?? ''}`, `${cell}<${highIncluded ? '=' : ''}${high ?? ''}`];
  return ['type="custom"', `AND(${parts.join(',')})`];
}

function numberRule(kind: string, cell: string, bounds: Bounds): Rule {
  const { low, high, lowIncluded, highIncluded } = bounds;
  const of = (operator: string): string => `type="${kind}" operator="${operator}"`;
  if (low === null && high === null) return [of('between'), `-${FARTHEST}`, FARTHEST];
  if (low === null) return [of(highIncluded ? 'lessThanOrEqual' : 'lessThan'), high ?? ''];
  if (high === null) return [of(lowIncluded ? 'greaterThanOrEqual' : 'greaterThan'), low];
  return lowIncluded && highIncluded ? [of('between'), low, high] : customRule(kind, cell, bounds);
}

function ruleOf({ area, allowed }: Validation): Rule | null {
  if (allowed.kind !== 'list') return numberRule(allowed.kind, address({ row: area.top, col: area.left }), allowed.bounds);
  const formula = listFormula(allowed.options);
  return formula === null ? null : ['type="list"', formula];
}

const shown = (text: string): string => escaped(text.slice(0, MOST_SHOWN));

function validationXml(validation: Validation): string[] {
  const rule = ruleOf(validation);
  if (rule === null) return [];
  const [attributes, first, second] = rule;
  const { prompt, refusal, area } = validation;
  const said = `allowBlank="1" showInputMessage="1" showErrorMessage="1" error="${shown(refusal)}"${prompt === '' ? '' : ` prompt="${shown(prompt)}"`}`;
  return [`<dataValidation ${attributes} ${said} sqref="${areaAddress(area)}"><formula1>${escaped(first)}</formula1>${second === undefined ? '' : `<formula2>${escaped(second)}</formula2>`}</dataValidation>`];
}

/** The part of a worksheet behind its merges and before its links; nothing where nothing is held. */
export function validationsXml(validations: readonly Validation[]): string {
  return listXml('dataValidations', validations.flatMap(validationXml));
}
