import { readFileSync } from 'node:fs';
import { shippedPacks } from '../../src/cli/packs.ts';
import { decimalText, parseDecimal } from '../../src/exact/decimal.ts';
import { type Rational, rational } from '../../src/exact/rational.ts';
import type { Score } from '../../src/model/scorecard.ts';
import { readTexts } from '../../src/notation/row.ts';
import { loadPack } from '../../src/rules/load.ts';
import type { Pack } from '../../src/rules/pack.ts';
import type { Awarded } from '../../src/scoring/award.ts';
import { award } from '../../src/scoring/award.ts';
import { judge } from '../../src/scoring/judge.ts';
import { indicatorOf } from './indicator.ts';

/** The cells of a row as printed. */
export interface Row {
  readonly name?: string;
  readonly operator?: string;
  readonly target: string;
  readonly unit?: string;
  readonly actual: string;
  readonly reason?: string;
}

/** The text of a pack that comes with the program; undefined for any other. */
export function shippedText(id: string): string | undefined {
  try {
    return readFileSync(new URL(`../../scoring-rules/${id}/pack.yaml`, import.meta.url), 'utf8');
  } catch {
    return undefined;
  }
}

/** A pack that comes with the program. */
export function shipped(id: string): Pack {
  const found = shippedPacks().find(({ pack }) => pack.id === id);
  if (found === undefined) throw new Error(id);
  return found.pack;
}

/** A pack that says something other than national-2020. */
export function heir(text: string): Pack {
  const loaded = loadPack(`编号: x\n名称: 试验\n依据: [{ 文件: 甲, 已核实: 否 }]\n继承: national-2020\n${text}`, shippedText);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
  return loaded.pack;
}

export function number(text: string): Rational {
  const value = parseDecimal(text);
  if (value === null) throw new Error(text);
  return value;
}

/** A row read and scored. */
export function awarded(row: Row, pack: Pack, weight: Rational = rational(10)): Awarded {
  const { target, actual } = readTexts(row);
  const indicator = indicatorOf({ target, actual, weight, path: ['', '', row.name ?? ''], printed: { target: row.target, actual: row.actual }, reason: row.reason ?? '' });
  return award(indicator, judge(indicator, pack), pack);
}

/** `missed 9.47`, `undecided -`. */
export function said({ status, score }: Score): string {
  return `${status} ${score === null ? '-' : decimalText(score)}`;
}

export function points(row: Row, pack: Pack, weight?: Rational): string {
  return said(awarded(row, pack, weight).score);
}

/** Codes of the findings of a row. */
export function codes(row: Row, pack: Pack): string[] {
  return awarded(row, pack).remarks.map(({ code }) => code);
}

/** Codes of the reasons of a row. */
export function reasons(row: Row, pack: Pack): string[] {
  return awarded(row, pack).score.because.map(({ code }) => code);
}
