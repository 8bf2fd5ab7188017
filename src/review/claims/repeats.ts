import type { Finding } from '../../model/finding.ts';
import { amount } from './figures.ts';
import { claimFinding } from './finding.ts';
import { partName, type Part, type PartList } from './lists.ts';

const SHORTEST_NAME = 4;

/** One part of one whole that two places of a text give differently: 一般公共服务支出 1003.20万元 here, 1003.19万元 there. */
export function repeatFindings(lists: readonly PartList[]): Finding[] {
  const seen = new Map<string, Part>();
  return lists.flatMap(({ whole, parts }) => parts.flatMap((part): Finding[] => {
    const name = partName(part);
    const key = JSON.stringify([whole.unit, amount(whole).toFraction(), name]);
    const first = seen.get(key);
    if (name.length < SHORTEST_NAME || whole.kind !== 'money') return [];
    if (first === undefined) seen.set(key, part);
    if (first === undefined || first.paragraph === part.paragraph || amount(first.figure).equals(amount(part.figure))) return [];
    return [claimFinding('claim-repeated-differs', 'warning', part.paragraph, part.figure, { name, printed: part.figure.text, other: first.figure.text, number: String(first.paragraph.number) })];
  }));
}
