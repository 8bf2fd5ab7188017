import type { Rational } from '../exact/rational.ts';
import type { Unit } from '../model/quantity.ts';
import type { RuleCondition, RuleEnd } from '../model/scoring-rule.ts';
import { takeNumber } from './numbers.ts';
import { takeSignBefore, takeSignBehind } from './operators.ts';
import { takeUnit } from './units.ts';

const GOAL = '(?:年度|预期|规定|计划|绩效)?(?:目标值?|指标值?|任务|要求|标准|预算|时间|期限|数量|目标要求)?(?:及?以上|以内|范围内)?(?:的|则|时|者|均|一律)*';
const MET = new RegExp(`^(?:全部|按时|按期|按要求|如期|及时|已)*(?:完成|达到|达标|达成|实现|符合|满足)?${GOAL}$|^(?:未|没有?|无|不)(?:发生|出现|超出?|超过|超支|延迟|逾期)${GOAL}$`);
const REST = /^(?:否则|反之|其余|其他|其它|以下|剩余)(?:情况|的|均|一律|则)*$/;
const MISSED = new RegExp(`^凡?(?:未|没有?|不|达不到|未能|不能)(?:全部|按时|按期|如期)*(?:完成|达到|达标|达成|实现|符合|满足)?${GOAL}$`);
const OVER = new RegExp(`^(?:(?:每|凡|如)?(?:发生|出现|有)(?:[1一](?:起|次|例|件|人|个|宗|人次)?(?:及?以上)?)?的?|(?:超出|超过|超支|高于|逾期|超期|延迟)${GOAL})$`);
const SHORT = new RegExp(`^(?:低于|少于|不足|小于)${GOAL}$`);

/** Words before a number that say what is measured: 满意度, 完成率, 完成. */
const SUBJECT = /^[\u4e00-\u9fff]{0,10}$/;
const TURNS = /[未没无不非除外]/;
const BEHIND = /^(?:之间|区间)?(?:的|者|时|,)*$/;
const JOINT = /^[-~—至到,]+/;

interface Taken {
  readonly value: Rational;
  readonly unit: Unit | null;
  readonly included: boolean;
  readonly rest: string;
}

/** A number with its unit and, in brackets, whether it belongs: 80%(含). */
function takeValue(text: string): Taken | null {
  const number = takeNumber(text);
  if (number === null) return null;
  const unit = takeUnit(number.rest);
  const rest = unit?.rest ?? number.rest;
  const said = /^\(含(?:本数)?\)/.exec(rest)?.[0] ?? '';
  return { value: number.value, unit: unit?.unit ?? null, included: said !== '', rest: rest.slice(said.length) };
}

/** 80%-90%, 80-90%, 80%(含)-90%. */
function stretch(from: Taken): RuleCondition | null {
  const joint = JOINT.exec(from.rest)?.[0];
  const to = joint === undefined ? null : takeValue(from.rest.slice(joint.length));
  if (to === null || !BEHIND.test(to.rest) || (from.unit !== null && from.unit.text !== to.unit?.text) || from.value.gt(to.value)) return null;
  const end = ({ value, included }: Taken): RuleEnd => ({ value, included, sure: included });
  return { kind: 'values', low: end(from), high: end(to), unit: to.unit };
}

/** ≥90%, 90%及以上, 低于80%, 80%以下: whether 以下 has its end in it is not said. */
function bounded(lead: string, from: Taken): RuleCondition | null {
  const [before, behind] = [takeSignBefore(lead), takeSignBehind(from.rest)];
  if (before === 'contradictory' || !BEHIND.test(behind?.rest ?? from.rest)) return null;
  const own = behind?.sign ?? before?.sign ?? null;
  if (own === null || own === '=' || (behind !== null && before !== null && before.weak === null)) return null;
  const subject = before === null ? lead : before.rest;
  if (!SUBJECT.test(subject) || TURNS.test(subject)) return null;
  const sure = behind === null || own === '≥' || from.included || /^\([含及]\)|^及|^或/.test(from.rest);
  const end: RuleEnd = { value: from.value, included: own === '≥' || own === '≤', sure };
  return own === '≥' || own === '>' ? { kind: 'values', low: end, high: null, unit: from.unit } : { kind: 'values', low: null, high: end, unit: from.unit };
}

function inWords(text: string): RuleCondition | null {
  if (REST.test(text)) return { kind: 'rest' };
  if (MET.test(text)) return { kind: 'met' };
  if (OVER.test(text)) return { kind: 'missed', side: 'over' };
  if (SHORT.test(text)) return { kind: 'missed', side: 'short' };
  return MISSED.test(text) ? { kind: 'missed', side: 'any' } : null;
}

/** Reads what stands before the points in a normalised clause of a printed rule; null where that is not one of the common forms. */
export function readCondition(text: string): RuleCondition | null {
  const words = inWords(text);
  const at = text.search(/\d/);
  if (words !== null || at < 0) return words;
  const [lead, from] = [text.slice(0, at), takeValue(text.slice(at))];
  if (from === null) return null;
  const plain = SUBJECT.test(lead) && !TURNS.test(lead) && takeSignBefore(lead) === null;
  return (plain ? stretch(from) : null) ?? bounded(lead, from);
}
