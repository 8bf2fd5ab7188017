import type { Pack } from '../../rules/pack.ts';
import type { OpenedFile } from '../open-file.ts';
import { scoreGrids } from '../score-workbook.ts';
import { unscorable } from '../unscorable.ts';
import { impactOf, type TableImpact } from './impact.ts';
import { WorkbookError } from '../../workbook/errors.ts';

/**
 * What it would do to every table of a file to be scored by other rules, each read once a pack and scored as it stands.
 * @throws WorkbookError `no-table`, `document-without-tables` where there is none.
 */
export function impactOnFile(file: OpenedFile, before: Pack, after: Pack): TableImpact[] {
  const reason = unscorable(file);
  if (reason !== null) throw new WorkbookError(reason);
  const [one, other] = [before, after].map((pack) => scoreGrids(file.grids, { packs: [], packFor: () => pack }).tables);
  if (one === undefined || one.length === 0) throw new WorkbookError('no-table');
  return one.flatMap(({ key, card }, index) => {
    const scored = other?.[index];
    return scored === undefined ? [] : [impactOf(key, card, scored.card)];
  });
}
