import { takeNumber } from './numbers.ts';
import { isKnownUnit } from './units.ts';

const LONGEST = 14;
/** 第 | digits, letters and marks | a unit or a word. */
const SHAPE = /^([第到刭]?)([^\u4e00-\u9fff]*?)([\u4e00-\u9fff]{0,4})$/;
const ERROR_VALUE = /^#(?:DIV\/0!|REF!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#+$)/i;

/** Marks of a number that went wrong on its way here. */
const WRONG: readonly RegExp[] = [
  /^[OoIlQ]{1,3}[%‰]?$/, // IO
  /^[\dOoIlQ.,%‰+-]*(?:\d[OoIlQ]|[OoIlQ]\d)[\dOoIlQ.,%‰+-]*$/, // 1O0%
  /[A-Za-z]\d*[.,]?\d*[%‰]|\d[A-Za-z]+[%‰]/, // 9S%
  /^[A-Za-z][.,]\d/, // M.8
  /^(?=.*\d)[\d.,/%‰?*#'"_|\\~^!+≥≤<>=—-]+$/, // 3/5, 1,23, 95%%, <>5
  /^[≥≤<>=]*[?？]+[%‰]?$/, // ??%
  /^\d+(?:\.\d+)?[eE][+-]?\d+$/, // 1e5
];

/** 2023-2024, 2023.1-2023.12 and 1-12月 say when, 7*24小时 how, III类 which: words, no number. */
const WORDS = /^(?:19|20)\d{2}(?:\.\d{1,2})?[-—~/](?:19|20)\d{2}|^\d{1,2}[-—~]\d{1,2}月|^7[*×xX]24|^[IVX]+[类级期型等]/;

/** Looks like a number that went wrong on its way here: 第O份, 到0次, M.8万元, IO, 3/5, #DIV/0!. Asked only of what could not be read. */
export function looksMisread(text: string): boolean {
  if (ERROR_VALUE.test(text)) return true;
  if (text.length > LONGEST || WORDS.test(text)) return false;
  const [whole, before = '', core = '', unit = ''] = SHAPE.exec(text) ?? [];
  if (whole === undefined || core === '') return false;
  if (before === '第') return /^[0OoIlQ]+$/.test(core) && unit !== '';
  if (before !== '') return /\d/.test(core);
  if (takeNumber(core.replace(/^[≥≤<>=]+|[%‰]$/g, ''))?.rest === '') return false;
  return WRONG.some((pattern) => pattern.test(core));
}

const SIGNS = /^(?:[≥≤<>=~约]+|不低于|不少于|不超过|不高于|大于|小于|至少)/;
const TEMPLATE = /^(?:[*_]{1,6}|[xX×]{2,6}|\([*_xX×]*\))/;

/** The number itself is missing: %, ≥, ≥ %, ≥**人, XX万元. */
export function lacksNumber(text: string): boolean {
  if (text.length > LONGEST) return false;
  const bare = text.replace(SIGNS, '');
  const unit = bare.replace(TEMPLATE, '');
  const rest = unit === '' || isKnownUnit(unit);
  return rest && (bare !== text || unit !== bare || /^[%‰]|^(?:亿|百?万|千)?元$/.test(bare));
}
