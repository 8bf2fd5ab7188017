import { decimalText } from '../../exact/decimal.ts';
import { groupFindings } from '../../explain/groups.ts';
import { type Language, word } from '../../explain/messages/wording.ts';
import { placeText } from '../../explain/places.ts';
import { differenceText, offText, sharedText } from '../../explain/review.ts';
import { indicatorName } from '../../model/indicator.ts';
import type { Finding } from '../../model/finding.ts';
import type { Difference } from '../../model/review.ts';
import type { JudgementEntry, ReviewedTable } from '../session/api.ts';

/** What is accepted, with who and why as 评分记录 holds it. */
export interface Accepted {
  readonly difference: Difference;
  readonly entry: JudgementEntry | undefined;
}

interface Saying {
  readonly language: Language;
  readonly say: (code: string, params?: Readonly<Record<string, string>>) => string;
}

const whereText = ({ sheet, cell }: Pick<Difference, 'sheet' | 'cell'>, language: Language): string => placeText({ sheets: [sheet], cells: cell === null ? [] : [cell] }, 'workbook', language);

const nameText = ({ score }: Difference): string => (score === null ? '' : `${indicatorName(score.indicator)} `);

function differenceLine(difference: Difference, { language }: Saying): string {
  return `${whereText(difference, language)} ${nameText(difference)}${differenceText(difference, language)}`;
}

/** 总分 and 等级 as printed and as recomputed. */
function totalLines({ card }: ReviewedTable, { say }: Saying): string[] {
  const { table: { totals }, total, grade, decided, undecided } = card;
  const printed = totals.printedTotal;
  const params = {
    printed: printed === null ? say('review-summary-blank') : decimalText(printed), recomputed: total === null ? '' : decimalText(total, 10),
    off: offText({ printed, recomputed: total }) ?? '', decided: decimalText(decided), undecided: decimalText(undecided),
  };
  const code = total === null ? 'review-summary-total-open' : printed === null ? 'review-summary-total-blank' : 'review-summary-total';
  const grades = totals.printedGrade === null ? [] : [say('review-summary-grade', { printed: totals.printedGrade, recomputed: grade ?? say('review-summary-open') })];
  return [say(code, params), ...grades];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line, index) => `${String(index + 1)}. ${line}`)];
}

function differenceSection({ shared, differences }: ReviewedTable, saying: Saying): string[] {
  const { say, language } = saying;
  const count = differences.length + shared.reduce((sum, one) => sum + one.differences.length, 0);
  if (count === 0) return ['', say('review-summary-none')];
  const together = shared.map((one) => [sharedText(one, language), ...one.differences.map((difference) => `   - ${differenceLine(difference, saying)}`)].join('\n'));
  return section(say('review-summary-differences', { count: String(count) }), [...together, ...differences.map((one) => differenceLine(one, saying))]);
}

function acceptedLine({ difference, entry }: Accepted, saying: Saying): string {
  const line = differenceLine(difference, saying);
  return `${line}${entry === undefined ? saying.say('review-summary-accepted-along') : saying.say('review-summary-accepted-by', { by: entry.by, reason: entry.reason })}`;
}

/** 复核摘要 of a table as plain text, to be pasted into a letter: totals, differences with causes and arithmetic, what was accepted, findings. */
export function reviewSummary(caption: string, table: ReviewedTable, accepted: readonly Accepted[], findings: readonly Finding[], language: Language): string {
  const saying: Saying = { language, say: (code, params = {}) => word(language, code, params).message };
  const { say } = saying;
  const { rules } = table.card;
  const groups = (['error', 'warning', 'info'] as const).flatMap((severity) => groupFindings(findings, language).filter((group) => group.severity === severity));
  return [
    say('review-summary-head', { name: caption }),
    say('review-summary-rules', { name: rules.name, version: rules.version }),
    ...totalLines(table, saying),
    ...differenceSection(table, saying),
    ...section(say('review-summary-accepted', { count: String(accepted.length) }), accepted.map((one) => acceptedLine(one, saying))),
    ...section(say('review-summary-findings', { count: String(groups.length) }), groups.map((group) => `[${say(`severity-${group.severity}`)}] ${placeText(group, 'workbook', language)} ${group.message}`)),
  ].join('\n');
}
