import { isMap, isSeq, parseDocument } from 'yaml';
import type { Language } from '../../explain/messages/wording.ts';
import { word } from '../../explain/messages/wording.ts';
import '../../explain/messages/loading.ts';
import { decimalText, doubleText } from '../../exact/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';
import { indicatorName } from '../../model/indicator.ts';
import type { Score, Scorecard } from '../../model/scorecard.ts';
import { editText } from '../../rules/draft.ts';
import { isPlain, type Layer, layersOf, type Resolve, resolved, valueAt } from '../../rules/layers.ts';
import { loadPack, type PackError } from '../../rules/load.ts';
import { overgrown } from '../../rules/nesting.ts';
import type { Pack, Source } from '../../rules/pack.ts';
import { shownPack } from '../../rules/shown.ts';
import { PackProblem, parse } from '../../rules/source.ts';
import type { Grid } from '../../sheet/grid.ts';
import { impactOf, type TableImpact } from '../impact/impact.ts';
import { scoreGrids } from '../score-workbook.ts';
import { type RulePath, type RuleSection, sectionsOf, whole } from './rule-fields.ts';
import type { TableState } from './state.ts';

export { deriveText, editText, exampleText } from '../../rules/draft.ts';
export type { Resolve } from '../../rules/layers.ts';
export { runExamples, type ExampleReport } from '../run-examples.ts';
export type { TableImpact } from '../impact/impact.ts';
export type { Pack } from '../../rules/pack.ts';
export * from './rule-fields.ts';

/** As many as examples may have. */
const MOST_CHARACTERS = 200_000;

/** A pack's text, the examples that prove it, both as files hold them. */
export interface RuleTexts {
  readonly text: string;
  readonly examples: string;
}

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

const said = (errors: readonly PackError[], language: Language): SaidOfRules[] => errors.map(({ code, params, line }) => ({ line, ...word(language, code, params) }));

function layersIn(text: string, resolve: Resolve): readonly Layer[] {
  try {
    return layersOf(parse(text), resolve);
  } catch (problem) {
    if (problem instanceof PackProblem) return [];
    throw problem;
  }
}

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
    errors: loaded.ok ? [] : said(loaded.errors, language),
    notices: loaded.ok ? said(loaded.notices, language) : [],
    id: textAt(content, '编号') ?? '', name: textAt(content, '名称') ?? '',
    sections: layers.length === 0 ? [] : sectionsOf(layers), sources: layers.map(sourcesOf),
  };
}

function replaced(value: unknown, [key, ...rest]: RulePath, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === key ? replaced(item, rest, by) : item));
  return isPlain(value) ? { ...value, [key]: replaced(value[key], rest, by) } : { [key]: by };
}

/** A number where the author writes one, so that 20 does not become "20". */
function written(value: string): string | number {
  const number = Number(value);
  return value.trim() !== '' && Number.isFinite(number) && doubleText(number) === value ? number : value;
}

/** The text with another value at a place. A list that is inherited is written down whole, with this one value changed; undefined takes the value out. */
export function withValue(text: string, resolve: Resolve, path: RulePath, value: string | undefined): string {
  const layers = layersIn(text, resolve);
  const list = whole(path);
  const given = value === undefined ? undefined : written(value);
  if (list.length === path.length || valueAt(layers[0]?.content, path.slice(0, -1)) !== undefined) return editText(text, path, given);
  return editText(text, list, replaced(valueAt(resolved(layers), list), path.slice(list.length), given));
}

/** The text with an item of a list taken out, or one more like the last. */
export function withList(text: string, resolve: Resolve, path: RulePath, remove: number | null): string {
  const list = valueAt(resolved(layersIn(text, resolve)), path);
  if (!Array.isArray(list)) return text;
  const items: unknown[] = list;
  return editText(text, path, remove === null ? [...items, items.at(-1)] : items.filter((_, index) => index !== remove));
}

/** The rules with all that they inherit put in: a text that can be read without any other. */
export function wholeText(text: string, resolve: Resolve): string {
  return shownPack(layersIn(text, resolve));
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

/** An example in its author's keys. */
export type WrittenExample = Readonly<Record<string, string>>;

/** A row of the sheet as an example, with the points that it has now; null where it has no weight. */
export function exampleOf({ indicator, score }: { readonly indicator: Indicator; readonly score: Score['score'] }): WrittenExample | null {
  const { weight, printed } = indicator;
  if (weight === null) return null;
  const optional = { 指标: indicatorName(indicator), 指标性质: printed.operator ?? '', 单位: printed.unit ?? '' };
  return {
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value.trim() !== '')),
    指标值: printed.target ?? '', 实际值: printed.actual ?? '', 权重: decimalText(weight), 得分: score === null ? '待定' : decimalText(score),
  };
}

/** What a file holds by its outer form: a map is a pack, a list are examples; null for anything else. */
export function kindOfText(text: string): 'rules' | 'examples' | null {
  const read: unknown = text.length > MOST_CHARACTERS || overgrown(text, Infinity) !== null ? null : parseDocument(text, { prettyErrors: false }).contents;
  if (isMap(read)) return 'rules';
  return isSeq(read) ? 'examples' : null;
}
