import type { Language } from '../../explain/messages/wording.ts';
import { word } from '../../explain/messages/wording.ts';
import '../../explain/messages/loading.ts';
import { decimalText } from '../../exact/decimal.ts';
import type { Rational } from '../../exact/rational.ts';
import type { Indicator } from '../../model/indicator.ts';
import { indicatorName } from '../../model/indicator.ts';
import type { Score, Scorecard } from '../../model/scorecard.ts';
import { rowsOfLevels, weightOf } from '../../rules/first-levels.ts';
import { ownBranches } from '../../rules/branches.ts';
import { editText } from '../../rules/draft.ts';
import { isPlain, type Layer, type Resolve } from '../../rules/layers.ts';
import { loadPack, type PackError } from '../../rules/load.ts';
import type { Pack, Source } from '../../rules/pack.ts';
import { shownPack } from '../../rules/shown.ts';
import type { Grid } from '../../sheet/grid.ts';
import { readCarried } from '../../sheet/rules/read.ts';
import { impactOf, type TableImpact } from '../impact/impact.ts';
import type { ExampleReport } from '../run-examples.ts';
import { scoreGrids } from '../score-workbook.ts';
import type { RuleSection } from './rule-fields.ts';
import type { RuleTexts } from './rule-files.ts';
import { layersIn } from './rule-layers.ts';
import { sectionsOf } from './rule-sections.ts';
import type { TableState } from './state.ts';

export { deriveText, editText, exampleText } from '../../rules/draft.ts';
export { changeExample, exampleAt } from '../../rules/example-edits.ts';
export { isTableExample } from '../read-table-example.ts';
export type { Resolve } from '../../rules/layers.ts';
export { runExamples, type ExampleReport } from '../run-examples.ts';
export type { TableImpact } from '../impact/impact.ts';
export { sumsSaid } from '../impact/said.ts';
export type { Pack } from '../../rules/pack.ts';
export { CHECKS_IN_ENGLISH } from './check-words.ts';
export * from './rule-edits.ts';
export * from './rule-fields.ts';
export * from './rule-files.ts';

/** One thing said of a pack's text; `line` counts from 1. */
export interface SaidOfRules {
  readonly line: number;
  readonly message: string;
  readonly next: string;
}

/** The documents that a layer names. */
export interface RuleSources {
  readonly id: string;
  readonly sources: readonly Source[];
}

/** A pack's text as it was read: the pack, or null with errors. `sections` are there as long as the text can be read at all. */
export interface CheckedRules {
  readonly pack: Pack | null;
  readonly errors: readonly SaidOfRules[];
  readonly notices: readonly SaidOfRules[];
  readonly id: string;
  readonly name: string;
  readonly sections: readonly RuleSection[];
  readonly sources: readonly RuleSources[];
}

/** What is wrong with rules, in words. Of what they inherit, where it stands there; `line` is theirs. */
export const saidOf = (errors: readonly PackError[], language: Language): SaidOfRules[] => errors.map(({ code, params, line, inherited }) => {
  const said = word(language, code, params);
  if (inherited === undefined) return { line, ...said };
  return { line, ...said, message: word(language, 'pack-error-above', { id: inherited.id, line: String(inherited.line), text: said.message }).message };
});

const textAt = (map: Readonly<Record<string, unknown>>, key: string): string | null => (map[key] === undefined || map[key] === null ? null : String(map[key]));

function sourcesOf({ id, content }: Layer): RuleSources {
  const written = Array.isArray(content['依据']) ? content['依据'].filter(isPlain) : [];
  const sources = written.map((one) => ({
    document: textAt(one, '文件') ?? '', number: textAt(one, '文号'), article: textAt(one, '条款'), link: textAt(one, '链接'), verified: one['已核实'] === '是' || one['已核实'] === true,
  }));
  return { id, sources };
}

/** Reads a pack's text. `resolve` finds what it inherits from. */
export function checkRules(text: string, resolve: Resolve, language: Language): CheckedRules {
  const loaded = loadPack(text, resolve);
  const layers = layersIn(text, resolve);
  const content = layers[0]?.content ?? {};
  return {
    pack: loaded.ok ? loaded.pack : null,
    errors: loaded.ok ? [] : saidOf(loaded.errors, language),
    notices: loaded.ok ? saidOf(loaded.notices, language) : [],
    id: textAt(content, '编号') ?? '', name: textAt(content, '名称') ?? '',
    sections: layers.length === 0 ? [] : sectionsOf(layers), sources: layers.map(sourcesOf),
  };
}

/** The rules with all that they inherit put in: a text that can be read without any other. */
export function wholeText(text: string, resolve: Resolve): string {
  return shownPack(layersIn(text, resolve));
}

/** Of the places that no example reaches those that the rules say themselves, as `jixiao rules test` lists them; none while there are no examples at all. */
export function ownUnreached({ count, unreached }: ExampleReport, text: string, resolve: Resolve): readonly string[] {
  return count === 0 ? [] : ownBranches(unreached, layersIn(text, resolve));
}

/** The tables of an open workbook by other rules: `after` in the order of `impacts`. */
export interface Rehearsal {
  readonly impacts: readonly TableImpact[];
  readonly after: ReadonlyMap<string, Scorecard>;
}

/** What a pack would do to these tables of an open workbook, a person's judgements kept. Nothing is written. */
export function rehearse(grids: readonly Grid[], tables: readonly TableState[], pack: Pack): Rehearsal {
  const before = new Map(tables.map(({ key, card }) => [key, card]));
  const scored = scoreGrids(grids, { packs: [pack], packFor: () => pack }).tables.filter(({ key }) => before.has(key));
  return {
    impacts: scored.flatMap(({ key, card }) => { const was = before.get(key); return was === undefined ? [] : [impactOf(key, was, card)]; }),
    after: new Map(scored.map(({ key, card }) => [key, card])),
  };
}

/** The rows that a place of the pack decided. */
export function rowsBy(card: Scorecard, clause: string): readonly Score[] {
  return card.rows.filter(({ trace }) => trace?.clause.split('、').includes(clause) === true);
}

/** What the rows below each 一级指标 carry on a sheet, by the name that rules call it; without those that the sheet does not have. */
export function levelSums({ table }: Scorecard): ReadonlyMap<string, Rational> {
  return new Map([...rowsOfLevels(table.indicators)].map(([level, rows]) => [level, weightOf(rows)]));
}

/** The rules with all that they inherit put in, under another 编号 and 名称. */
export function copyText(text: string, resolve: Resolve, id: string, name: string): string {
  return editText(editText(wholeText(text, resolve), ['编号'], id), ['名称'], name);
}

/** What a workbook carries on its sheet 评分规则, to be read and changed; null where that is nothing, or nothing that can be read. */
export function carriedTexts(grids: readonly Grid[]): (RuleTexts & { readonly id: string; readonly name: string; readonly sha256: string }) | null {
  const { carried } = readCarried(grids);
  if (carried === null) return null;
  const { text, examples, id, name, sha256 } = carried;
  return { text, examples, id, name, sha256 };
}

/** An example in its author's keys. */
export type WrittenExample = Readonly<Record<string, string>>;

/** A row of the sheet as an example, with the points that are printed there; null where it has no weight. What the rules themselves give is no point to hold them to. */
export function exampleOf(indicator: Indicator): WrittenExample | null {
  const { weight, printed, printedScore } = indicator;
  if (weight === null) return null;
  const optional = { 指标: indicatorName(indicator), 指标性质: printed.operator ?? '', 单位: printed.unit ?? '' };
  return {
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value.trim() !== '')),
    指标值: printed.target ?? '', 实际值: printed.actual ?? '', 权重: decimalText(weight), ...(printedScore === null ? {} : { 得分: decimalText(printedScore) }),
  };
}
