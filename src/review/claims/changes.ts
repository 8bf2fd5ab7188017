import { ZERO, type Rational } from '../../exact/rational.ts';
import type { Finding } from '../../model/finding.ts';
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
  const own = figures[at];
  const near = figures.slice(Math.max(0, at - FARTHEST), at).reverse().filter((figure) => {
    const isKind = by === null ? figure.kind === 'money' || figure.kind === 'count' : by.kind === 'points' ? figure.kind === 'percent' : isAlike(figure, by);
    return isKind && movement(figure) === null && !isShare(figure) && own !== undefined;
  });
  return { now: near.filter((figure) => !isBase(figure, year)), base: near.filter((figure) => isBase(figure, year)) };
}

/** Signed: an increase is positive. */
function signed(by: Rational, moved: Movement): Rational {
  return moved === 'down' ? by.abs().neg() : by;
}

const bigrams = (text: string): string[] => [...text].slice(1).map((glyph, index) => `${[...text][index] ?? ''}${glyph}`);

/** Is a level in an earlier sentence what the change speaks of: the only one there, or of the same name? */
function isSubject(level: Figure, change: Figure, levels: readonly Figure[]): boolean {
  if (level.sentence === change.sentence) return true;
  if (level.sentence < change.sentence - 1) return false;
  const known = new Set(bigrams(level.lead));
  return levels.length === 1 || bigrams(change.lead).some((pair) => known.has(pair) && /[\u4e00-\u9fff]{2}/.test(pair) && !/[年度相比较上减少增加万元]/.test(pair));
}

/** 923.28－695.58 beside 增加227.70: both years and the change are printed. */
function amountFinding(paragraph: ReadParagraph, { amount: by, movement: moved, at }: Change, now: Figure, base: Figure): Finding | null {
  if (by === null || by.sentence !== base.sentence || now.sentence !== base.sentence) return null;
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

/** What a percentage can be of: the base that is printed, or for each level the one that it came from. */
function percentages(paragraph: ReadParagraph, { amount: by, percent, movement: moved }: Change, now: readonly Figure[], base: readonly Figure[]): { percentage: Parameters<typeof agrees>[0]; level: Figure }[] {
  if (percent === null) return [];
  if (by === null) {
    const [current, earlier] = [now[0], base[0]];
    if (current === undefined || earlier === undefined || !isAlike(current, earlier)) return [];
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

function changeFindings(paragraph: ReadParagraph, change: Change, year: number | null): Finding[] {
  const { now, base } = levelsBefore(paragraph, change, year);
  const own = change.amount ?? change.percent;
  if (own === null) return [];
  const [current] = now;
  const [earlier] = base.filter((figure) => figure.sentence === own.sentence);
  const wrongAmount = current === undefined || earlier === undefined ? null : amountFinding(paragraph, change, current, earlier);
  const wrongDirection = directionFinding(paragraph, change);
  const known = percentages(paragraph, change, now, earlier === undefined ? [] : [earlier]);
  const tied = known.filter(({ level }) => isSubject(level, own, [...now, ...base]));
  const [nearest] = known.some(({ percentage }) => agrees(percentage)) ? [] : tied;
  return [wrongAmount, wrongDirection, nearest === undefined ? null : percentageFinding('claim-change', nearest.percentage)].filter((finding) => finding !== null);
}

/** Changes against another year that their own figures do not bear out: amount, percentage, direction. */
export function changeClaims(paragraphs: readonly ReadParagraph[], year: number | null): Finding[] {
  return paragraphs.flatMap((paragraph) =>
    changesOf(paragraph).filter(({ percent }) => percent === null || !isExecutionRate(percent)).flatMap((change) => changeFindings(paragraph, change, year)));
}
