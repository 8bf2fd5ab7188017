import { rational } from '../../../src/exact/rational.ts';
import { loadPack } from '../../../src/rules/load.ts';
import type { Pack } from '../../../src/rules/pack.ts';
import type { PackError } from '../../../src/rules/problem.ts';
import { loadSystem } from '../../../src/rules/system/load.ts';
import { scoreSystem } from '../../../src/scoring/system/score.ts';
import { unworded } from '../../located.ts';
import { Chance } from '../../review/made-up/random.ts';
import { awarded } from '../../scoring/packs.ts';
import { packText, parentOf } from './texts.ts';

const ROWS = [['≥95%', '90%'], ['≤100万元', '120万元'], ['=5', '4'], ['0', '1'], ['3-5天', '9天'], ['2023年6月底前', '2023年8月1日'], ['500人', '85%'], ['是', '否'], ['好', '部分达成'], ['≥95%', '达成预期指标'], ['>10', '13'], ['5', '不适用']] as const;

export const packItem = (seed: number): string => packText(new Chance(seed));

/** What came of a text: accepted as what it says it is, or the code of its first refusal. */
export interface PackOutcome {
  readonly said: string;
  readonly fault: string | null;
}

function refused(errors: readonly PackError[], text: string): PackOutcome {
  const [first] = errors;
  if (first === undefined) return { said: '', fault: 'refused without an error' };
  const lines = text.split('\n').length;
  const misplaced = errors.find(({ line }) => !Number.isInteger(line) || line < 1 || line > lines);
  if (misplaced !== undefined) return { said: first.code, fault: `${misplaced.code} at line ${String(misplaced.line)} of ${String(lines)}` };
  return { said: first.code, fault: errors.map(unworded).find((fault) => fault !== null) ?? null };
}

/** A pack that was accepted gives each row points within its weight, or none. */
function scored(pack: Pack): string | null {
  for (const [target, actual] of ROWS) {
    const { score } = awarded({ target, actual }, pack);
    if (score.score !== null && (score.score.lt(0) || score.score.gt(rational(10)))) return `${target} ${actual}: ${score.score.toFraction()}`;
  }
  return null;
}

/** Loads a text as what it says that it is, and scores by what was accepted. */
export function packOutcome(text: string): PackOutcome {
  const pack = loadPack(text, parentOf);
  if (pack.ok) return { said: 'accepted', fault: scored(pack.pack) };
  if (pack.errors[0]?.code !== 'pack-is-system') return refused(pack.errors, text);
  const loaded = loadSystem(text, parentOf);
  if (!loaded.ok) return refused(loaded.errors, text);
  const { total, rows } = scoreSystem(loaded.system, new Map());
  return { said: 'accepted', fault: total !== null && rows.some(({ status }) => status === 'undecided') ? 'a total without its rows' : null };
}

/** What is wrong with loading a text as a formula system, whatever it says that it is. */
export function asSystem(text: string): string | null {
  const loaded = loadSystem(text, parentOf);
  return loaded.ok ? null : refused(loaded.errors, text).fault;
}
