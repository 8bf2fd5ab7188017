import { givesReason } from '../../scoring/over.ts';
import { tableCheck } from './check.ts';
import { judgedRows } from './rows.ts';

/** 达成预期指标，印发办法1份 shows what was done. */
const COUNTED = /[\d０-９]/;

/** Once a table: the canned phrases are what the official forms ask for, and every table has some. */
export const noEvidence = tableCheck({
  id: 'check-no-evidence',
  name: '定性无依据',
  severity: 'info',
  source: '财预〔2020〕10号：定性指标按达成程度评定，应有完成情况作依据',
  limits: {},
  find: ({ card }) => {
    const bare = judgedRows(card).filter(({ indicator: { actual, printedScore, weight, target, reason } }) =>
      actual.kind === 'phrase' && actual.achievement === 'met' && !COUNTED.test(actual.text) && target.kind !== 'quantity' && target.kind !== 'range'
      && printedScore !== null && weight !== null && printedScore.equals(weight) && !givesReason(reason));
    return bare.length === 0 ? [] : [{ cells: bare.map(({ indicator }) => indicator.cells.actual), params: { rows: String(bare.length), text: bare[0]?.indicator.printed.actual ?? '' } }];
  },
});
