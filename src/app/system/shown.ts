import { decimalText } from '../../exact/decimal.ts';
import type { Expression } from '../../expression/tree.ts';
import { isVerified, type Source } from '../../rules/pack.ts';
import { DEFECT, fillIns } from '../../rules/system/fill-ins.ts';
import { formulasOf, needed } from '../../rules/system/needs.ts';
import type { Calculation, FormulaSystem, Inapplicable, Input, Leaf } from '../../rules/system/system.ts';

/** One indicator of a formula system as it can be read: `rule` is its formula, or its checklist by items. */
export interface SystemLeaf {
  readonly name: string;
  readonly weight: string;
  readonly rule: { readonly kind: 'formula'; readonly text: string } | { readonly kind: 'checklist'; readonly items: readonly string[]; readonly each: string } | { readonly kind: 'rated' };
  /** What a person fills in for it, lists with the columns that are needed: 项目（预算、执行）. */
  readonly needs: readonly string[];
  readonly inapplicable: readonly { readonly when: string; readonly then: Inapplicable['then'] }[];
  readonly source: string;
  readonly note: string;
  readonly isVerified: boolean;
}

/** A second level with its indicators, or a first one with its second levels. */
export interface SystemLevel<Below> {
  readonly name: string;
  readonly weight: string;
  readonly below: readonly Below[];
}

/** Something named with its formula or its unit and the place where it is found. */
export interface SystemLine {
  readonly name: string;
  readonly text: string;
  readonly source: string;
}

/** 扣分项, `most` is 最多扣. */
export interface SystemDeduction {
  readonly name: string;
  readonly formula: string;
  readonly most: string | null;
  readonly needs: readonly string[];
}

/** 封顶. */
export interface SystemCeiling {
  readonly when: string;
  readonly most: string;
}

/** 指标体系 as a person reads it. Numbers are exact decimal text. */
export interface ShownSystem {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
  readonly note: string;
  readonly full: string;
  readonly sources: readonly Source[];
  readonly levels: readonly SystemLevel<SystemLevel<SystemLeaf>>[];
  readonly inputs: readonly SystemLine[];
  readonly calculations: readonly SystemLine[];
  readonly deductions: readonly SystemDeduction[];
  readonly caps: readonly SystemCeiling[];
  readonly grades: readonly SystemLine[];
}

/** What a person fills in for formulas; `own` is filled in under the indicator's own name. A list comes with the columns of it that are needed. */
function needsOf(expressions: readonly Expression[], system: FormulaSystem, own: string | null = null): string[] {
  const names = needed(expressions, system);
  return fillIns(system).filter(({ name }) => names.has(name) || name === own).map((input) => {
    if (input.kind !== 'list') return `${input.name}${input.unit === '' ? '' : `（${input.unit}）`}`;
    return `${input.name}（${input.columns.filter(({ name }) => names.has(name) || name === DEFECT).map(({ name }) => name).join('、')}）`;
  });
}

function leafOf(leaf: Leaf, system: FormulaSystem): SystemLeaf {
  const { path, place, weight, rule, inapplicable, source, note, verified } = leaf;
  const shown: SystemLeaf['rule'] = rule.kind === 'formula' ? { kind: 'formula', text: rule.expression.text }
    : rule.kind === 'checklist' ? { kind: 'checklist', items: rule.items, each: decimalText(rule.each) } : { kind: 'rated' };
  return {
    name: path[2], weight: decimalText(weight), rule: shown, source, note, needs: needsOf(formulasOf(leaf), system, rule.kind === 'formula' ? null : path[2]),
    inapplicable: inapplicable.map(({ when, then }) => ({ when: when.text, then })), isVerified: verified && isVerified(system, place),
  };
}

function levelsOf(system: FormulaSystem): ShownSystem['levels'] {
  const { levels, leaves } = system;
  const below = (path: readonly string[]) => levels.filter((level) => level.path.length === path.length + 1 && path.every((name, index) => level.path[index] === name));
  const leavesOf = (path: readonly string[]): SystemLeaf[] => leaves.filter((leaf) => path.every((name, index) => leaf.path[index] === name)).map((leaf) => leafOf(leaf, system));
  return below([]).map((first) => ({
    name: first.path[0] ?? '', weight: decimalText(first.weight),
    below: below(first.path).map((second) => ({ name: second.path[1] ?? '', weight: decimalText(second.weight), below: leavesOf(second.path) })),
  }));
}

function inputOf(input: Input): SystemLine {
  if (input.kind === 'list') return { name: input.name, text: input.columns.map(({ name, unit }) => (unit === '' ? name : `${name}（${unit}）`)).join('、'), source: input.source };
  return { name: input.name, text: [input.unit, input.options.map(({ name }) => name).join('、'), input.range?.text ?? ''].filter((part) => part !== '').join('　'), source: input.source };
}

function calculationOf({ name, expression: { text }, ...calculation }: Calculation): SystemLine {
  return { name, text: calculation.kind === 'formula' ? text : `${calculation.list} ${calculation.kind === 'sum' ? '求和' : '计数'}(${text})`, source: '' };
}

/** A formula system as a page or a terminal shows it. */
export function shownSystem(system: FormulaSystem): ShownSystem {
  const { id, name, version, sha256, note, full, sources, inputs, calculations, deductions, caps, grades } = system;
  return {
    id, name, version, sha256, note, sources, full: decimalText(full), levels: levelsOf(system), inputs: inputs.map(inputOf), calculations: calculations.map(calculationOf),
    deductions: deductions.map((one) => ({ name: one.name, formula: one.expression.text, most: one.most === null ? null : decimalText(one.most), needs: needsOf([one.expression], system) })),
    caps: caps.map(({ when, most }) => ({ when: when.text, most: decimalText(most) })),
    grades: grades.map((grade) => ({ name: grade.name, text: `≥ ${decimalText(grade.from)}`, source: '' })),
  };
}
