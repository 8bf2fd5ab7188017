import { describe, expect, it } from 'vitest';
import { messages as first } from '../../src/explain/messages/zh-CN/index.ts';
import { messages as reviewing } from '../../src/explain/messages/reviewing.ts';
import { checks as worded } from '../../src/explain/messages/zh-CN/checks.ts';
import { CHECKS } from '../../src/review/checks/index.ts';
import { SAID_ELSEWHERE } from '../../src/review/checks/elsewhere.ts';
import { FOLDER_CHECKS } from '../../src/review/folder/index.ts';
import { FOLDER_NAMES } from '../../src/review/folder/digest.ts';
import { SUBMISSION_CHECKS } from '../../src/review/submission/index.ts';
import { CHECK_NAMES } from '../../src/rules/check-names.ts';
import { heir } from '../scoring/packs.ts';
import { ITEMS } from './items.ts';
import { MISTAKES } from './made-up/mistakes.ts';
import { reviewed } from './reviewed.ts';

const messages = { ...first, ...reviewing };

const all = Object.values(ITEMS).flat();
const ofChecks = [...CHECKS.map(({ id }) => id), ...[...SUBMISSION_CHECKS, ...FOLDER_CHECKS].flatMap(({ codes }) => codes)];

describe('what reviewers look for', () => {
  it('is said by codes that are worded, each of one item', () => {
    expect(all.filter((code) => !(code in messages))).toEqual([]);
    expect(all.filter((code, index) => all.indexOf(code) !== index)).toEqual([]);
  });

  it('has every check in its list, and every wording a check', () => {
    expect(ofChecks.filter((code) => !all.includes(code))).toEqual([]);
    expect(Object.keys(worded).sort()).toEqual([...ofChecks].sort());
  });

  it('is planted into made-up tables, whatever one table can hold', () => {
    const planted = new Set(MISTAKES.map(({ code }) => code));
    const unplanted = CHECKS.map(({ id }) => id).filter((id) => !planted.has(id));
    // Two are silent where anything else speaks of the rate, and no pack that ships gives points to 一级指标: only examples of their own show them.
    expect(unplanted).toEqual(['check-low-execution-without-place', 'check-unspent', 'check-first-level']);
  });
});

describe('the names that a pack may use', () => {
  it('are those of the checks, no more and no fewer', () => {
    const named = new Set<string>([...Object.keys(SAID_ELSEWHERE), ...CHECKS.map(({ name }) => name), ...SUBMISSION_CHECKS.map(({ name }) => name), ...FOLDER_CHECKS.map(({ name }) => name)]);
    expect([...named].sort()).toEqual(Object.keys(CHECK_NAMES).sort());
    expect(FOLDER_CHECKS.map(({ name }) => name)).toEqual(FOLDER_NAMES);
  });

  it('switch off what reading and scoring say, too', () => {
    const row = { name: '受训人数', target: '≥100人', actual: '150人', score: '10' };
    const codes = (text: string): string[] => reviewed([row], { pack: heir(text) }).findings.map(({ code }) => code).filter((code) => code === 'over-unexplained');
    expect([codes(''), codes('复核: { 超额未说明: 关闭 }')]).toEqual([['over-unexplained'], []]);
  });

  it('come with a source each, and stand behind what they yield to', () => {
    for (const [index, { id, source, yieldsTo }] of CHECKS.entries()) {
      expect(source.length, id).toBeGreaterThan(8);
      const later = yieldsTo.filter((code) => CHECKS.findIndex((check) => check.id === code) > index);
      expect(later, id).toEqual([]);
    }
  });
});
