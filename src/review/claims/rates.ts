import type { Finding } from '../../model/finding.ts';
import type { Compared } from './compared.ts';
import { amount, type Figure, type ReadParagraph } from './figures.ts';
import { isBase, isExecutionRate, movement } from './roles.ts';
import { agrees, digitsOf, type Percentage, percentageFinding } from './shares.ts';

const BUDGET = /预算(?:数|安排|资金|总额|金额|总金额|批复|下达|调整)*(?:为|:|共|共计)?$/;
const SPENT = /决算|支出|执行|完成|支付|使用|拨付/;
/** Which of the budgets a rate names: 完成年初预算的98%. */
const NAMED = /年初|调整/;
const OWN_SUBJECT = /^(?:全年|年度|截至|实际|已|累计|当年|资金)*(?:实际)?(?:执行|支出|支付|完成|使用)/;

const isBudget = ({ kind, label }: Figure): boolean => kind === 'money' && BUDGET.test(label) && !/执行|决算|完成/.test(label);
const isSpent = (figure: Figure): boolean => figure.kind === 'money' && !isBudget(figure) && SPENT.test(figure.label);

/** The figures that a rate can be made of: those of its sentence, else a budget in the sentence before whose subject goes on (实际执行118.5万元，执行率98.75%). */
function scopeOf({ figures }: ReadParagraph, rate: Figure): readonly Figure[] {
  const own = figures.filter((figure) => figure.sentence === rate.sentence && movement(figure) === null);
  if (own.some(isBudget)) return own;
  const isCarriedOn = own.some((figure) => isSpent(figure) && OWN_SUBJECT.test(figure.label)) || !own.some(isSpent);
  return isCarriedOn ? [...figures.filter((figure) => figure.sentence === rate.sentence - 1 && movement(figure) === null), ...own] : own;
}

/** What a rate can be of by the figures beside it. */
export function candidates(paragraph: ReadParagraph, rate: Figure, year: number | null): Percentage[] {
  const scope = scopeOf(paragraph, rate).filter((figure) => !isBase(figure, year) || isBudget(figure));
  const between = scope.slice(scope.findIndex(isBudget) + 1);
  if ([...between, rate].some(({ lead }) => /其中/.test(lead))) return [];
  const named = NAMED.exec(rate.label)?.[0] ?? '';
  const budgets = scope.filter((figure) => isBudget(figure) && figure.label.includes(named)).reverse();
  const spent = scope.filter(isSpent).reverse();
  return spent.flatMap((executed) => budgets.map((budget): Percentage => (
    { figure: rate, paragraph, part: amount(executed), base: amount(budget), division: `${digitsOf(executed)}÷${digitsOf(budget)}` })));
}

/** 预算执行率 and 完成预算 that are not the amounts beside them, whichever of the budgets is taken. */
export function rateFindings(paragraphs: readonly ReadParagraph[], year: number | null, compared: Compared): Finding[] {
  return paragraphs.flatMap((paragraph) => paragraph.figures.filter(isExecutionRate).flatMap((rate): Finding[] => {
    const known = candidates(paragraph, rate, year);
    if (known.length > 0) compared.add(rate);
    const [nearest] = known.some(agrees) ? [] : known;
    return nearest === undefined ? [] : [percentageFinding('claim-rate', nearest)];
  }));
}
