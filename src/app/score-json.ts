import { decimalText } from '../exact/decimal.ts';
import type { Rational } from '../exact/rational.ts';
import { becauseText, rateText, sayFinding } from '../explain/score.ts';
import type { Language } from '../explain/messages/wording.ts';
import { address, areaAddress } from '../model/cell.ts';
import type { Finding } from '../model/finding.ts';
import type { Actual, Indicator, Operator, Target } from '../model/indicator.ts';
import { comparable, inUnit } from '../model/measure.ts';
import type { Quantity, Unit } from '../model/quantity.ts';
import type { Scorecard, Score } from '../model/scorecard.ts';
import { normalise } from '../notation/glyphs.ts';
import { operatorOf } from '../notation/operators.ts';
import { actualText, targetText } from '../explain/printed.ts';

type Json = string | null | readonly (string | null)[] | { readonly [key: string]: Json } | readonly Json[];

const decimal = (value: Rational | null): string | null => (value === null ? null : decimalText(value));

function targetJson(target: Target): Json {
  switch (target.kind) {
    case 'quantity': return decimalText(target.quantity.value);
    case 'range': return [decimalText(target.low), decimalText(target.high)];
    case 'date': return target.date.iso;
    case 'blank': return null;
    default: return targetText(target);
  }
}

function unitOf(target: Target): Unit | null {
  if (target.kind === 'quantity') return target.quantity.unit;
  return target.kind === 'range' ? target.unit : null;
}

/** A quantity as a number of the row's unit; as printed text where its own unit cannot be expressed in it. */
function inRowUnit(quantity: Quantity, rowUnit: Unit | null): string {
  if (rowUnit === null || quantity.unit === null) return decimalText(quantity.value);
  switch (comparable(rowUnit, quantity.unit)) {
    case 'convertible': return decimalText(inUnit(quantity, rowUnit));
    case 'incomparable': return `${decimalText(quantity.value)}${quantity.unit.text}`;
    default: return decimalText(quantity.value);
  }
}

function actualJson(actual: Actual, rowUnit: Unit | null): Json {
  switch (actual.kind) {
    case 'quantity': return inRowUnit(actual.quantity, rowUnit);
    case 'range': return [actual.low, actual.high].map((value) => inRowUnit({ value, unit: actual.unit, approximate: false }, rowUnit));
    case 'date': return actual.date.iso;
    case 'blank': return null;
    default: return actualText(actual);
  }
}

function cellsJson(indicator: Indicator): Json {
  return Object.fromEntries(Object.entries(indicator.cells).map(([role, cell]) => [role, address(cell)]));
}

/** The operator that counts; beside a range or words the one that the column prints, though nothing is compared by it. */
function operatorJson({ target, printed }: Indicator): Operator | null {
  const used = 'operator' in target ? target.operator : null;
  return used ?? operatorOf(normalise(printed.operator ?? '')).operator;
}

function rowJson(score: Score, language: Language): Json {
  const { indicator } = score;
  const { target } = indicator;
  const unit = unitOf(target) ?? (indicator.actual.kind === 'quantity' && target.kind === 'quantity' ? indicator.actual.quantity.unit : null);
  return {
    path: indicator.path,
    cells: cellsJson(indicator),
    operator: operatorJson(indicator),
    target: targetJson(target),
    unit: unit?.text ?? null,
    actual: actualJson(indicator.actual, unit),
    weight: decimal(indicator.weight),
    score: decimal(score.score),
    printedScore: decimal(indicator.printedScore),
    status: score.status,
    because: becauseText(score.because, language),
  };
}

function executionJson(card: Scorecard): Json {
  const block = card.table.execution;
  if (block === null || card.execution === null) return null;
  return {
    budget: decimal(block.budget),
    executed: decimal(block.executed),
    rate: rateText(card.execution),
    weight: decimal(card.execution.weight),
    score: decimal(card.execution.score),
    printedScore: decimal(block.printedScore),
  };
}

/** One table in the shape that other programs hold on to: numbers are decimal strings, 95% is "95" with unit "%". */
export function tableJson(card: Scorecard, language: Language): Json {
  const { table, rules } = card;
  return {
    sheet: table.sheet,
    range: areaAddress(table.area),
    form: table.form,
    kind: table.kind,
    title: table.title,
    rules: { id: rules.id, version: rules.version, sha256: rules.sha256 },
    execution: executionJson(card),
    rows: card.rows.map((row) => rowJson(row, language)),
    weightTotal: decimal(card.weightTotal),
    decided: decimalText(card.decided),
    undecided: decimalText(card.undecided),
    total: decimal(card.total),
    grade: card.grade,
    printedTotal: decimal(table.totals.printedTotal),
    printedGrade: table.totals.printedGrade,
  };
}

/** One finding with its words. */
export function findingJson(finding: Finding, language: Language): Json {
  const { message, next } = sayFinding(finding, language);
  const cell = finding.cell === null ? null : address(finding.cell);
  return { code: finding.code, severity: finding.severity, sheet: finding.sheet, cell, message, next };
}

/** One file's line of the NDJSON output. */
export function fileJson(file: string, cards: readonly Scorecard[], findings: readonly Finding[], language: Language): string {
  return JSON.stringify({
    file,
    tables: cards.map((card) => tableJson(card, language)),
    findings: findings.map((finding) => findingJson(finding, language)),
  });
}

/** The line of a file that could not be scored. */
export function errorJson(file: string, code: string, message: string): string {
  return JSON.stringify({ file, error: { code, message }, tables: [], findings: [] });
}
