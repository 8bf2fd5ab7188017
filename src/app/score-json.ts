import { decimalText } from '../exact/decimal.ts';
import type { Rational } from '../exact/rational.ts';
import { withoutRepeats } from '../explain/groups.ts';
import { type PlaceStyle, withPlaces } from '../explain/places.ts';
import { becauseText, rateText, sayFinding } from '../explain/score.ts';
import type { Language } from '../explain/messages/wording.ts';
import { address, areaAddress } from '../model/cell.ts';
import type { Finding } from '../model/finding.ts';
import type { Actual, Indicator, Operator, Target } from '../model/indicator.ts';
import { comparable, inUnit } from '../model/measure.ts';
import type { Quantity, Unit } from '../model/quantity.ts';
import type { Scorecard, Score } from '../model/scorecard.ts';
import { asPrinted, isBlank, normalise } from '../notation/glyphs.ts';
import { operatorOf } from '../notation/operators.ts';
import { actualText, targetText } from '../explain/printed.ts';
import { extension, type OpenedFile } from './open-file.ts';
import type { ScoredWorkbook } from './score-workbook.ts';

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

/** A value as a number of the row's unit; null where its own unit cannot be expressed in it. */
function inRowUnit(quantity: Quantity, rowUnit: Unit | null): string | null {
  if (rowUnit === null || quantity.unit === null) return decimalText(quantity.value);
  switch (comparable(rowUnit, quantity.unit)) {
    case 'convertible': return decimalText(inUnit(quantity, rowUnit));
    case 'incomparable': return null;
    default: return decimalText(quantity.value);
  }
}

/** 实际完成值 as numbers of the row's unit; null where it is no measured number. */
function measured(actual: Actual, rowUnit: Unit | null): Json {
  if (actual.kind === 'quantity' && actual.bound === null) return inRowUnit(actual.quantity, rowUnit);
  if (actual.kind !== 'range') return null;
  const ends = [actual.low, actual.high].map((value) => inRowUnit({ value, unit: actual.unit, approximate: false }, rowUnit));
  return ends.includes(null) ? null : ends;
}

/** Numbers beside a target in numbers, dates as ISO text, all else as printed: beside words a number has no unit that would say what it is. */
function actualJson({ target, actual, printed }: Indicator, rowUnit: Unit | null): Json {
  if (actual.kind === 'blank') return null;
  if (actual.kind === 'date') return actual.date.iso;
  const isMeasure = target.kind === 'quantity' || target.kind === 'range';
  return (isMeasure ? measured(actual, rowUnit) : null) ?? asPrinted(printed.actual ?? actualText(actual));
}

/** The unit of the row's numbers; where the target is none, the one that its column prints. */
function unitJson({ target, printed }: Indicator, rowUnit: Unit | null): string | null {
  if (target.kind === 'quantity' || target.kind === 'range') return rowUnit?.text ?? null;
  const unit = asPrinted(printed.unit ?? '');
  return isBlank(unit) ? null : unit;
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
    unit: unitJson(indicator, unit),
    actual: actualJson(indicator, unit),
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

/** How the places of a file are said to a person: only a Word document has no cell addresses. */
export function placeStyle({ name, grids }: Pick<OpenedFile, 'name' | 'grids'>): PlaceStyle {
  return extension(name) === 'docx' ? new Map(grids.map(({ sheet, rowsAbove }) => [sheet, rowsAbove])) : 'workbook';
}

/** One finding with its words. */
export function findingJson(finding: Finding, language: Language): Json {
  const { message, next } = sayFinding(finding, language);
  const cell = finding.cell === null ? null : address(finding.cell);
  return { code: finding.code, severity: finding.severity, sheet: finding.sheet, cell, message, next };
}

/** One file's line of the NDJSON output, `file` as the person named it; a finding that is an exact repetition stands in it once. */
export function fileJson(file: string, scored: Pick<ScoredWorkbook, 'file' | 'cards'>, findings: readonly Finding[], language: Language): string {
  const style = placeStyle(scored.file);
  return JSON.stringify({
    file,
    tables: scored.cards.map((card) => tableJson(card, language)),
    findings: withoutRepeats(findings).map((finding) => findingJson(withPlaces(finding, style, language), language)),
  });
}

/** The line of a file that could not be scored. */
export function errorJson(file: string, code: string, message: string): string {
  return JSON.stringify({ file, error: { code, message }, tables: [], findings: [] });
}
