import { decimalText } from '../../exact/decimal.ts';
import type { Rational } from '../../exact/rational.ts';
import type { Finding } from '../../model/finding.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Unit } from '../../model/quantity.ts';
import { unitOf } from '../../notation/units.ts';
import { judgedRows, plainName } from '../checks/rows.ts';
import type { Compared } from './compared.ts';
import { type Figure, plain, type ReadParagraph } from './figures.ts';
import { claimFinding } from './finding.ts';
import { isBase, isOfEarlierYear, movement, yearOf } from './roles.ts';
import { type ClaimTable, tableName } from './tables.ts';

/** Words before and behind an indicator's name that leave its value what it is. */
const BEFORE = /^(?:全年|20\d\d年度?|本年度?|当年|年度|截至年底|年末|项目|其中|实际|累计|共|且|并|使|,|:)*$/;
const BEHIND = /^(?:实际|累计|共|完成|达到|达|为|是|至|了|:)*$/;
/** A plan, a bound, another time or one of several: no value of the whole year. */
const NOT_REACHED = /目标|计划|预期|预计|拟|力争|确保|应当?达|要求|标准|不低于|不少于|不超过|截至|截止|\d月|月底|季度|上半年|下半年|每[年月季]|未完成|平均/;
const SHORTEST_NAME = 3;

interface Value {
  readonly name: string;
  readonly value: Rational;
  readonly unit: Unit;
  readonly text: string;
  readonly table: ClaimTable;
}

function valueOf(indicator: Indicator, table: ClaimTable): Value[] {
  const { actual, target, printed } = indicator;
  if (actual.kind !== 'quantity' || actual.bound !== null) return [];
  const { value } = actual.quantity;
  const unit = actual.quantity.unit ?? (target.kind === 'quantity' ? target.quantity.unit : null);
  if (unit === null) return [];
  const text = plain(printed.actual ?? '');
  return [{ name: plain(plainName(indicator)), value, unit, text: /^[\d.,]+$/.test(text) ? `${decimalText(value, 6)}${unit.text}` : text, table }];
}

/** What the rows of the tables have reached, by the names of their indicators. */
function valuesOf(tables: readonly ClaimTable[]): ReadonlyMap<string, readonly Value[]> {
  const found = new Map<string, Value[]>();
  for (const table of tables) {
    for (const value of judgedRows(table.card).flatMap(({ indicator }) => valueOf(indicator, table))) {
      if (value.name.length >= SHORTEST_NAME) found.set(value.name, [...(found.get(value.name) ?? []), value]);
    }
  }
  return found;
}

/** The values of the indicator whose name stands right in front of a figure, nothing but time and 达到 around it. */
function namedBy({ label }: Figure, values: ReadonlyMap<string, readonly Value[]>): readonly Value[] {
  const named = [...values].filter(([name]) => label.includes(name)).filter(([name]) => {
    const at = label.lastIndexOf(name);
    return BEFORE.test(label.slice(0, at)) && BEHIND.test(label.slice(at + name.length));
  });
  return named.length === 1 ? named[0]?.[1] ?? [] : [];
}

/** Is the value what a figure prints, as coarsely as it is printed? */
function isPrinted({ step }: Figure, printed: Rational, size: Rational, { value, unit }: Value): boolean {
  return printed.sub(value.mul(unit.factor)).abs().mul(2).lte(step.mul(size));
}

function indicatorFinding(paragraph: ReadParagraph, figure: Figure, values: readonly Value[], compared: Compared): Finding | null {
  const unit = unitOf(figure.text.replace(/^[-+\d.,]+/, ''));
  const alike = values.filter((value) => value.unit.dimension === unit?.dimension);
  const [first] = alike;
  if (unit === null || first === undefined || alike.length < values.length) return null;
  compared.add(figure);
  if (alike.some((value) => isPrinted(figure, figure.value.mul(unit.factor), unit.factor, value))) return null;
  return claimFinding('claim-indicator-differs', 'warning', paragraph, figure, { printed: figure.text, name: first.name, right: first.text, table: tableName(first.table) });
}

function isValue(figure: Figure, { figures, sentences }: ReadParagraph, year: number | null): boolean {
  const named = yearOf(figure.lead);
  const isOther = named !== null && year !== null && named !== year;
  return movement(figure) === null && figure.kind !== 'score' && figure.kind !== 'money' && !isOther && !isBase(figure, year)
    && !isOfEarlierYear(figure, figures, year) && !NOT_REACHED.test(plain(sentences[figure.sentence] ?? ''));
}

/** 观众满意度达到95% in a text whose table has reached another value; only where the indicator's whole name stands right in front of it. */
export function indicatorFindings(paragraphs: readonly ReadParagraph[], tables: readonly ClaimTable[], year: number | null, compared: Compared): Finding[] {
  const values = valuesOf(tables);
  return paragraphs.flatMap((paragraph) => paragraph.figures.flatMap((figure): Finding[] => {
    const named = figure.kind === 'count' || figure.kind === 'percent' ? namedBy(figure, values) : [];
    const finding = named.length === 0 || !isValue(figure, paragraph, named[0]?.table.card.table.year ?? year) ? null : indicatorFinding(paragraph, figure, named, compared);
    return finding === null ? [] : [finding];
  }));
}
