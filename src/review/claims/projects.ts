import { rational } from '../../exact/rational.ts';
import type { Finding } from '../../model/finding.ts';
import type { Compared } from './compared.ts';
import { type Figure, type ReadParagraph } from './figures.ts';
import { claimFinding } from './finding.ts';

const NAMED = /(?:项目|经费|工程|资金|补助|补贴|专项)$/;
/** What leads up to the first name. */
const OPENING = /^.*(?:组织|选取|选择|开展|实施|完成|安排|包括|分别[为是]|对|将|把|的|,|，|:|;)/;

/** The projects named right before their number: 视频会议采购项目、办公经费等. Null where not every name is plainly one. */
function namesBefore({ lead }: Figure): { readonly count: number; readonly goesOn: boolean } | null {
  const goesOn = /等$/.test(lead);
  const names = lead.replace(/等$/, '').replace(/[“”《》"]/g, '').split('、');
  const [first = '', ...others] = names;
  const bare = [first.replace(OPENING, ''), ...others];
  return names.length > 1 && bare.every((name) => name.length > 2 && NAMED.test(name) && !/[,，:;]/.test(name)) ? { count: names.length, goesOn } : null;
}

/** 甲项目、乙项目等3个项目: more projects named than counted, or, without 等, another number of them. */
export function projectFindings(paragraphs: readonly ReadParagraph[], compared: Compared): Finding[] {
  return paragraphs.flatMap((paragraph) => paragraph.figures.flatMap((figure): Finding[] => {
    const names = figure.unit === '个' && figure.tail.startsWith('项目') ? namesBefore(figure) : null;
    const listed = rational(names?.count ?? 0);
    if (names !== null) compared.add(figure);
    if (names === null || listed.equals(figure.value) || (names.goesOn && listed.lt(figure.value))) return [];
    return [claimFinding('claim-projects-listed', 'warning', paragraph, figure, { count: `${figure.text}项目`, listed: String(names.count) })];
  }));
}
