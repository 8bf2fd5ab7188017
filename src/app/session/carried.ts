import '../../explain/messages/loading.ts';
import { type LoadedPack, loadPack } from '../../rules/load.ts';
import type { Change } from '../../sheet/changes.ts';
import type { Grid } from '../../sheet/grid.ts';
import { planRules } from '../../sheet/rules/plan.ts';
import { carriedOf, carriedRules, refuseUnsaved } from '../carried-rules.ts';
import type { CarriedPack } from '../score-workbook.ts';

export { filledIn } from './filled.ts';

/** The text that was loaded last: a person's edits elsewhere leave the carried rules as they are. */
let last: { readonly text: string; readonly loaded: LoadedPack } | null = null;

function loadOnce(text: string): LoadedPack {
  if (last?.text !== text) last = { text, loaded: loadPack(text, () => undefined) };
  return last.loaded;
}

/** The rules that an open workbook carries. Loaded only for a workbook that has the sheet 评分规则: reading rules takes YAML, schema and grammar. */
export function carriedIn(grids: readonly Grid[]): CarriedPack | null {
  return carriedRules(grids, loadOnce);
}

/** What saves rules into an open workbook. @throws WorkbookError as `carriedOf` and `refuseUnsaved` */
export function savedRules(grids: readonly Grid[], text: string, examples: string): readonly Change[] {
  const carried = carriedOf(text, examples);
  refuseUnsaved(grids, carried);
  return planRules(grids, carried);
}
