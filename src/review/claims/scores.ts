import { decimalText } from '../../exact/decimal.ts';
import { type Rational, rational } from '../../exact/rational.ts';
import type { Finding } from '../../model/finding.ts';
import type { Compared } from './compared.ts';
import { isExecutionScore } from './execution.ts';
import { type Figure, plain, type ReadParagraph } from './figures.ts';
import { claimFinding } from './finding.ts';
import { isBase, isOfEarlierYear } from './roles.ts';
import { type ClaimTable, tableName, tableOf } from './tables.ts';

const TOTAL = /(?:自评|评价|综合|总体|总|最终|最后|评定|考核|绩效)[^,，。]{0,8}?(?:得分|评分|总分|分数|分值|打分|分)|^得分|^(?:本|该|此)?项目得分|自评结果(?:为|是|:)$|(?:^|[,，])(?:经自评)?(?:本|该|此)?项目(?:自评|综合|最终)?得$|(?:自评|综合|最终)得$/;
/** Points of a part of the table, or the scale itself. */
const PARTIAL = /指标|产出|效益|满意度|成本|执行|管理|决策|过程|投入|满分|权重|分值|平均|扣|标准|上年|去年|以上|部分/;
const GRADES = '(优秀|优|良好|良|中等|中|较差|差)';
/** 等级为良, 评定为“良”, 等级“良”, and 等级良 in front of the end of its clause. */
const GRADE = new RegExp([
  String.raw`(?:等级|等次|级别|结果|结论|评[定价]|综合)(?:评定|确定|评为|认定)?(?:均)?(?:为|是|:)[“"'「]?${GRADES}(?![、/\u4e00-\u9fff])`,
  String.raw`(?:评定|评|确定|认定)为[“"'「]${GRADES}[”"'」]`,
  String.raw`(?:等级|等次)[“"'「]${GRADES}[”"'」](?![、/和或“"'「])`,
  String.raw`(?:等级|等次)${GRADES}(?=[,，。;；)]|$)`,
].join('|'));
const SHORT: Readonly<Record<string, string>> = { 优秀: '优', 良好: '良', 中等: '中', 较差: '差' };
/** The grade of the whole, not of one indicator. */
const OVERALL = /(?:自评|绩效|综合)[^,，]{0,12}(?:等级|等次|级别|结果|结论)/;
const FULL = rational(100);

const short = (grade: string): string => SHORT[grade] ?? grade;

/** A total score that a text claims. */
export interface ScoreClaim {
  readonly paragraph: ReadParagraph;
  readonly figure: Figure;
  readonly table: ClaimTable | null;
}

function isTotal({ kind, value, label, lead, tail }: Figure): boolean {
  const words = label.includes('分') || label.includes('评') ? label : lead;
  return kind === 'score' && (value.lte(FULL) || words.includes('自评')) && TOTAL.test(words) && !PARTIAL.test(words.replace(/绩效目标管理|绩效管理/g, '')) && !/^(?:以上|以下|[≤<)])/.test(tail);
}

/** Is it the score of a part of the table whose name stands further ahead: 产出指标方面，自评得分48分? */
function isOfPart(sentence: string, figure: Figure): boolean {
  const before = sentence.slice(0, Math.max(0, sentence.indexOf(figure.label)));
  return /(?:产出|效益|满意度|成本)(?:指标)?[^。;；]{0,12}$/.test(before);
}

/** The total scores that a paragraph claims. */
export function totalsIn(paragraph: ReadParagraph, tables: readonly ClaimTable[], year: number | null): ScoreClaim[] {
  return paragraph.figures.filter((figure) => isTotal(figure) && !isExecutionScore(figure, paragraph) && !isBase(figure, year) && !isOfEarlierYear(figure, paragraph.figures, year)).flatMap((figure) => {
    const sentence = plain(paragraph.sentences[figure.sentence] ?? '');
    return isOfPart(sentence, figure) ? [] : [{ paragraph, figure, table: tableOf(`${figure.lead}`, sentence, tables) }];
  });
}

/** The total that a table bears out: printed, else recomputed; both ends where something is undecided. */
function borneOut({ card }: ClaimTable): { readonly low: Rational; readonly high: Rational; readonly isPrinted: boolean } | null {
  const { printedTotal } = card.table.totals;
  if (printedTotal !== null && printedTotal.n > 0n) return { low: printedTotal, high: printedTotal, isPrinted: true };
  if (card.total !== null) return { low: card.total, high: card.total, isPrinted: false };
  if (card.weightTotal === null || card.execution?.status === 'undecided') return null;
  return { low: card.decided, high: card.decided.add(card.undecided), isPrinted: false };
}

function scoreFinding({ paragraph, figure, table }: ScoreClaim, repeats: readonly ScoreClaim[]): Finding | null {
  const ends = table === null ? null : borneOut(table);
  if (table === null || ends === null || (figure.value.gte(ends.low) && figure.value.lte(ends.high))) return null;
  const total = ends.low.equals(ends.high) ? decimalText(ends.low) : `${decimalText(ends.low)}～${decimalText(ends.high)}`;
  const others = repeats.map((claim) => claim.paragraph.number).filter((number) => number !== paragraph.number);
  const params = { printed: figure.text, total, table: tableName(table) };
  const code = ends.isPrinted ? 'claim-score-differs-from-printed' : 'claim-score-differs';
  return claimFinding(others.length > 0 ? `${code}-repeated` : code, 'warning', paragraph, figure, others.length > 0 ? { ...params, others: [...new Set(others)].join('、') } : params);
}

/** Total scores in the text that the tables do not bear out; one that is repeated is said once. */
function scoreFindings(claims: readonly ScoreClaim[]): Finding[] {
  const keyOf = ({ figure, table }: ScoreClaim): string => JSON.stringify([table?.key, figure.value.toFraction()]);
  return claims.flatMap((claim, index) => {
    const same = claims.filter((other) => keyOf(other) === keyOf(claim));
    const finding = same[0] === claim ? scoreFinding(claim, claims.slice(index + 1).filter((other) => same.includes(other))) : null;
    return finding === null ? [] : [finding];
  });
}

function gradeBy({ grades }: ClaimTable, score: Rational): string | null {
  return grades.find(({ from }) => score.gte(from))?.name ?? null;
}

/** 评价等级为“优” beside the score of its own sentence, or else beside the table's grade. */
function gradeFinding(paragraph: ReadParagraph, index: number, claims: readonly ScoreClaim[], tables: readonly ClaimTable[]): Finding | null {
  const sentence = plain(paragraph.sentences[index] ?? '');
  const match = GRADE.exec(sentence);
  const grade = match?.slice(1).find((one) => (one as string | undefined) !== undefined);
  const own = claims.filter((claim) => claim.paragraph === paragraph && claim.figure.sentence === index);
  const table = own[0]?.table ?? tableOf('', sentence, tables);
  if (match === null || grade === undefined || table === null || own.length > 1) return null;
  const [claim] = own;
  const by = claim === undefined ? table.card.table.totals.printedGrade ?? table.card.grade : gradeBy(table, claim.figure.value);
  if (by === null || short(by) === short(grade) || (claim === undefined && !OVERALL.test(sentence))) return null;
  const figure = claim?.figure ?? { text: grade, sentence: index };
  const code = claim === undefined ? 'claim-grade-differs' : 'claim-grade-not-of-score';
  return claimFinding(code, 'warning', paragraph, figure, { printed: grade, grade: by, score: claim?.figure.text ?? '', table: tableName(table) });
}

/** 自评得分 and 评价等级 in a text against its tables, and against each other. */
export function scoreClaims(paragraphs: readonly ReadParagraph[], tables: readonly ClaimTable[], year: number | null, compared: Compared): Finding[] {
  const claims = paragraphs.flatMap((paragraph) => totalsIn(paragraph, tables, year));
  compared.add(...claims.filter(({ table }) => table !== null && borneOut(table) !== null).map(({ figure }) => figure));
  const grades = paragraphs.flatMap((paragraph) => paragraph.sentences.map((_, index) => gradeFinding(paragraph, index, claims, tables)));
  return [...scoreFindings(claims), ...grades.filter((finding) => finding !== null)];
}
