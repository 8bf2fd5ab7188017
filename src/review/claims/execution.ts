import { decimalText, fixedText } from '../../exact/decimal.ts';
import { type Rational, rational } from '../../exact/rational.ts';
import { round, truncate } from '../../exact/rounding.ts';
import type { Finding } from '../../model/finding.ts';
import { tableFor } from './budgets.ts';
import type { Compared } from './compared.ts';
import { type Figure, places, plain, type ReadParagraph } from './figures.ts';
import { claimFinding } from './finding.ts';
import { candidates } from './rates.ts';
import { isExecutionRate, isOfEarlierYear, yearOf } from './roles.ts';
import { type ClaimTable, reportedProject, tableName } from './tables.ts';

const HUNDRED = rational(100);
/** 预算执行得分9.45分, 预算执行率得分为9.45分. */
const SCORE = /执行(?:率|情况|进度)?(?:指标)?(?:自评|评价|实际)?(?:得分|评分|得)(?:为|是|:)?$/;
/** Points right behind a rate are the rate's: 预算执行率95.61%，得分9.56分. */
const BARE = /^得分?(?:为|是|:)?$/;
/** The rate of the whole year and the whole money. */
const RATE = /^(?:20\d\d年度?|全年|本年度?|当年|年度|该?本?项目)*(?:资金|经费)?(?:预算)?(?:资金)?(?:总体)?执行率(?:仅|仅为|为|是|达|达到|约|:)?$/;
/** Another time than the year's end, a bound or one of several. */
const NOT_FINAL = /\d月|季度|上半年|截至|截止|目标|应|达标|平均|以上|不低于|各项目|个项目|扣/;

const before = (figure: Figure, { figures }: ReadParagraph): Figure | null => {
  const previous = figures[figures.indexOf(figure) - 1];
  return previous !== undefined && previous.sentence === figure.sentence ? previous : null;
};

/** Points of 预算执行, said or right behind its rate. */
export function isExecutionScore(figure: Figure, paragraph: ReadParagraph): boolean {
  if (figure.kind !== 'score') return false;
  const previous = before(figure, paragraph);
  return SCORE.test(figure.label) || (BARE.test(figure.label) && previous !== null && isExecutionRate(previous));
}

interface Known { readonly value: Rational; readonly isSame: boolean }

const known = (figure: Figure, values: readonly (Rational | null | undefined)[]): Known | null => {
  const given = values.filter((value) => value !== null && value !== undefined);
  const [value] = given;
  const isSame = given.some((one) => [round, truncate].some((cut) => cut(one, places(figure)).equals(figure.value)));
  return value === undefined ? null : { value, isSame };
};

const percents = (values: readonly (Rational | null | undefined)[]): (Rational | null | undefined)[] => values.map((value) => value?.mul(HUNDRED));

/** 执行率 and 预算执行得分 in a text that the one table they can mean has otherwise, at the places printed. A rate with amounts beside it is held against these. */
export function executionFindings(paragraphs: readonly ReadParagraph[], tables: readonly ClaimTable[], year: number | null, compared: Compared): Finding[] {
  const project = reportedProject(paragraphs.map(({ text }) => text), tables);
  return paragraphs.flatMap((paragraph) => paragraph.figures.flatMap((figure): Finding[] => {
    const sentence = plain(paragraph.sentences[figure.sentence] ?? '');
    const isScore = isExecutionScore(figure, paragraph);
    const isRate = isExecutionRate(figure) && RATE.test(figure.label) && candidates(paragraph, figure, year).length === 0;
    const named = yearOf(figure.lead);
    if ((!isScore && !isRate) || NOT_FINAL.test(sentence) || isOfEarlierYear(figure, paragraph.figures, year)) return [];
    const table = tableFor(figure, sentence, tables) ?? project;
    if (named !== null && named !== (table?.card.table.year ?? year)) return [];
    const { execution } = table?.card ?? {};
    const block = table?.card.table.execution;
    const right = isScore ? known(figure, [block?.printedScore, execution?.score]) : known(figure, percents([execution?.rate, block?.printedRate]));
    if (table !== null && right !== null) compared.add(figure);
    if (table === null || right === null || right.isSame) return [];
    const value = isScore ? decimalText(right.value, 4) : `${fixedText(right.value, Math.max(2, places(figure)))}%`;
    return [claimFinding(isScore ? 'claim-execution-score-differs' : 'claim-rate-differs-from-table', 'warning', paragraph, figure, { printed: figure.text, right: value, table: tableName(table) })];
  }));
}
