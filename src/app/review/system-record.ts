import { decimalText, parseDecimal } from '../../exact/decimal.ts';
import '../../explain/messages/loading.ts';
import { word } from '../../explain/messages/wording.ts';
import { address } from '../../model/cell.ts';
import type { Grid } from '../../sheet/grid.ts';
import { systemNameOf } from '../../sheet/system/find.ts';
import { printedScores, type PrintedScore, type ScoreLine } from '../../sheet/system/scores.ts';
import { GRADE, TOTAL } from '../../sheet/system/words.ts';
import { linesOf, type ScoredSystem } from '../system/score-system.ts';
import type { DifferenceRecord, TableRecord } from './record.ts';
import { type Saying, whereText } from './where.ts';

function placeOf([first]: ScoreLine['path']): DifferenceRecord['place'] {
  return first === TOTAL ? 'total' : first === GRADE ? 'grade' : 'row';
}

/** Printed is recomputed: the same number however it is written, or the same grade. */
function isSame(printed: string, recomputed: string): boolean {
  const [one, other] = [parseDecimal(printed), parseDecimal(recomputed)];
  return one !== null && other !== null ? one.equals(other) : printed === recomputed;
}

function less(printed: string, recomputed: string | null): string | null {
  const [one, other] = [parseDecimal(printed), recomputed === null ? null : parseDecimal(recomputed)];
  return one === null || other === null ? null : decimalText(one.sub(other));
}

function differenceOf(line: ScoreLine, { text, cell }: PrintedScore, { card }: ScoredSystem, saying: Saying): DifferenceRecord {
  const { language } = saying;
  const { path, score, reason } = line;
  const place = placeOf(path);
  const code = score === null ? 'cause-fill-open' : 'cause-fill-differs';
  const weight = place === 'total' ? card.system.full : card.rows.find(({ leaf }) => leaf.path.join('|') === path.join('|'))?.weight ?? null;
  return {
    place, path: place === 'row' ? path.filter((name) => name !== '') : [word(language, `place-${place}`).message],
    where: whereText(cell.sheet, cell, saying), cell: address(cell), target: '', actual: '',
    weight: weight === null ? null : decimalText(weight), printed: text, recomputed: score, difference: less(text, score),
    cause: { code, kind: score === null ? 'open' : 'mistake', message: word(language, code).message, proof: '' },
    shared: false, because: reason,
  };
}

/** A fill-in workbook as one line of a review: what its sheet 得分 prints against what its inputs come to. A line of which nothing is printed differs from nothing. */
export function systemRecord(scored: ScoredSystem, grids: readonly Grid[], saying: Saying): TableRecord {
  const { card, card: { system } } = scored;
  const lines = linesOf(card, saying.language);
  const printed = new Map(printedScores(grids, lines).map((one) => [one.path.join('|'), one]));
  const of = (first: string): string | null => printed.get([first, '', ''].join('|'))?.text ?? null;
  const { id, name, version, sha256 } = system;
  const sheet = systemNameOf(grids)?.cell.sheet ?? '';
  return {
    key: `${sheet}#${id}`, sheet, range: '', title: name, unit: '', project: '', year: null, kind: system.kinds[0] ?? 'department', rules: { id, name, version, sha256 },
    printedTotal: of(TOTAL), total: card.total === null ? null : decimalText(card.total), decided: decimalText(card.decided), undecided: decimalText(card.undecided),
    printedGrade: of(GRADE), grade: card.grade, conventions: [{ code: 'review-fill-in', message: word(saying.language, 'review-fill-in', { name }).message, places: [] }],
    accepted: [],
    differences: lines.flatMap((line) => {
      const one = printed.get(line.path.join('|'));
      return one === undefined || (line.score !== null && isSame(one.text, line.score)) ? [] : [differenceOf(line, one, scored, saying)];
    }),
  };
}
