import { describe, expect, it } from 'vitest';
import { decimalText } from '../../src/exact/decimal.ts';
import type { RuleAward, RuleCondition, RuleEnd, ScoringRule } from '../../src/model/scoring-rule.ts';
import { readScoringRule } from '../../src/notation/scoring-rule.ts';

const end = (one: RuleEnd | null): string => (one === null ? '' : `${decimalText(one.value)}${one.sure ? (one.included ? '' : '!') : '?'}`);
const award = (one: RuleAward): string => (one.kind === 'share' ? `×${decimalText(one.share)}` : decimalText(one.points));

function when(condition: RuleCondition): string {
  if (condition.kind === 'values') return `${end(condition.low)}～${end(condition.high)}${condition.unit?.text ?? ''}`;
  return condition.kind === 'missed' && condition.side !== 'any' ? condition.side : condition.kind;
}

function said(rule: ScoringRule): string {
  if (rule.kind === 'steps') return rule.steps.map((step) => `${when(step.when)}:${award(step.award)}`).join(' ');
  if (rule.kind !== 'deduction') return rule.kind;
  const { side, per, unit, off, most } = rule.deduction;
  const head = `${side} ${decimalText(per)}${unit?.text ?? ''} −${award(off)}`;
  return [head, ...(most === null ? [] : [`≤${award(most)}`]), ...rule.full.map((step) => when(step.when)), ...rule.none.map((step) => `${when(step.when)}:0`)].join(' ');
}

describe('a rule printed beside a row', () => {
  it.each([
    ['', 'none'], ['完成值', 'none'], ['文字说明', 'none'], ['百分比', 'none'], ['计划标准', 'none'],
    ['完成200批次及以上得满分，每少10批次扣2分，扣完为止', 'short 10批次 −2 200～批次'], ['达到得满分，每少1张扣0.5分', 'short 1张 −0.5 met'], ['每降低1个百分点扣1分', 'short 1百分点 −1'],
    ['未达到目标值的，每低于1%扣0.5分，扣完为止。', 'short 1% −0.5'], ['每延迟1天扣2分', 'over 1天 −2'], ['每晚一天扣1分，扣完为止', 'over 1天 −1'], ['每超过1万元，扣1分', 'over 1万元 −1'], ['每增加5元扣0.5分；最低0分', 'over 5元 −0.5'],
    ['达到100%得满分，否则不得分', '100～%:×1 rest:×0'], ['未发生得满分，发生1起不得分', 'met:×1 over:×0'], ['超出不得分', 'over:×0'], ['未完成不得分', 'missed:×0'], ['未达到得0分', 'missed:×0'], ['完成得10分，未完成得0分', 'met:10 missed:×0'],
    ['90%以上满分；80-90%得15分；低于80%得0分', '90～%:×1 80?～90?%:15 ～80!%:×0'], ['≥90%得满分，80%-90%得60%，以下0分', '90～%:×1 80?～90?%:×0.6 rest:×0'], ['80%以下不得分', '～80?%:×0'], ['80%（含）-90%得10分', '80～90?%:10'],
    ['按比例', 'proportion'], ['按完成率得分', 'proportion'], ['达到得满分，未达到按比例得分', 'proportion'], ['按完成比例扣分', 'proportion'],
    ['每低1个百分点扣二分，扣完为止', 'short 1百分点 −2'], ['每低十个百分点扣十分', 'short 10百分点 −10'], ['每少1个扣半分', 'short 1个 −0.5'], ['每少1个扣一半分', 'unknown'], ['每少1个扣若干分', 'unknown'],
    ['每低1个百分点扣2分，最多扣5分', 'short 1百分点 −2 ≤5'], ['每低1个百分点扣2分，扣分不超过五分', 'short 1百分点 −2 ≤5'], ['每晚1天扣1分，累计最多扣权重的50%', 'over 1天 −1 ≤×0.5'], ['最多扣5分', 'unknown'], ['每少1个扣1分，最多扣5分，最多扣6分', 'unknown'], ['每少1个扣1分，最多扣完为止', 'short 1个 −1'],
    ['每低1%扣权重的5%', 'short 1% −×0.05'], ['每少1个扣该指标分值的5%', 'short 1个 −×0.05'], ['每少1个，扣本项分值的12.5%，扣完为止', 'short 1个 −×0.125'], ['每少1个扣5%', 'unknown'], ['每少1个扣得分的5%', 'unknown'],
    ['达到得满分，每低1个百分点扣2分，低于86%不得分', 'short 1百分点 −2 met ～86!%:0'], ['每低1个百分点扣2分，低于86%得5分', 'short 1百分点 −2 ～86!%'], ['每低1个百分点扣2分，低于86%不得分，低于80%不得分', 'unknown'], ['每低1个百分点扣2分，未完成不得分', 'unknown'],
    ['视情况酌情扣分', 'unknown'], ['每少1个扣1分，情节严重的不得分', 'unknown'], ['按比例得分，低于60%不得分', 'unknown'], ['每少1个扣1分，每超1个扣2分', 'unknown'], ['每少0个扣1分', 'unknown'], ['直接赋分', 'unknown'], ['加2分', 'unknown'],
  ])('%s: %s', (text, expected) => {
    expect(said(readScoringRule(text))).toBe(expected);
  });
});
