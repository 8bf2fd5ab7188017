import { decimalText } from '../../exact/decimal.ts';
import type { Language } from '../../explain/messages/wording.ts';
import '../../explain/messages/loading.ts';
import type { Resolve } from '../../rules/layers.ts';
import type { Source } from '../../rules/pack.ts';
import { loadSystem } from '../../rules/system/load.ts';
import type { Calculation, FormulaSystem, Input, Leaf } from '../../rules/system/system.ts';
import { saidOf, type SaidOfRules } from './rules.ts';

/** One indicator of a formula system as it can be read: `rule` is its formula, or its checklist by items. */
export interface SystemLeaf {
  readonly name: string;
  readonly weight: string;
  readonly rule: { readonly kind: 'formula'; readonly text: string } | { readonly kind: 'checklist'; readonly items: readonly string[]; readonly each: string } | { readonly kind: 'rated' };
  readonly inapplicable: readonly string[];
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
  /** 扣分项 and 封顶. */
  readonly adjustments: readonly SystemLine[];
  readonly grades: readonly SystemLine[];
}

function leafOf({ path, weight, rule, inapplicable, source, note, verified }: Leaf): SystemLeaf {
  const shown: SystemLeaf['rule'] = rule.kind === 'formula' ? { kind: 'formula', text: rule.expression.text }
    : rule.kind === 'checklist' ? { kind: 'checklist', items: rule.items, each: decimalText(rule.each) } : { kind: 'rated' };
  return { name: path[2], weight: decimalText(weight), rule: shown, inapplicable: inapplicable.map(({ when }) => when.text), source, note, isVerified: verified };
}

function levelsOf({ levels, leaves }: FormulaSystem): ShownSystem['levels'] {
  const below = (path: readonly string[]) => levels.filter((level) => level.path.length === path.length + 1 && path.every((name, index) => level.path[index] === name));
  const leavesOf = (path: readonly string[]): SystemLeaf[] => leaves.filter((leaf) => path.every((name, index) => leaf.path[index] === name)).map(leafOf);
  return below([]).map((first) => ({
    name: first.path[0] ?? '', weight: decimalText(first.weight),
    below: below(first.path).map((second) => ({ name: second.path[1] ?? '', weight: decimalText(second.weight), below: leavesOf(second.path) })),
  }));
}

function inputOf(input: Input): SystemLine {
  if (input.kind === 'list') return { name: input.name, text: input.columns.map(({ name, unit }) => (unit === '' ? name : `${name}（${unit}）`)).join('、'), source: input.source };
  return { name: input.name, text: [input.unit, input.options.map(({ name }) => name).join('、'), input.range?.text ?? ''].filter((part) => part !== '').join('　'), source: input.source };
}

function calculationOf(calculation: Calculation): SystemLine {
  const text = calculation.expression.text;
  if (calculation.kind === 'formula') return { name: calculation.name, text, source: '' };
  return { name: calculation.name, text: `${calculation.kind === 'sum' ? '求和' : '计数'}（${calculation.list}）：${text}`, source: '' };
}

function shown(system: FormulaSystem): ShownSystem {
  const { id, name, version, sha256, note, full, sources, inputs, calculations, deductions, caps, grades } = system;
  return {
    id, name, version, sha256, note, sources, full: decimalText(full), levels: levelsOf(system), inputs: inputs.map(inputOf), calculations: calculations.map(calculationOf),
    adjustments: [
      ...deductions.map((one) => ({ name: one.name, text: `− ${one.expression.text}`, source: '' })),
      ...caps.map(({ when, most }) => ({ name: '封顶', text: `${when.text} → ≤ ${decimalText(most)}`, source: '' })),
    ],
    grades: grades.map((grade) => ({ name: grade.name, text: `≥ ${decimalText(grade.from)}`, source: '' })),
  };
}

/** Reads a formula system's text to be looked at; with errors where it cannot be used. */
export function readSystem(text: string, resolve: Resolve, language: Language): { readonly system: ShownSystem | null; readonly errors: readonly SaidOfRules[] } {
  const loaded = loadSystem(text, resolve);
  if (loaded.ok) return { system: shown(loaded.system), errors: [] };
  return { system: null, errors: saidOf(loaded.errors, language) };
}
