import { decimalText } from '../../exact/decimal.ts';
import type { Rational } from '../../exact/rational.ts';
import { withoutRepeats } from '../../explain/groups.ts';
import { becauseText } from '../../explain/score.ts';
import type { Language } from '../../explain/messages/wording.ts';
import type { Finding } from '../../model/finding.ts';
import { findingJson, tableJson } from '../score-json.ts';
import type { ScoredSystem } from './score-system.ts';

const decimal = (value: Rational | null): string | null => (value === null ? null : decimalText(value));

/** The NDJSON line of a filled-in workbook: its `system`, and the projects' tables as every file has them. */
export function systemFileJson(file: string, { card, projects }: ScoredSystem, findings: readonly Finding[], language: Language): string {
  const { system: { id, version, sha256 }, rows, levels, deductions, scaled, cap, decided, undecided, total, because: ofTotal, grade } = card;
  return JSON.stringify({
    file,
    system: {
      rules: { id, version, sha256 },
      rows: rows.map(({ leaf: { path }, weight, effective, score, status, because }) => ({ path, weight: decimal(weight), effective: decimal(effective), score: decimal(score), status, because: becauseText(because, language) })),
      levels: levels.map((level) => ({ path: level.path, weight: decimal(level.weight), applies: decimal(level.applies), decided: decimal(level.decided), undecided: decimal(level.undecided), score: decimal(level.score) })),
      deductions: deductions.map(({ name, points, because }) => ({ name, points: decimal(points), because: becauseText(because, language) })),
      scaled: scaled === null ? null : { from: decimal(scaled.from), to: decimal(scaled.to) }, cap: decimal(cap?.most ?? null),
      decided: decimal(decided), undecided: decimal(undecided), total: decimal(total), because: becauseText(ofTotal, language), grade,
    },
    tables: projects.map((project) => tableJson(project, language)),
    findings: withoutRepeats(findings).map((finding) => findingJson(finding, language)),
  });
}
