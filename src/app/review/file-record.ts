import { decimalText } from '../../exact/decimal.ts';
import type { Rational } from '../../exact/rational.ts';
import { withoutRepeats } from '../../explain/groups.ts';
import { type Language, word } from '../../explain/messages/wording.ts';
import { type PlaceStyle, withPlaces } from '../../explain/places.ts';
import { actualText, targetText } from '../../explain/printed.ts';
import { reasonText, sayCause } from '../../explain/review.ts';
import { sayFinding, summary } from '../../explain/score.ts';
import { address, areaAddress } from '../../model/cell.ts';
import type { Finding } from '../../model/finding.ts';
import type { Difference, ReviewedPlace } from '../../model/review.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { acceptanceOf, type ReviewedTable } from '../../review/accepted.ts';
import type { OpenedFile } from '../open-file.ts';
import { placeStyle } from '../score-json.ts';
import { reportedBy } from './head-names.ts';
import type { DifferenceRecord, FileRecord, FindingRecord, TableRecord } from './record.ts';
import type { FileReview } from './review-file.ts';
import { systemRecord } from './system-record.ts';
import { type Saying, whereText } from './where.ts';

const decimal = (value: Rational | null): string | null => (value === null ? null : decimalText(value));

function pathOf({ place, score }: Difference, language: Language): readonly string[] {
  if (place === 'row') return (score?.indicator.path ?? []).filter((name) => name !== '');
  return [word(language, `place-${place}`).message];
}

/** Why the rules give what they give: a row and the execution by their own reason, total and grade by the sum of the table. */
function becauseOf({ place, score }: Difference, card: Scorecard, language: Language): string {
  const scored = place === 'row' ? score : place === 'execution' ? card.execution : null;
  return scored === null ? summary(card, language) : reasonText(scored, language);
}

function figures({ printed, recomputed, grades }: Difference): Pick<DifferenceRecord, 'printed' | 'recomputed' | 'difference'> {
  if (grades !== null) return { ...grades, difference: null };
  const difference = printed === null || recomputed === null ? null : printed.sub(recomputed);
  return { printed: decimal(printed) ?? '', recomputed: decimal(recomputed), difference: decimal(difference) };
}

function weightOf({ place, score }: Difference, card: Scorecard): Rational | null {
  switch (place) {
    case 'row': return score?.indicator.weight ?? null;
    case 'execution': return card.execution?.weight ?? null;
    case 'total': return card.weightTotal;
    case 'grade': return null;
  }
}

function differenceRecord(difference: Difference, shared: boolean, card: Scorecard, saying: Saying): DifferenceRecord {
  const { score, sheet, cell, cause } = difference;
  return {
    place: difference.place,
    path: pathOf(difference, saying.language),
    where: whereText(sheet, cell, saying),
    cell: cell === null ? null : address(cell),
    target: score === null ? '' : targetText(score.indicator.target),
    actual: score === null ? '' : actualText(score.indicator.actual),
    weight: decimal(weightOf(difference, card)),
    ...figures(difference),
    cause: { code: cause.code, kind: cause.kind, message: sayCause(cause, saying.language).message, proof: cause.proof ?? '' },
    shared,
    because: becauseOf(difference, card, saying.language),
  };
}

const ORDER: readonly ReviewedPlace[] = ['execution', 'row', 'total', 'grade'];

function inOrder(one: Difference, other: Difference): number {
  const byPlace = ORDER.indexOf(one.place) - ORDER.indexOf(other.place);
  return byPlace === 0 ? (one.score?.indicator.row ?? 0) - (other.score?.indicator.row ?? 0) : byPlace;
}

/** Every difference of a table in the order of the form, those that one convention explains among them. */
function differencesOf({ card, shared, differences }: ReviewedTable, saying: Saying): DifferenceRecord[] {
  const explained = new Set(shared.flatMap((one) => one.differences));
  return [...explained, ...differences].sort(inOrder).map((difference) => differenceRecord(difference, explained.has(difference), card, saying));
}

/** What 评分记录 accepts, with who did and why in the place of the cause. */
function acceptedOf(review: ReviewedTable, saying: Saying): DifferenceRecord[] {
  return [...review.accepted].sort(inOrder).map((difference) => {
    const record = differenceRecord(difference, false, review.card, saying);
    const accepted = acceptanceOf(review, difference);
    const { message } = accepted === null ? word(saying.language, 'cause-accepted-along') : word(saying.language, accepted.by === '' ? 'cause-accepted-unsigned' : 'cause-accepted', { ...accepted });
    return { ...record, cause: { ...record.cause, code: 'cause-accepted', kind: 'accepted', message } };
  });
}

function conventionsOf({ shared }: ReviewedTable, saying: Saying): TableRecord['conventions'] {
  return shared.map(({ cause, differences }) => ({
    code: cause.code,
    message: sayCause(cause, saying.language).message,
    places: [...differences].sort(inOrder).map(({ sheet, cell }) => whereText(sheet, cell, saying)),
  }));
}

function tableRecord(review: ReviewedTable, saying: Saying): TableRecord {
  const { card, card: { table, rules } } = review;
  return {
    key: review.key,
    sheet: table.sheet,
    range: areaAddress(table.area),
    title: table.title,
    ...reportedBy(table),
    year: table.year,
    kind: table.kind,
    rules: { id: rules.id, name: rules.name, version: rules.version, sha256: rules.sha256 },
    printedTotal: decimal(table.totals.printedTotal),
    total: decimal(card.total),
    decided: decimalText(card.decided),
    undecided: decimalText(card.undecided),
    printedGrade: table.totals.printedGrade,
    grade: card.grade,
    conventions: conventionsOf(review, saying),
    differences: differencesOf(review, saying),
    accepted: acceptedOf(review, saying),
  };
}

/** One finding in words. `table` is the key of its table, null where it is of the file. */
export function findingRecord(finding: Finding, table: string | null, style: PlaceStyle, language: Language): FindingRecord {
  const { message, next } = sayFinding(withPlaces(finding, style, language), language);
  const { code, severity, sheet, cell } = finding;
  return { table, code, severity, where: whereText(sheet, cell, { style, language }), cell: cell === null ? null : address(cell), message, next };
}

/** What was reviewed of an opened file, in words. `path` is the file as it was reached, with `/`. */
export function fileRecord(path: string, review: FileReview, file: Pick<OpenedFile, 'name' | 'grids'>, language: Language): FileRecord {
  const saying = { style: placeStyle(file), language };
  const said = (findings: readonly Finding[], table: string | null): FindingRecord[] => withoutRepeats(findings).map((finding) => findingRecord(finding, table, saying.style, language));
  return {
    file: path,
    error: null,
    tables: [...(review.system === null ? [] : [systemRecord(review.system, file.grids, saying)]), ...review.tables.map((table) => tableRecord(table, saying))],
    findings: [...said(review.findings, null), ...review.tables.flatMap(({ findings, key }) => said(findings, key))],
    digests: review.digests,
  };
}

/** The record of a file that could not be reviewed; `code` is worded with its parameters. */
export function errorRecord(path: string, code: string, params: Readonly<Record<string, string>>, language: Language): FileRecord {
  return { file: path, error: { code, ...word(language, code, params) }, tables: [], findings: [], digests: [] };
}
