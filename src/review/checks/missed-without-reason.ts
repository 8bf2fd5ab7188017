import type { Score, Scorecard } from '../../model/scorecard.ts';
import { admitsMiss } from '../../scoring/admitted.ts';
import { givesReason } from '../../scoring/over.ts';
import { soundsReverse } from '../../scoring/reverse-names.ts';
import { tableCheck } from './check.ts';
import { judgedRows, plainName } from './rows.ts';

/** Scoring asks whether the row was missed at all: by a sign that it assumed, or by nothing but “more than”. */
function isDoubted({ indicator, assumedOperator }: Score, { findings }: Scorecard): boolean {
  const strict = findings.some(({ code, cell }) => code === 'strict-equal' && cell?.row === indicator.row);
  return strict || (assumedOperator !== null && soundsReverse(indicator));
}

function isMissed({ status, indicator, indicator: { actual } }: Score): boolean {
  return status === 'missed' || admitsMiss(indicator) || (actual.kind === 'phrase' && actual.achievement !== 'met');
}

export const missedWithoutReason = tableCheck({
  id: 'check-missed-without-reason',
  name: '未达到无原因',
  severity: 'warning',
  source: '财预〔2020〕10号：未完成绩效目标或偏离较大的，应分析说明原因并提出改进措施',
  limits: {},
  find: ({ card }) => judgedRows(card)
    .filter((row) => isMissed(row) && !isDoubted(row, card))
    .filter(({ indicator: { cells, reason } }) => cells.reason !== undefined && !givesReason(reason))
    .map(({ indicator }) => ({ cells: [indicator.cells.reason, indicator.cells.actual], params: { name: plainName(indicator), target: indicator.printed.target ?? '', actual: indicator.printed.actual ?? '' } })),
});
