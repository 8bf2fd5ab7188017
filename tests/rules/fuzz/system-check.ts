import type { Rational } from '../../../src/exact/rational.ts';
import { loadSystem } from '../../../src/rules/system/load.ts';
import { valuesOf } from '../../../src/scoring/system/examples.ts';
import { scoreSystem } from '../../../src/scoring/system/score.ts';
import { unworded } from '../../located.ts';
import { systemOracle } from './system-oracle.ts';
import type { SystemItem } from './systems.ts';

export { systemItem } from './systems.ts';

/** Why a system that is put together right may still be refused: what its formulas calculate or hold against one another. */
const OF_FORMULAS = /^formula-/;
const THEN = { scaled: '折算', full: '满分', zero: '记零' } as const;

const fractionText = (value: Rational | null): string => (value === null ? '-' : value.toFraction());
const valueText = (value: Rational | boolean | null): string => (typeof value === 'boolean' ? String(value) : fractionText(value));

/** Loads and scores a random system; `judge` holds it against the oracle and gives what is wrong. */
export function systemFault(item: SystemItem): { readonly said: string; readonly judge: () => string | null } {
  const loaded = loadSystem(item.text, () => undefined);
  if (!loaded.ok) {
    const fault = loaded.errors.map((error) => (OF_FORMULAS.test(error.code) ? unworded(error) : `${error.code} ${JSON.stringify(error.params)}`)).find((one) => one !== null) ?? null;
    return { said: loaded.errors[0]?.code ?? '', judge: () => fault };
  }
  const { system } = loaded;
  const card = scoreSystem(system, valuesOf(system, item.filled).values);
  const found: Readonly<Record<string, string>> = {
    rows: card.rows.map(({ status, dropped, score }) => `${status}${status === 'not-applicable' && dropped !== null ? ` ${THEN[dropped]}` : ''} ${fractionText(score)}`).join('; '),
    known: card.calculations.map(({ value }) => valueText(value)).join('; '),
    decided: fractionText(card.decided), off: card.deductions.map(({ points }) => fractionText(points)).join('; '),
    total: fractionText(card.total), grade: card.total === null ? '-' : card.grade ?? '',
  };
  const judge = (): string | null => {
    const wanted = systemOracle(item);
    const key = Object.keys(found).find((one) => found[one] !== wanted[one]);
    const unsaid = card.findings.map(unworded).find((one) => one !== null) ?? null;
    return key === undefined ? unsaid : `${key}: ${found[key] ?? ''}, the oracle ${wanted[key] ?? ''}`;
  };
  return { said: card.total === null ? 'open' : 'a total', judge };
}
