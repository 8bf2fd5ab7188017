import type { Rules } from '../../app/score-workbook.ts';
import { packNamed, shippedPacks } from '../packs.ts';

/**
 * The rules of a run: those named, or the choice that each table makes among all; the others may explain a printed figure either way.
 * @throws PackFileError for a pack that cannot be used, UsageError for a name that is none
 */
export function reviewRules(named: string | null): Rules {
  const packs = shippedPacks().map(({ pack }) => pack);
  const own = named === null ? null : packNamed(named).pack;
  return { packs, packFor: () => own };
}

/** Changes with anything that the rules of a run say. */
export function rulesText({ packs, packFor }: Rules): string {
  return [packFor(''), ...packs].map((pack) => (pack === null ? '' : `${pack.id}:${pack.sha256}`)).join(' ');
}
