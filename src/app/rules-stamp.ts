import type { Finding } from '../model/finding.ts';

/** Rules as they are told apart: 编号, 版本, 指纹. */
export interface StampedRules {
  readonly id: string;
  readonly version: string;
  readonly sha256: string;
}

/** The name of the property that says by which rules scores were written; the second rules of a workbook get ` 2` behind it. */
const NAME = '绩效自评评分规则';
/** A workbook's tables go by few rules; more of them than this are left over from nothing that we wrote. */
const MOST = 20;
const HASH_SHOWN = 12;
const STAMP = /^(\S+) (.+) sha256:([0-9a-f]{64})$/;

const nameAt = (index: number): string => (index === 0 ? NAME : `${NAME} ${String(index + 1)}`);

/** What a written workbook keeps of the rules that it was scored by, each once; those of an earlier write go. */
export function stampOf(rules: readonly StampedRules[]): ReadonlyMap<string, string | null> {
  const texts = [...new Set(rules.map(({ id, version, sha256 }) => `${id} ${version} sha256:${sha256}`))].slice(0, MOST);
  return new Map(Array.from({ length: MOST }, (_, index) => [nameAt(index), texts[index] ?? null]));
}

function stamped(properties: ReadonlyMap<string, string>): StampedRules[] {
  return Array.from({ length: MOST }, (_, index) => STAMP.exec(properties.get(nameAt(index)) ?? '')).flatMap((match) => {
    const [, id, version, sha256] = match ?? [];
    return id === undefined || version === undefined || sha256 === undefined ? [] : [{ id, version, sha256 }];
  });
}

/** Says where a workbook's scores were written by other rules than those it is scored by now: another version, another text, other rules. */
export function otherRules(properties: ReadonlyMap<string, string>, used: readonly StampedRules[]): Finding[] {
  const before = stamped(properties);
  if (used.length === 0) return [];
  return before.filter(({ sha256 }) => used.every((one) => one.sha256 !== sha256)).map(({ id, version, sha256 }) => {
    const now = used.find((one) => one.id === id) ?? used[0] ?? { id, version, sha256 };
    const params = { id, version, hash: sha256.slice(0, HASH_SHOWN), used: now.id, usedVersion: now.version, usedHash: now.sha256.slice(0, HASH_SHOWN) };
    return { severity: 'warning', code: 'written-by-other-rules', sheet: '', cell: null, params };
  });
}
