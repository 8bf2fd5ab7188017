import type { Colors } from 'picocolors/types.js';
import { placeStyle } from '../app/score-json.ts';
import type { ScoredWorkbook } from '../app/score-workbook.ts';
import { decimalText } from '../exact/decimal.ts';
import type { Rational } from '../exact/rational.ts';
import { type Language, word } from '../explain/messages/wording.ts';
import { actualText, targetText } from '../explain/printed.ts';
import { type FindingGroup, groupFindings } from '../explain/groups.ts';
import { type PlaceStyle, placeText, sheetText, withPlaces } from '../explain/places.ts';
import { becauseText, rateText, summary } from '../explain/score.ts';
import { areaAddress } from '../model/cell.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { indicatorName } from '../model/indicator.ts';
import type { Scorecard, Score, Status } from '../model/scorecard.ts';
import { type Column, layOut } from './columns.ts';
import { sentence, strings } from './strings/strings.ts';
import { wrapText } from './wrap.ts';

/** How a terminal shows things: its width in cells, its colours (none where it is no terminal), the language. */
export interface Screen {
  readonly width: number;
  readonly colors: Colors;
  readonly language: Language;
}

const FIXED: readonly Column[] = [
  { width: 30, align: 'left' },
  { width: 16, align: 'right' },
  { width: 16, align: 'right' },
  { width: 6, align: 'right' },
  { width: 8, align: 'right' },
  { width: 9, align: 'left' },
];

const number = (value: Rational | null): string => (value === null ? '' : decimalText(value));

function statusWord(status: Status, language: Language): string {
  return word(language, `status-${status}`).message;
}

function scoreLine(score: Score, language: Language): string[] {
  const { indicator } = score;
  return [
    indicatorName(indicator),
    targetText(indicator.target),
    actualText(indicator.actual),
    number(indicator.weight),
    number(score.score),
    statusWord(score.status, language),
    becauseText(score.because, language),
  ];
}

function executionLine(card: Scorecard, language: Language): string[][] {
  const { execution } = card;
  if (execution === null) return [];
  const rate = rateText(execution);
  const status = execution.status === 'undecided' ? statusWord('undecided', language) : '';
  return [[
    word(language, 'execution-name').message, '', rate === null ? '' : `${rate}%`,
    number(execution.weight), number(execution.score), status, becauseText(execution.because, language),
  ]];
}

function rulesLine(card: Scorecard, { language }: Screen): string {
  const { rules } = card;
  const why = word(language, rules.chosen.code, rules.chosen.params).message;
  const unverified = rules.verified ? '' : strings(language).unverified;
  return sentence(language, 'rulesUsed', `${rules.id} ${rules.name}（${why}）${unverified}`);
}

/** `自评!A1:H10`; a document's table has no addresses, but the name that --sheet takes. */
function areaText({ table: { sheet, area } }: Scorecard, style: PlaceStyle, language: Language): string {
  if (style === 'workbook') return `${sheet}!${areaAddress(area)}`;
  return `${sheetText(sheet, style, language)}${language === 'zh' ? `（${sheet}）` : ` (${sheet})`}`;
}

function cardLines(card: Scorecard, style: PlaceStyle, screen: Screen): string[] {
  const { language, colors } = screen;
  const reason: Column = { width: screen.width, align: 'left' };
  const [head = '', ...rows] = layOut(
    [strings(language).head, ...executionLine(card, language), ...card.rows.map((row) => scoreLine(row, language))],
    [...FIXED, reason],
    screen.width,
  );
  return [
    ...wrapText(`${areaText(card, style, language)}  ${card.table.title}`, screen.width).map(colors.bold),
    ...wrapText(rulesLine(card, screen), screen.width).map(colors.dim),
    colors.underline(head),
    ...rows,
    ...wrapText(summary(card, language), screen.width).map(colors.bold),
  ];
}

const PAINT: Readonly<Record<Severity, 'red' | 'yellow' | 'dim'>> = { error: 'red', warning: 'yellow', info: 'dim' };
const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

const INDENT = '    ';

/** A group of findings: severity, places, message and what to do next, wrapped below one another. */
function groupLines(group: FindingGroup, style: PlaceStyle, { language, colors, width }: Screen): string[] {
  const severity = `[${word(language, `severity-${group.severity}`).message}]`;
  const advice = group.next === '' ? '' : sentence(language, 'next', group.next);
  const text = [severity, placeText(group, style, language), group.message, advice].filter((part) => part !== '').join(' ');
  return wrapText(text, width - INDENT.length).map((line, index) =>
    (index === 0 ? `  ${line.replace(severity, () => colors[PAINT[group.severity]](severity))}` : `${INDENT}${line}`));
}

/** All findings, the gravest first, those that say the same as one. */
export function findingLines(findings: readonly Finding[], style: PlaceStyle, screen: Screen): string[] {
  if (findings.length === 0) return [];
  const groups = groupFindings(findings.map((finding) => withPlaces(finding, style, screen.language)), screen.language);
  const sorted = ORDER.flatMap((severity) => groups.filter((group) => group.severity === severity));
  return [strings(screen.language).findings, ...sorted.flatMap((group) => groupLines(group, style, screen))];
}

/** A scored file as readable lines: each table with its rows, totals and findings. */
export function scoreLines(scored: ScoredWorkbook, findings: readonly Finding[], screen: Screen): string[] {
  const style = placeStyle(scored.file);
  const cards = scored.cards.flatMap((card) => [...cardLines(card, style, screen), '']);
  return [screen.colors.cyan(scored.file.name), '', ...cards, ...findingLines(findings, style, screen), ''];
}
