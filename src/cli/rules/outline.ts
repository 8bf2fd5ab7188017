import { decimalText } from '../../exact/decimal.ts';
import type { Expression } from '../../expression/tree.ts';
import type { Language } from '../../explain/messages/wording.ts';
import { DEFECT, fillIns } from '../../rules/system/fill-ins.ts';
import { formulasOf, needed } from '../../rules/system/needs.ts';
import type { Calculation, FormulaSystem, Inapplicable, Input, Leaf, LeafRule } from '../../rules/system/system.ts';
import { sentence } from '../strings/strings.ts';

const THEN = { scaled: 'thenScaled', full: 'thenFull', zero: 'thenZero' } as const satisfies Record<Inapplicable['then'], string>;

type Say = (key: Parameters<typeof sentence>[1], ...details: readonly string[]) => string;

function ruleText(rule: LeafRule, { weight }: Leaf, say: Say): string {
  switch (rule.kind) {
    case 'formula': return say('outlineFormula', rule.expression.text);
    case 'checklist': return say('outlineChecklist', decimalText(rule.each), rule.items.join('、'));
    case 'rated': return say('outlineRated', decimalText(weight));
  }
}

/** 进度完成 ＝ 各月进度 求和(…). */
function calculationText(calculation: Calculation): string {
  const { name, expression: { text } } = calculation;
  if (calculation.kind === 'formula') return `${name} ＝ ${text}`;
  return `${name} ＝ ${calculation.list} ${calculation.kind === 'sum' ? '求和' : '计数'}(${text})`;
}

/** A list with the columns of it that are needed. */
function inputText(input: Input, names: ReadonlySet<string>): string {
  if (input.kind !== 'list') return `${input.name}${input.unit === '' ? '' : `（${input.unit}）`}`;
  const columns = input.columns.filter(({ name }) => names.has(name) || name === DEFECT);
  return `${input.name}（${columns.map(({ name }) => name).join('、')}）`;
}

/** What a person fills in for formulas; `own` is filled in under the indicator's own name. */
function needLines(expressions: readonly Expression[], system: FormulaSystem, say: Say, own: string | null = null): string[] {
  const names = needed(expressions, system);
  const inputs = fillIns(system).filter(({ name }) => names.has(name) || name === own);
  return inputs.length === 0 ? [] : [say('outlineInputs', inputs.map((input) => inputText(input, names)).join('、'))];
}

function leafLines(leaf: Leaf, system: FormulaSystem, say: Say): string[] {
  const { path: [, , name], weight, rule, inapplicable, verified, source, note } = leaf;
  const own = rule.kind === 'formula' ? null : name;
  const isOpen = !verified || system.unverified.some((place) => leaf.place === place || leaf.place.startsWith(`${place}.`));
  const inner = [
    ruleText(rule, leaf, say), ...needLines(formulasOf(leaf), system, say, own),
    ...inapplicable.map(({ when, then }) => say('outlineCondition', when.text, say(THEN[then]))),
    ...(source === '' ? [] : [say('outlineSource', source)]), ...(note === '' ? [] : [say('outlineNote', note)]),
  ];
  return [`    ${name}  ${say('outlinePoints', decimalText(weight))}${isOpen ? say('outlineOpen') : ''}`, ...inner.map((line) => `      ${line}`)];
}

function linesOfTotal(system: FormulaSystem, say: Say): string[] {
  const { deductions, caps } = system;
  const off = deductions.flatMap(({ name, expression, most }) => [
    `  ${name}  ${expression.text}${most === null ? '' : say('outlineMost', decimalText(most))}`, ...needLines([expression], system, say).map((line) => `    ${line}`),
  ]);
  const reckoned = system.calculations.map((one) => `  ${calculationText(one)}`);
  return [...(off.length === 0 ? [] : [say('outlineDeductions'), ...off]), ...(reckoned.length === 0 ? [] : [say('outlineCalculations'), ...reckoned]), ...caps.map(({ when, most }) => say('outlineCap', when.text, decimalText(most)))];
}

/** The indicators of a system for a person: each level with its points, each leaf with its rule, what it needs, when it does not apply, and whether it was verified. */
export function outlineOf(system: FormulaSystem, language: Language): string[] {
  const say: Say = (key, ...details) => sentence(language, key, ...details);
  const levels = system.levels.flatMap(({ path, weight }) => {
    const [first, second] = path;
    const head = `${'  '.repeat(path.length - 1)}${path.at(-1) ?? ''}  ${say('outlinePoints', decimalText(weight))}`;
    const leaves = second === undefined ? [] : system.leaves.filter((leaf) => leaf.path[0] === first && leaf.path[1] === second);
    return [head, ...leaves.flatMap((leaf) => leafLines(leaf, system, say))];
  });
  return ['', ...levels, ...linesOfTotal(system, say), ''];
}
