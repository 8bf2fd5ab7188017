import { decimalText } from '../../exact/decimal.ts';
import { ONE, type Rational, rational, ZERO } from '../../exact/rational.ts';
import { chain, made, nameNode, numberNode } from '../../expression/made.ts';
import type { Expression } from '../../expression/tree.ts';
import type { Binding, Reason } from '../../model/scorecard.ts';
import { namesIn } from '../../rules/system/calculations.ts';
import { DEFECT, fillIns } from '../../rules/system/fill-ins.ts';
import type { FormulaSystem, Inapplicable, Leaf, LeafRule } from '../../rules/system/system.ts';
import { binding, reason } from '../judgement.ts';
import { arithmeticOf, points } from '../points.ts';
import { distinct, type Names } from './names.ts';
import type { SystemRow } from './scorecard.ts';
import { calculationReasons } from './working.ts';

type Checklist = Extract<LeafRule, { kind: 'checklist' }>;
/** What a leaf goes by: a formula with the values of its names, or why there are none. */
type Basis =
  | { readonly ok: true; readonly expression: Expression; readonly bindings: readonly Binding[] }
  | { readonly ok: false; readonly why: readonly Reason[] };

const FOUND = '问题数';

function bare(leaf: Leaf): Pick<SystemRow, 'leaf' | 'weight' | 'effective' | 'dropped' | 'trace'> {
  return { leaf, weight: leaf.weight, effective: null, dropped: null, trace: null };
}

function open(leaf: Leaf, because: readonly Reason[]): SystemRow {
  return { ...bare(leaf), status: 'undecided', score: null, possible: { low: ZERO, high: leaf.weight }, because };
}

/** 最大(0, 权重 − 每项扣 × 问题数), put together here as a pack would write it. */
function checklistFormula({ each }: Checklist): Expression {
  const taken = chain(numberNode(decimalText(each)), ['*', nameNode(FOUND)]);
  return made({ kind: 'call', name: '最大', args: [numberNode('0'), chain(nameNode('权重'), ['-', taken])] });
}

/** The value of a checklist: defects that a person found. Every item has to be answered. */
function byChecklist(rule: Checklist, leaf: Leaf, system: FormulaSystem, names: Names): Basis {
  const [, , name] = leaf.path;
  const list = fillIns(system).find((input) => input.name === name);
  if (list?.kind !== 'list') return { ok: false, why: [reason('system-input-missing', { name })] };
  const rows = names.rows(list);
  const [column] = list.columns;
  if (!rows.ok || column === undefined) return { ok: false, why: rows.ok ? [] : rows.why };
  const answers = rows.rows.map((row) => names.check(column, row.entries.get(DEFECT), `${name}.${row.name}`));
  const why = answers.flatMap((answer) => (answer.ok ? [] : answer.why));
  if (why.length > 0) return { ok: false, why };
  const found = answers.filter((answer) => answer.ok && answer.binding.value === true);
  const cells = answers.flatMap((answer, index) => (answer.ok ? [{ ...answer.binding, name: rule.items[index] ?? '' }] : []));
  const count = rational(found.length);
  return { ok: true, expression: checklistFormula(rule), bindings: [binding(FOUND, count, decimalText(count), undefined), ...cells] };
}

/** The points that a person gave; the formula is their name. */
function byRating(leaf: Leaf, names: Names): Basis {
  const [, , name] = leaf.path;
  const known = names.lookup(name);
  return known.ok ? { ok: true, expression: made(nameNode(name)), bindings: [known.binding] } : known;
}

function byFormula(expression: Expression, leaf: Leaf, names: Names): Basis {
  const used = namesIn(expression.tree).filter((name) => name !== '权重');
  const weight = binding('权重', leaf.weight, decimalText(leaf.weight), undefined);
  const reckoned = names.reckon(expression, (name) => (name === '权重' ? { ok: true, binding: weight } : names.lookup(name)));
  if (!reckoned.ok) return reckoned;
  const known = used.map(names.lookup);
  return { ok: true, expression, bindings: known.flatMap((one) => (one.ok ? [one.binding] : [])) };
}

function basisOf(leaf: Leaf, system: FormulaSystem, names: Names): Basis {
  const { rule } = leaf;
  if (rule.kind === 'rated') return byRating(leaf, names);
  return rule.kind === 'checklist' ? byChecklist(rule, leaf, system, names) : byFormula(rule.expression, leaf, names);
}

function scored(leaf: Leaf, system: FormulaSystem, names: Names): SystemRow {
  const basis = basisOf(leaf, system, names);
  if (!basis.ok) return open(leaf, basis.why);
  const weight = binding('权重', leaf.weight, decimalText(leaf.weight), undefined);
  const result = points({ places: [leaf.place], expression: basis.expression }, [weight, ...basis.bindings], leaf.weight, system);
  if (!result.ok) return open(leaf, result.because);
  const { trace } = result;
  return { ...bare(leaf), status: 'scored', score: trace.value, possible: { low: trace.value, high: trace.value }, because: [reason('because-arithmetic', { arithmetic: arithmeticOf(trace) }), ...calculationReasons(basis.expression, names)], trace };
}

/** A row that does not apply: dropped, or with all of its points, or none. */
function notApplicable(leaf: Leaf, { then, when }: Inapplicable): SystemRow {
  const score = then === 'scaled' ? null : then === 'full' ? leaf.weight : ZERO;
  const possible = score === null ? null : { low: score, high: score };
  const code = then === 'scaled' ? 'because-inapplicable-scaled' : then === 'full' ? 'because-inapplicable-full' : 'because-inapplicable-zero';
  return { ...bare(leaf), status: 'not-applicable', dropped: then, score, possible, because: [reason(code, { condition: when.text })] };
}

/**
 * One leaf. Whether it applies is asked first, and the first condition that holds decides; where one before it is not known and would do something else with
 * the row, or none holds and one is not known, neither are its points nor what any other row counts for.
 */
export function rowOf(leaf: Leaf, system: FormulaSystem, names: Names): SystemRow {
  const why: Reason[] = [];
  const unknown: Inapplicable[] = [];
  for (const condition of leaf.inapplicable) {
    const held = names.reckon(condition.when);
    if (held.ok && held.value === true) {
      if (unknown.every(({ then }) => then === condition.then)) return notApplicable(leaf, condition);
      break;
    }
    if (held.ok && held.value === false) continue;
    unknown.push(condition);
    why.push(...(held.ok ? [reason('system-formula-failed', { formula: condition.when.text }), reason('formula-condition-needed')] : held.why));
  }
  if (why.length > 0) return { ...open(leaf, distinct([reason('because-applies-unknown'), ...why])), dropped: unsure(leaf) };
  return scored(leaf, system, names);
}

/** A row of which it is open whether it is dropped leaves the scale of all rows open. */
function unsure({ inapplicable }: Leaf): SystemRow['dropped'] {
  return inapplicable.some(({ then }) => then === 'scaled') ? 'scaled' : null;
}

/** What all rows are multiplied by: 总分 ÷ the weights that apply. */
export function scaleOf(from: Rational, full: Rational): Rational {
  return from.equals(ZERO) ? ONE : full.div(from);
}
