import { allProblems, type Problem } from '../issues.ts';
import { layersOf, type Layer, type Resolve } from '../layers.ts';
import { hashOf } from '../load.ts';
import { noticesOf } from '../notices.ts';
import { located, refusal } from '../refusal.ts';
import { slipsBehind, yamlSlip } from '../slips.ts';
import { type PackError, PackProblem, parse } from '../source.ts';
import { grades, KINDS, sourceOf } from '../translate.ts';
import { Translator } from '../translator.ts';
import { contentOf } from '../value-source.ts';
import { calculationOf, circles } from './calculations.ts';
import { indicators } from './indicators.ts';
import { checkName, inputOf } from './inputs.ts';
import { unused } from './needs.ts';
import { SYSTEM_KIND } from './kind.ts';
import { systemSchema, type WrittenSystem } from './schema.ts';
import type { Calculation, FormulaSystem, Input } from './system.ts';

export type LoadedSystem =
  | { readonly ok: true; readonly system: FormulaSystem; readonly notices: readonly PackError[]; readonly layers: readonly Layer[] }
  | { readonly ok: false; readonly errors: readonly PackError[] };

/** Every value that a formula of the system can hold; a list is none. */
function namesOf(inputs: readonly Input[], written: WrittenSystem): Set<string> {
  return new Set([...inputs.filter(({ kind }) => kind !== 'list').map(({ name }) => name), ...written.计算.map(({ 名称 }) => 名称)]);
}

function calculationsOf(written: WrittenSystem, inputs: readonly Input[], names: ReadonlySet<string>, to: Translator): Calculation[] {
  const all = written.计算.map((one, index) => calculationOf(one, inputs, names, to, ['计算', index]));
  for (const { index, path } of circles(all)) to.refuse('system-circle', ['计算', index], { path });
  return all;
}

function adjustments(written: WrittenSystem, names: ReadonlySet<string>, to: Translator): Pick<FormulaSystem, 'deductions' | 'caps'> {
  return {
    deductions: written.扣分项.map((one, index) => ({
      name: one.名称, place: `扣分项.${one.名称}`, expression: to.formula(one.扣分, names, ['扣分项', index, '扣分']),
      most: one.最多扣 === undefined ? null : to.positive(one.最多扣, ['扣分项', index, '最多扣']),
    })),
    caps: written.封顶.map((one, index) => ({
      place: `封顶.${String(index + 1)}`, when: to.formula(one.条件, names, ['封顶', index, '条件'], 'condition'), most: to.points(one.总分不超过, ['封顶', index, '总分不超过']),
    })),
  };
}

/** A place that is marked 未核实 but does not exist would leave its rule looking verified. */
function checkUnverified(written: WrittenSystem, places: readonly string[], to: Translator): void {
  const known = (place: string): boolean => Object.hasOwn(written, place) || places.some((one) => one === place || one.startsWith(`${place}.`));
  written.未核实.forEach((place, index) => { if (!known(place)) to.refuse('pack-place-unknown', ['未核实', index], { text: place }); });
}

/** 是否 among the inputs and the columns of lists. */
function truthsOf({ 输入: inputs }: WrittenSystem): Set<string> {
  return new Set(inputs.flatMap((input) => [input, ...input.列]).filter(({ 类型: kind }) => kind === '是否').map(({ 名称: name }) => name));
}

function translate(written: WrittenSystem, sha256: string): { readonly system: FormulaSystem; readonly errors: readonly Problem[] } {
  const to = new Translator(truthsOf(written));
  const taken = new Set<string>();
  const full = to.positive(written.总分, ['总分']);
  const inputs = written.输入.map((one, index) => inputOf(one, taken, to, ['输入', index]));
  written.计算.forEach(({ 名称: name }, index) => { checkName(name, taken, to, ['计算', index]); });
  const names = namesOf(inputs, written);
  const calculations = calculationsOf(written, inputs, names, to);
  const { levels, leaves } = indicators(written.指标, full, { names, rates: new Set(inputs.filter(({ kind }) => kind === 'rate').map(({ name }) => name)), taken, to });
  const { deductions, caps } = adjustments(written, names, to);
  checkUnverified(written, [...leaves, ...deductions, ...caps].map(({ place }) => place), to);
  const system: FormulaSystem = {
    id: written.编号, name: written.名称, version: written.版本, note: written.说明, sha256, full, inputs, calculations, levels, leaves, deductions, caps,
    sources: written.依据.map(sourceOf),
    unverified: [...written.未核实, ...leaves.filter(({ verified }) => !verified).map(({ place }) => place)],
    kinds: written.适用.表类.map((kind) => KINDS[kind]),
    rounding: { places: written.舍入.位数, when: written.舍入.时机 === '每行' ? 'row' : 'total' },
    grades: grades(written.等级, full, to),
  };
  return { system, errors: to.errors };
}

function read(text: string, resolve: Resolve): LoadedSystem {
  const source = parse(text);
  const layers = layersOf(source, resolve);
  const content = contentOf(layers);
  if (content['类型'] !== SYSTEM_KIND) throw new PackProblem('pack-is-no-system', {}, source.lineOf(['类型']));
  const checked = systemSchema.safeParse(content);
  if (!checked.success) return { ok: false, errors: refusal(allProblems(checked.error.issues, content), source, layers, resolve, loadSystem) };
  const { system, errors } = translate(checked.data, hashOf(content));
  if (errors.length > 0) return { ok: false, errors: refusal(errors, source, layers, resolve, loadSystem) };
  return { ok: true, system, notices: located([...noticesOf(layers), ...unused(system)], source), layers };
}

/**
 * Reads a formula system (类型: 指标体系) from its YAML text. A system that is not whole, or whose weights are not what they claim, is refused with
 * located errors; nothing of it is used.
 */
export function loadSystem(text: string, resolve: Resolve): LoadedSystem {
  try {
    const loaded = read(text, resolve);
    return loaded.ok ? loaded : { ok: false, errors: slipsBehind(text, loaded.errors) };
  } catch (problem) {
    if (problem instanceof PackProblem) return { ok: false, errors: [yamlSlip(text, problem.error)] };
    throw problem;
  }
}
