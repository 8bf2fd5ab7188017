import { describe, expect, it } from 'vitest';
import { readTexts } from '../../src/notation/row.ts';

describe('a completion rate', () => {
  it.each([
    ['=', '1', '年', '1年'], ['=', '228.36', '万元', '228.36万元'], ['≥', '500人', '人', '500人'], ['', '500人', '', '500人'], ['定性', '好', '', '好'], ['', '2023年12月', '', '2023年12月'],
  ])('is told beside its target with the unit: %s %s %s', (operator, target, unit, said) => {
    const { actual, notes } = readTexts({ operator, target, unit, actual: '100%' });
    expect([actual.kind, notes.find(({ code }) => code === 'completion-rate')?.params]).toEqual(['completion', { text: '100%', target: said }]);
  });
});
