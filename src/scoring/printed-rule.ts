import type { Expression } from '../expression/tree.ts';
import { made, numberNode } from '../expression/made.ts';
import type { Status } from '../model/scorecard.ts';
import type { ScoringRule } from '../model/scoring-rule.ts';
import type { Pack } from '../rules/pack.ts';
import { type Missed, valueOf } from './missed.ts';
import { byDeduction } from './rule-deduction.ts';
import { byFormula, leftToPerson, type RuleOutcome } from './rule-outcome.ts';
import { disagrees, fullAtTarget, givesNothing, stepFor } from './rule-steps.ts';

export type { RuleOutcome } from './rule-outcome.ts';

/** 按比例 is what the pack itself does, where its clause goes by what was reached. */
function byProportion(missed: Missed, pack: Expression | null): RuleOutcome {
  return pack !== null && /实际值|完成率/.test(pack.text) && !/如果|条件/.test(pack.text) ? { kind: 'none' } : leftToPerson(missed);
}

/** Is the row one that a rule can be held against: missed, by numbers, a date, a rate or 是否, or by words? Facts that are missing are missing for it too. */
function isMissed({ award }: Missed, status: Status): boolean {
  if (award.by === 'method') return award.side !== 'met';
  if (award.by === 'band') return award.band.achievement !== 'met';
  return award.by === 'person' && award.open === 'points' && status === 'undecided';
}

/** Does the rule take points off a row that reached its target? */
function disputes(rule: ScoringRule, row: Missed): boolean {
  if (rule.kind === 'steps') return disagrees(rule.steps, row);
  if (rule.kind !== 'deduction') return false;
  const [actual, target] = [valueOf(row.award, '实际值'), valueOf(row.award, '指标值')];
  const beyond = rule.deduction.side === 'over' && row.award.by === 'method' && row.award.key === '=' && actual !== null && target !== null && actual.gt(target);
  return beyond || disagrees(rule.full, row) || disagrees(rule.none, row);
}

/** What the pack has for a row with a printed rule: its own formula for it, null where it has none, and what a part of a step counts for. */
interface OfPack {
  readonly formula: Expression | null;
  readonly begun: Pack['stepBegun'];
}

/** The points of a row that its printed rule gives. */
export function ruleOutcome(row: Missed, status: Status, pack: OfPack): RuleOutcome {
  const { rule } = row.indicator;
  if (rule === undefined) return { kind: 'none' };
  if (rule.kind !== 'none' && row.award.by === 'band' && row.award.band.achievement === 'partly') return leftToPerson(row);
  if (isMissed(row, status)) return applyRule(rule, row, pack);
  return row.award.by === 'method' && disputes(rule, row) ? leftToPerson(row) : { kind: 'none' };
}

/** A deduction beside 达到得满分 and 低于86%不得分, both of which have to leave it something to do. */
function withEnds({ deduction, full, none }: Extract<ScoringRule, { kind: 'deduction' }>, missed: Missed, begun: OfPack['begun']): RuleOutcome {
  const nothing = none.map((step) => givesNothing(step, missed));
  if (!fullAtTarget(full, missed) || nothing.includes('unsure')) return leftToPerson(missed);
  return nothing.includes('yes') ? byFormula(made(numberNode('0')), missed) : byDeduction(missed, deduction, begun);
}

function applyRule(rule: ScoringRule, missed: Missed, { formula: own, begun }: OfPack): RuleOutcome {
  switch (rule.kind) {
    case 'none': return { kind: 'none' };
    case 'unknown': return leftToPerson(missed);
    case 'proportion': return byProportion(missed, own);
    case 'deduction': return withEnds(rule, missed, begun);
    case 'steps': {
      const formula = stepFor(rule.steps, missed);
      return formula === null ? leftToPerson(missed) : byFormula(formula, missed);
    }
  }
}
