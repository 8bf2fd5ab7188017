import { type Rational, rational, ZERO } from '../../exact/rational.ts';
import { fixedText } from '../../exact/decimal.ts';
import { round, truncate } from '../../exact/rounding.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import type { Compared } from './compared.ts';
import { amount, type Figure, places, type ReadParagraph } from './figures.ts';
import { claimFinding } from './finding.ts';
import type { PartList } from './lists.ts';

const HUNDRED = rational(100);
/** Places of a percentage that show why it is not what is printed. */
const SHOWN_BEYOND = 2;

/** A printed percentage and what it should be of: `part ÷ base`. */
export interface Percentage {
  readonly figure: Figure;
  readonly paragraph: ReadParagraph;
  readonly part: Rational;
  readonly base: Rational;
  /** The division as a person writes it: `0.37÷0.60`. */
  readonly division: string;
}

const ratio = ({ part, base }: Percentage): Rational => part.div(base).mul(HUNDRED);

/** Does a printed percentage agree with its figures at the places that it prints? Of nothing no percentage is known. */
export function agrees(percentage: Percentage): boolean {
  const { figure, base } = percentage;
  return base.equals(ZERO) || round(ratio(percentage), places(figure)).equals(figure.value);
}

/** What is wrong with a percentage: cut off instead of rounded, or another number altogether. */
export function percentageFinding(claim: 'claim-share' | 'claim-change' | 'claim-rate', percentage: Percentage): Finding {
  const { figure, paragraph, division } = percentage;
  const exact = ratio(percentage);
  const digits = places(figure);
  const isCut = truncate(exact, digits).equals(figure.value);
  const severity: Severity = isCut ? 'info' : 'warning';
  return claimFinding(isCut ? 'claim-percent-truncated' : `${claim}-differs`, severity, paragraph, figure, {
    printed: figure.text, right: `${fixedText(exact, digits)}%`, arithmetic: `${division}＝${fixedText(exact, digits + SHOWN_BEYOND)}%`,
  });
}

/** The words of a figure's number alone. */
export function digitsOf({ text }: Figure): string {
  return text.replace(/[^\d.]+$/, '');
}

/** 占本年支出合计的x%: a whole of its own, which need not be the list's. */
const NAMED_WHOLE = /占([^比%]{2,}?)(?:的|比重|比例)?(?:为)?$/;

/** Is the whole that a share names the one of its list? Without a name it is. */
function isOfWhole(share: Figure, whole: Figure): boolean {
  const name = NAMED_WHOLE.exec(share.label)?.[1];
  if (name === undefined) return true;
  if (`${whole.lead}${whole.text}`.includes(name) || (whole.label !== '' && name.includes(whole.label))) return true;
  return /^(?:总|合计|全部|年度)/.test(name) && /总|合计|全年|本年/.test(whole.label);
}

/** 占x% that is not the part's share of its list's whole. */
export function shareFindings(lists: readonly PartList[], compared: Compared): Finding[] {
  return lists.flatMap(({ whole, parts }) => parts.flatMap(({ figure, paragraph, share }): Finding[] => {
    if (share === null) return [];
    const percentage = { figure: share, paragraph, part: amount(figure), base: amount(whole), division: `${digitsOf(figure)}÷${digitsOf(whole)}` };
    compared.add(share);
    return agrees(percentage) || !isOfWhole(share, whole) ? [] : [percentageFinding('claim-share', percentage)];
  }));
}
