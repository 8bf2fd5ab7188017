import { decimalText } from '../../exact/decimal.ts';
import { type Rational, rational, ZERO } from '../../exact/rational.ts';
import type { Finding } from '../../model/finding.ts';
import { tableFor } from './budgets.ts';
import type { Compared } from './compared.ts';
import { isExecutionScore } from './execution.ts';
import { type Figure, plain, type ReadParagraph } from './figures.ts';
import { claimFinding, inUnitOf } from './finding.ts';
import { EXECUTION, isEveryPart, KNOWN_PARTS, partNames, partPoints, partWeights } from './part-scores.ts';
import { isBase, isOfEarlierYear } from './roles.ts';
import { type ScoreClaim, totalsIn } from './scores.ts';
import { type ClaimTable, reportedProject, tableName } from './tables.ts';

/** Points of one part of the table in a text. `isBare`: 产出指标50分, which may be its 分值. */
interface PartClaim {
  readonly paragraph: ReadParagraph;
  readonly figure: Figure;
  readonly name: string;
  readonly isBare: boolean;
}

/** A part and its points in one phrase: 其中产出指标得分, 满意度, 社会效益指标得. */
const PHRASE = /^(?:其中|分别)?:?([\u4e00-\u9fff]{2,12}?)(?:类|部分)?(?:指标)?(?:方面)?(?:自评|评价|实际|最终)?(得分|评分|得)?(?:为|是|:)?$/;
/** Points whose part stands in front of a comma or of its 分值: 产出指标方面，自评得分48分; 产出指标50分，得48分. */
const POINTS = /^(?:自评|评价|实际|实)?(?:得分|得|评分)(?:为|是|:)?$/;
const AHEAD = /([\u4e00-\u9fff]{2,12}?)(?:类|部分)?(?:指标)?(?:方面)?[,，:]?$/;
const TOTAL_BEHIND = /^(?:共计|合计|总计|总分|总得分|综合得分|自评总分)(?:得分|得)?(?:为|是|:)?$/;
const FULL = rational(100);
const FEWEST = 3;

interface Named { readonly name: string; readonly isBare: boolean }

function nameIn(words: string, names: readonly string[]): string | null {
  const bare = words.replace(/^.*(?:其中|分别|经评价|经自评):?/, '');
  return names.find((name) => name === bare) ?? (/^预算执行(?:率|情况)?$/.test(bare) ? EXECUTION : null);
}

/** The part whose points a figure prints. */
function namedBy(figure: Figure, before: Figure | undefined, names: readonly string[]): Named | null {
  if (POINTS.test(figure.label)) {
    const isOfWeight = before?.kind === 'score' && before.sentence === figure.sentence && /^[,，:]?$/.test(figure.lead.slice(0, -figure.label.length));
    const ahead = isOfWeight ? PHRASE.exec(before.label)?.[1] : AHEAD.exec(/[^,，;；]*[,，:]?$/.exec(figure.lead.slice(0, -figure.label.length))?.[0] ?? '')?.[1];
    const name = nameIn(ahead ?? '', names);
    return name === null ? null : { name, isBare: false };
  }
  const [, words = '', said] = PHRASE.exec(figure.label) ?? [];
  const name = nameIn(words, names);
  return name === null ? null : { name, isBare: said === undefined };
}

/** Is a bare figure only the 分值 of the points right behind it? */
function isWeightOfNext(figure: Figure, next: Figure | undefined): boolean {
  return next?.kind === 'score' && next.sentence === figure.sentence && POINTS.test(next.label);
}

function partsIn(paragraph: ReadParagraph, names: readonly string[], year: number | null): PartClaim[] {
  const { figures } = paragraph;
  return figures.flatMap((figure, at): PartClaim[] => {
    if (figure.kind !== 'score' || isBase(figure, year) || isOfEarlierYear(figure, figures, year)) return [];
    const named = isExecutionScore(figure, paragraph) ? { name: EXECUTION, isBare: false } : namedBy(figure, figures[at - 1], names);
    return named === null || (named.isBare && isWeightOfNext(figure, figures[at + 1])) ? [] : [{ paragraph, figure, ...named }];
  });
}

/** The parts of one sentence with the total that they are of, where the text names one. */
interface PartGroup {
  readonly parts: readonly PartClaim[];
  readonly table: ClaimTable | null;
  readonly total: Figure | null;
}

function totalOf(parts: readonly PartClaim[], totals: readonly ScoreClaim[]): ScoreClaim | null {
  const [first] = parts;
  if (first === undefined) return null;
  const { figures } = first.paragraph;
  const at = figures.indexOf(first.figure);
  const isAhead = ({ figure }: ScoreClaim): boolean => figures.indexOf(figure) < at && (figure.sentence === first.figure.sentence || (figure.sentence === first.figure.sentence - 1 && /其中/.test(first.figure.lead)));
  return totals.filter(isAhead).at(-1) ?? null;
}

function closingTotal(parts: readonly PartClaim[]): Figure | null {
  const last = parts.at(-1);
  const next = last?.paragraph.figures[last.paragraph.figures.indexOf(last.figure) + 1];
  return next?.kind === 'score' && next.sentence === last?.figure.sentence && TOTAL_BEHIND.test(next.label) ? next : null;
}

function groupsIn(paragraph: ReadParagraph, tables: readonly ClaimTable[], year: number | null, project: ClaimTable | null): PartGroup[] {
  const claims = partsIn(paragraph, partNames(tables), year);
  const totals = totalsIn(paragraph, tables, year);
  return [...new Set(claims.map(({ figure }) => figure.sentence))].map((sentence): PartGroup => {
    const parts = claims.filter(({ figure }) => figure.sentence === sentence);
    const total = totalOf(parts, totals);
    const table = total?.table ?? (parts[0] === undefined ? null : tableFor(parts[0].figure, plain(paragraph.sentences[sentence] ?? ''), tables)) ?? project;
    return { parts, table, total: closingTotal(parts) ?? total?.figure ?? null };
  });
}

const isAmong = (values: readonly Rational[], { value }: Figure): boolean => values.some((one) => one.equals(value));

/** Do the bare figures print how many points each part can have? Then they say nothing of the points that it has. */
function areWeights({ parts, table }: PartGroup): boolean {
  const bare = parts.filter(({ isBare }) => isBare);
  if (table !== null) return bare.length > 0 && bare.every(({ name, figure }) => isAmong(partWeights(table, name), figure));
  return bare.length > 0 && parts.reduce((sum, { figure }) => sum.add(figure.value), ZERO).equals(FULL);
}

function partFinding({ paragraph, figure, name, isBare }: PartClaim, { table, total }: PartGroup, compared: Compared): Finding | null {
  const right = table === null || (isBare && total === null) ? [] : partPoints(table, name);
  const [likeliest] = right;
  if (table === null || likeliest === undefined || name === EXECUTION) return null;
  compared.add(figure);
  if (isAmong(right, figure) || (isBare && isAmong(partWeights(table, name), figure))) return null;
  return claimFinding('claim-part-score-differs', 'warning', paragraph, figure, { printed: figure.text, name, right: decimalText(likeliest, 4), table: tableName(table) });
}

/** Do the parts make up the total? Only where all of its parts are there. */
function isWholeOf({ parts, table }: PartGroup): boolean {
  const names = parts.map(({ name }) => name);
  if (names.length < FEWEST || new Set(names).size < names.length) return false;
  return table === null ? [EXECUTION, ...KNOWN_PARTS.slice(0, FEWEST)].every((name) => names.includes(name)) : isEveryPart(table, names);
}

function sumFinding(group: PartGroup, compared: Compared): Finding | null {
  const { parts, total } = group;
  const [last] = parts.slice(-1);
  if (total === null || last === undefined || !isWholeOf(group)) return null;
  compared.add(total, ...parts.map(({ figure }) => figure));
  const sum = parts.reduce((all, { figure }) => all.add(figure.value), ZERO);
  if (sum.equals(total.value)) return null;
  const arithmetic = `${parts.map(({ figure }) => decimalText(figure.value)).join('＋')}＝${inUnitOf(sum, total)}`;
  const params = { whole: total.text, sum: inUnitOf(sum, total), difference: inUnitOf(sum.sub(total.value).abs(), total), arithmetic };
  return claimFinding(sum.gt(total.value) ? 'claim-sum-exceeds' : 'claim-sum-short', 'warning', last.paragraph, last.figure, params);
}

/** 产出指标得分50分 … in a text that the table's rows do not add up to, and parts that do not add up to the total beside them; a repeated one is said once. */
export function partFindings(paragraphs: readonly ReadParagraph[], tables: readonly ClaimTable[], year: number | null, compared: Compared): Finding[] {
  const project = reportedProject(paragraphs.map(({ text }) => text), tables);
  const seen = new Set<string>();
  const isNew = (key: string): boolean => !seen.has(key) && seen.add(key).size > 0;
  return paragraphs.flatMap((paragraph) => groupsIn(paragraph, tables, year, project)).filter((group) => !areWeights(group)).flatMap((group) => {
    const parts = group.parts.filter(({ name, figure }) => isNew(JSON.stringify([group.table?.key, name, figure.value.toFraction()])));
    return [...parts.map((part) => partFinding(part, group, compared)), sumFinding(group, compared)].filter((finding) => finding !== null);
  });
}
