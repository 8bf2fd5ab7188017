import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { awarded, heir, points } from '../scoring/packs.ts';

const README = readFileSync(new URL('../../scoring-rules/README.md', import.meta.url), 'utf8');

describe('what the guide for authors shows', () => {
  const pack = heir(/```yaml\n([\s\S]*?)```/.exec(README)?.[1] ?? '');

  it.each([
    ['≥20个', '19个', '', 'missed 8'], ['>5', '5', '', 'missed 0'], ['=10', '12', '', 'missed 8'], ['500人', '59%', '', 'missed 0'], ['500人', '60%', '', 'missed 6'], ['≥95%', '85%', '群众满意度', 'missed 8'], ['≥100', '130', '', 'over 8'], ['2023年6月30日前', '2023年7月4日', '', 'missed 8'],
  ])('%s answered by %s %s: %s', (target, actual, name, expected) => {
    expect(points({ target, actual, name }, pack)).toBe(expected);
  });

  it('names the names that each formula may use', () => {
    expect(README).toContain('| 超额.扣分 | 权重、超额比例');
    expect(awarded({ target: '≥100', actual: '130' }, pack).score.trace?.substituted).toBe('10 − 最小(2, 10)');
  });
});
