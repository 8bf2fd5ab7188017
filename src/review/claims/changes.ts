import { ONE, type Rational, rational, ZERO } from '../../exact/rational.ts';
import type { Finding } from '../../model/finding.ts';
import type { Compared } from './compared.ts';
import { amount, type Figure, isAlike, type ReadParagraph, stepAmount } from './figures.ts';
import { claimFinding, inUnitOf } from './finding.ts';
import { isBase, isExecutionRate, isShare, type Movement, movement, movementWord } from './roles.ts';
import { agrees, digitsOf, percentageFinding } from './shares.ts';

/** How many figures back a change looks for what changed. */
const FARTHEST = 12;

/** 减少18.85万元，下降1.47%: an amount and a percentage of one change; one of them may be missing. */
interface Change {
  readonly amount: Figure | null;
  readonly percent: Figure | null;
  readonly movement: Movement;
  /** Where it stands among the paragraph's figures. */
  readonly at: number;
}

const isPercent = (figure: Figure | undefined): figure is Figure => figure?.kind === 'percent' && movement(figure) !== null;
const isAmount = (figure: Figure | undefined): figure is Figure => figure !== undefined && figure.kind !== 'percent' && figure.kind !== 'score' && movement(figure) !== null;

/** Does one figure follow the other as its companion: the same subject goes on (，下降1.47%; 。增加100%)? */
function follows(one: Figure | undefined, other: Figure | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return other.sentence === one.sentence || (other.sentence === one.sentence + 1 && other.lead.length <= 4);
}

function changesOf({ figures }: ReadParagraph): Change[] {
  const taken = new Set<Figure>();
  return figures.flatMap((figure, at): Change[] => {
    const moved = movement(figure);
    if (moved === null || taken.has(figure)) return [];
    const next = figures[at + 1];
    const isPair = follows(figure, next) && ((isAmount(figure) && isPercent(next) && figure.kind !== 'points') || (isPercent(figure) && isAmount(next) && next.kind !== 'points'));
    if (isPair && next !== undefined) taken.add(next);
    const pair = isPair ? next ?? null : null;
    return [isAmount(figure) ? { amount: figure, percent: pair, movement: moved, at } : { amount: pair, percent: figure, movement: moved, at }];
  });
}

/** Levels that a change can be of, the nearest first: those before it, with the ones it is held against apart. */
function levelsBefore({ figures }: ReadParagraph, { amount: by, at }: Change, year: number | null): { now: Figure[]; base: Figure[] } {
  const near = figures.slice(Math.max(0, at - FARTHEST), at).reverse().filter((figure) => {
    const isKind = by === null ? figure.kind === 'money' || figure.kind === 'count' : by.kind === 'points' ? figure.kind === 'percent' : isAlike(figure, by);
    return isKind && movement(figure) === null && !isShare(figure);
  });
  return { now: near.filter((figure) => !isBase(figure, year)), base: near.filter((figure) => isBase(figure, year)) };
}

/** Signed: an increase is positive. */
function signed(by: Rational, moved: Movement): Rational {
  return moved === 'down' ? by.abs().neg() : by;
}

function bigrams(text: string): string[] {
  const glyphs = [...text];
  return glyphs.slice(1).map((glyph, index) => `${glyphs[index] ?? ''}${glyph}`);
}

const COMPARISON = /(?:与|较|比|同)[^,，]{0,16}相比|(?:与|较|比|同比)(?:20\d\d年|上年|去年|上一年|年初|全年|预算|决算|执行|支出|同期|度|数|初)*|同比|其中|主要|本年|当年|20\d\d年度?/g;
const VERB = /(?:支出决算数?|决算数?|支出)?(?:差额|增加|增长|提高|提升|上升|上涨|下降|降低|减少|压减|压缩|节约|各|均|共|了|为|约|额|幅度?)+$/;
/** So much of a subject's name has to stand in a level's for it to be the same. */
const SAME_NAME = 0.6;

/** Who is said to have moved, as far as the words behind the figure before name it: 公务接待费 of 公务接待费支出决算比2022年减少; `''` where the subject goes on. */
function subjectOf({ lead }: Figure): string {
  return lead.replace(COMPARISON, '').replace(/[^\u4e00-\u9fff、]/g, '').replace(/^、|、$/g, '').replace(VERB, '');
}

/** Is a level what the change speaks of: of the same name, or the nearest one where the change names none? */
function isSubject(level: Figure, change: Figure, nearest: Figure | undefined): boolean {
  const named = bigrams(subjectOf(change));
  if (named.length === 0) return level === nearest && level.sentence >= change.sentence - 1;
  const known = new Set(bigrams(level.lead.replace(/[^\u4e00-\u9fff、]/g, '')));
  return level.sentence >= change.sentence - 2 && named.filter((pair) => known.has(pair)).length >= named.length * SAME_NAME;
}

/** Do two levels stand side by side: the same thing in two years? */
function areBeside({ figures }: ReadParagraph, one: Figure, other: Figure): boolean {
  return Math.abs(figures.indexOf(one) - figures.indexOf(other)) === 1;
}

/** 923.28－695.58 beside 增加227.70: both years and the change are printed. */
function amountFinding(paragraph: ReadParagraph, { amount: by, movement: moved, at }: Change, now: Figure, base: Figure): Finding | null {
  if (by === null || by.sentence !== base.sentence || now.sentence !== base.sentence || !areBeside(paragraph, now, base)) return null;
  const right = amount(now).sub(amount(base));
  const off = right.sub(signed(amount(by), moved)).abs();
  const rounded = stepAmount(by).gt(stepAmount(now)) && stepAmount(by).gt(stepAmount(base));
  if (off.equals(ZERO) || (rounded && off.mul(2).lte(stepAmount(by)))) return null;
  const arithmetic = `${digitsOf(now)}－${digitsOf(base)}＝${inUnitOf(right, by)}`;
  const figure = paragraph.figures[at] ?? by;
  return claimFinding('claim-change-amount-differs', 'warning', paragraph, figure, { printed: `${movementWord(by)}${by.text}`, right: inUnitOf(right.abs(), by), arithmetic });
}

function directionFinding(paragraph: ReadParagraph, { amount: by, percent }: Change): Finding | null {
  if (by === null || percent === null) return null;
  const [one, other] = [movement(by), movement(percent)];
  if (one === null || other === null || one === other || one === 'signed' || other === 'signed' || by.value.equals(ZERO)) return null;
  return claimFinding('claim-change-direction', 'warning', paragraph, percent, { amount: `${movementWord(by)}${by.text}`, percent: `${movementWord(percent)}${percent.text}` });
}

const HALF = rational(1, 2);
const HUNDRED = rational(100);

/** 比18万人次增长20.27%: counts in 万 are printed coarsely; could a percentage with places of its own be of what they were rounded from? */
function isWithinCounts(percent: Figure, now: Figure, base: Figure): boolean {
  if (now.kind !== 'count' || now.factor.equals(ONE) || percent.step.gte(ONE)) return false;
  const [nowOff, baseOff] = [stepAmount(now).mul(HALF), stepAmount(base).mul(HALF)];
  if (amount(base).lte(baseOff)) return false;
  const rate = (one: Rational, other: Rational): Rational => one.div(other).sub(ONE).mul(HUNDRED).abs();
  const ends = [rate(amount(now).sub(nowOff), amount(base).add(baseOff)), rate(amount(now).add(nowOff), amount(base).sub(baseOff))];
  return ends.some((end) => end.gte(percent.value)) && ends.some((end) => end.lte(percent.value));
}

/** What a percentage can be of: the base that is printed, or for each level the one that it came from. */
function percentages(paragraph: ReadParagraph, { amount: by, percent, movement: moved }: Change, now: readonly Figure[], base: readonly Figure[]): { percentage: Parameters<typeof agrees>[0]; level: Figure }[] {
  if (percent === null) return [];
  if (by === null) {
    const [current, earlier] = [now[0], base[0]];
    if (current === undefined || earlier === undefined || !isAlike(current, earlier) || !areBeside(paragraph, current, earlier)) return [];
    if (isWithinCounts(percent, current, earlier)) return [];
    const part = amount(current).sub(amount(earlier)).abs();
    return [{ level: earlier, percentage: { figure: percent, paragraph, part, base: amount(earlier), division: `|${digitsOf(current)}－${digitsOf(earlier)}|÷${digitsOf(earlier)}` } }];
  }
  const change = signed(amount(by), moved);
  const ofBase = base.map((level) => ({ level, percentage: { figure: percent, paragraph, part: change.abs(), base: amount(level), division: `${digitsOf(by)}÷${digitsOf(level)}` } }));
  const ofNow = now.map((level) => {
    const from = amount(level).sub(change);
    const sign = change.lt(ZERO) ? '＋' : '－';
    return { level, percentage: { figure: percent, paragraph, part: change.abs(), base: from, division: `${digitsOf(by)}÷（${digitsOf(level)}${sign}${digitsOf(by)}）` } };
  });
  return [...ofBase, ...ofNow].filter(({ percentage }) => percentage.base.gt(ZERO));
}

function changeFindings(paragraph: ReadParagraph, change: Change, year: number | null, compared: Compared): Finding[] {
  const { now, base } = levelsBefore(paragraph, change, year);
  const own = change.amount ?? change.percent;
  if (own === null) return [];
  const [current] = now;
  const [earlier] = base.filter((figure) => figure.sentence === own.sentence);
  const wrongAmount = current === undefined || earlier === undefined ? null : amountFinding(paragraph, change, current, earlier);
  const wrongDirection = directionFinding(paragraph, change);
  const known = percentages(paragraph, change, now, earlier === undefined ? [] : [earlier]);
  const tied = known.filter(({ level }) => earlier !== undefined || isSubject(level, own, now[0]));
  if (tied.length > 0) compared.add(change.amount, change.percent);
  const [nearest] = known.some(({ percentage }) => agrees(percentage)) ? [] : tied;
  return [wrongAmount, wrongDirection, nearest === undefined ? null : percentageFinding('claim-change', nearest.percentage)].filter((finding) => finding !== null);
}

/** Changes against another year that their own figures do not bear out: amount, percentage, direction. */
export function changeClaims(paragraphs: readonly ReadParagraph[], year: number | null, compared: Compared): Finding[] {
  return paragraphs.flatMap((paragraph) =>
    changesOf(paragraph).filter(({ percent }) => percent === null || !isExecutionRate(percent)).flatMap((change) => changeFindings(paragraph, change, year, compared)));
}
