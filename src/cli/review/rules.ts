import type { Rules } from '../../app/score-workbook.ts';
import type { Systems } from '../../app/review/review-file.ts';
import { rulesNamed, shippedRules } from '../packs.ts';

/** The rules of a run, for tables and for fill-in workbooks of formula systems. */
export interface ReviewRules extends Rules {
  readonly systems: Systems;
}

/**
 * The rules of a run: those named, or the choice that each table makes among all; the others may explain a printed figure either way.
 * @throws PackFileError for a pack that cannot be used, UsageError for a name that is none
 */
export function reviewRules(named: string | null): ReviewRules {
  const shipped = shippedRules();
  const packs = shipped.packs.map(({ pack }) => pack);
  const systems = shipped.systems.map(({ system }) => system);
  const own = named === null ? null : rulesNamed(named);
  const pack = own !== null && 'pack' in own ? own.pack : null;
  return { packs, packFor: () => pack, systems: { named: own !== null && 'system' in own ? own.system : null, systems: () => systems } };
}

/** Changes with anything that the rules of a run say. */
export function rulesText({ packs, packFor, systems: { named, systems } }: ReviewRules): string {
  return [packFor(''), named, ...packs, ...systems()].map((rules) => (rules === null ? '' : `${rules.id}:${rules.sha256}`)).join(' ');
}
