import type { Colors } from 'picocolors/types.js';
import type { ScoredWorkbook } from '../app/score-workbook.ts';
import { decimalText } from '../exact/decimal.ts';
import type { Rational } from '../exact/rational.ts';
import { type Language, word } from '../explain/messages/wording.ts';
import { actualText, targetText } from '../explain/printed.ts';
import { becauseText, rateText, sayFinding, summary } from '../explain/score.ts';
import { address, areaAddress } from '../model/cell.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { indicatorName } from '../model/indicator.ts';
import type { Scorecard, Score, Status } from '../model/scorecard.ts';
import { type Column, layOut } from './columns.ts';
import { sentence, strings } from './strings/strings.ts';

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
const FIXED_WIDTH = FIXED.reduce((sum, column) => sum + column.width + 2, 2);
const LEAST_REASON_WIDTH = 36;

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

function cardLines(card: Scorecard, screen: Screen): string[] {
  const { language, colors } = screen;
  const reason: Column = { width: Math.max(LEAST_REASON_WIDTH, screen.width - FIXED_WIDTH), align: 'left' };
  const [head = '', ...rows] = layOut(
    [strings(language).head, ...executionLine(card, language), ...card.rows.map((row) => scoreLine(row, language))],
    [...FIXED, reason],
  );
  return [
    colors.bold(`${card.table.sheet}!${areaAddress(card.table.area)}  ${card.table.title}`),
    colors.dim(rulesLine(card, screen)),
    colors.underline(head),
    ...rows,
    colors.bold(summary(card, language)),
  ];
}

const PAINT: Readonly<Record<Severity, 'red' | 'yellow' | 'dim'>> = { error: 'red', warning: 'yellow', info: 'dim' };
const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** One finding as a line: severity, cell, message and what to do next. */
export function findingLine(finding: Finding, { language, colors }: Screen): string {
  const { message, next } = sayFinding(finding, language);
  const place = [finding.sheet, finding.cell === null ? '' : address(finding.cell)].filter((part) => part !== '').join('!');
  const severity = colors[PAINT[finding.severity]](`[${word(language, `severity-${finding.severity}`).message}]`);
  const advice = next === '' ? '' : ` ${colors.dim(sentence(language, 'next', next))}`;
  return `  ${severity} ${place === '' ? '' : `${place} `}${message}${advice}`;
}

/** All findings, the gravest first. */
export function findingLines(findings: readonly Finding[], screen: Screen): string[] {
  if (findings.length === 0) return [];
  const sorted = ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  return [strings(screen.language).findings, ...sorted.map((finding) => findingLine(finding, screen))];
}

/** A scored file as readable lines: each table with its rows, totals and findings. */
export function scoreLines(scored: ScoredWorkbook, findings: readonly Finding[], screen: Screen): string[] {
  const cards = scored.cards.flatMap((card) => [...cardLines(card, screen), '']);
  return [screen.colors.cyan(scored.file.name), '', ...cards, ...findingLines(findings, screen), ''];
}
