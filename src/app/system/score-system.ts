import { decimalText } from '../../exact/decimal.ts';
import { type Rational, ZERO } from '../../exact/rational.ts';
import { becauseText } from '../../explain/score.ts';
import { type Language, word } from '../../explain/messages/wording.ts';
import type { Finding } from '../../model/finding.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { DEFECT } from '../../rules/system/fill-ins.ts';
import type { FormulaSystem } from '../../rules/system/system.ts';
import { scoreSystem } from '../../scoring/system/score.ts';
import type { LevelSum, SystemScorecard } from '../../scoring/system/scorecard.ts';
import type { Grid } from '../../sheet/grid.ts';
import { findingAt } from '../../sheet/read/findings.ts';
import { rulesPlace } from '../../sheet/rules-place.ts';
import { headingOf, systemNameOf, type SystemName, titleOf } from '../../sheet/system/find.ts';
import { planLines, type ScoreLine, type ScorePlan } from '../../sheet/system/scores.ts';
import { DEDUCTIONS, GRADE, HEAD, INAPPLICABLE, SCORE_HEAD, TOTAL } from '../../sheet/system/words.ts';
import { WorkbookError } from '../../workbook/errors.ts';
import { carriedSystem } from '../carried-rules.ts';
import { type Rules, type ScoredTable, scoreGrids } from '../score-workbook.ts';
import { halfFilled, readFilled, valuesOf } from './read.ts';
import { withTaken } from './taken.ts';

/** A filled-in workbook with its result. */
export interface ScoredSystem {
  readonly card: SystemScorecard;
  /** The projects' own tables in the same workbook. */
  readonly tables: readonly ScoredTable[];
  readonly projects: readonly Scorecard[];
  /** What concerns no project's table. */
  readonly own: readonly Finding[];
  /** The same with those of the tables. */
  readonly findings: readonly Finding[];
}

/** By what a filled-in workbook is scored: the system that a person named, else the carried one, else one at hand (`systems`). */
export interface SystemRules {
  readonly named: FormulaSystem | null;
  readonly systems: () => readonly FormulaSystem[];
  readonly tables: Rules;
}

interface Chosen {
  readonly system: FormulaSystem;
  readonly findings: readonly Finding[];
}

function choose(name: SystemName, grids: readonly Grid[], { named, systems }: SystemRules): Chosen {
  const system = named ?? carriedSystem(grids) ?? systems().find(({ id }) => id === name.id);
  if (system === undefined) throw new WorkbookError('fill-rules-missing', { id: name.id });
  const isSame = system.sha256 === name.sha256 && system.id === name.id;
  return { system, findings: isSame ? [] : [findingAt('warning', 'fill-rules-other', name.cell.sheet, [name.cell], { id: system.id })] };
}

/** Is a sheet one of the fill-in workbook's own, and no project's table? */
function isOwn(grid: Grid, system: FormulaSystem): boolean {
  const heads = [[HEAD.name, HEAD.value], [HEAD.indicator, HEAD.item, DEFECT], SCORE_HEAD];
  return heads.some((head) => headingOf(grid, head) !== null) || rulesPlace(grid) !== null || system.inputs.some(({ kind, name }) => kind === 'list' && titleOf(grid) === name);
}

/**
 * Scores a filled-in workbook (填报表) together with its projects' tables; null for a workbook that is none.
 * @throws WorkbookError where its system is not at hand, or the carried one was changed
 */
export function scoreFilled(grids: readonly Grid[], rules: SystemRules): ScoredSystem | null {
  const name = systemNameOf(grids);
  if (name === null) return null;
  const { system, findings } = choose(name, grids, rules);
  const { tables, findings: ofGrids } = scoreGrids(grids.filter((grid) => !isOwn(grid, system)), rules.tables, grids);
  const projects = tables.map(({ card }) => card);
  const filled = withTaken(readFilled(grids, system), system, projects);
  const card = scoreSystem(system, valuesOf(filled), filled.unread);
  const own = [...findings, ...ofGrids, ...filled.findings, ...halfFilled(system, filled), ...card.findings];
  return { card, tables, projects, own, findings: [...own, ...tables.flatMap((table) => table.findings)] };
}

/** What was noticed on opening, as far as it says anything of a fill-in workbook: its sheets are protected by their making. */
export function notedOnOpening(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ code }) => code !== 'sheet-protected');
}

const text = (value: Rational | null): string | null => (value === null ? null : decimalText(value));

/** What is decided so far, before anything is scaled: of the weights that apply where they are not the full score. */
function openText({ system: { full }, scaled, decided, undecided }: SystemScorecard, language: Language): string {
  const params = { decided: decimalText(decided), undecided: decimalText(undecided), weight: decimalText(full) };
  return scaled === null ? word(language, 'summary-open', params).message : word(language, 'system-open-scaled', { ...params, applies: decimalText(scaled.from) }).message;
}

/** A level's points of the weights that apply; what does not apply is no part of them, what is open no 0. */
export function levelText({ decided, undecided, applies }: LevelSum, language: Language): string {
  if (applies.equals(ZERO)) return word(language, 'system-inapplicable').message;
  const params = { decided: decimalText(decided), undecided: decimalText(undecided), applies: decimalText(applies) };
  return undecided.equals(ZERO) ? `${params.decided} / ${params.applies}` : word(language, 'system-level-open', params).message;
}

/** Every line of the result, in the order of the system. */
export function linesOf(card: SystemScorecard, language: Language): readonly ScoreLine[] {
  const { rows, deductions, total, grade, because: ofTotal } = card;
  const said = total === null ? openText(card, language) : becauseText(ofTotal, language);
  return [
    ...rows.map(({ leaf: { path }, score, status, because }): ScoreLine => ({ path, score: score === null && status === 'not-applicable' ? INAPPLICABLE : text(score), reason: becauseText(because, language) })),
    ...deductions.map(({ name, points, because }): ScoreLine => ({ path: [DEDUCTIONS, '', name], score: points === null ? null : decimalText(points.neg()), reason: becauseText(because, language) })),
    { path: [TOTAL, '', ''], score: text(total), reason: said },
    { path: [GRADE, '', ''], score: grade, reason: '' },
  ];
}

/** The cells of the sheet 得分 that have to change. */
export function planSystemScores(grids: readonly Grid[], { card }: ScoredSystem, language: Language): ScorePlan {
  return planLines(grids, linesOf(card, language));
}

/** Does a person have to look? */
export function systemNeedsPerson({ card }: ScoredSystem, findings: readonly Finding[]): boolean {
  return card.total === null || card.grade === null || findings.some(({ severity }) => severity === 'error');
}
