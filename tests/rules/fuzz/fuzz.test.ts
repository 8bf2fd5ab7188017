import { describe, expect, it } from 'vitest';
import { asSystem, packItem, packOutcome } from './check.ts';
import { systemFault, systemItem } from './system-check.ts';

const PACKS = 400;
const SYSTEMS = 300;

describe('any text for rules', () => {
  const outcomes = Array.from({ length: PACKS }, (_, index) => ({ seed: index + 1, other: asSystem(packItem(index + 1)), ...packOutcome(packItem(index + 1)) }));

  it('is refused at its line in both languages, or scores within the weights', () => {
    expect(outcomes.filter(({ fault, other }) => fault !== null || other !== null)).toEqual([]);
  });

  it('of the random ones is of many kinds, some of them accepted', () => {
    expect([outcomes.some(({ said }) => said === 'accepted'), new Set(outcomes.map(({ said }) => said)).size > 20]).toEqual([true, true]);
  });
});

describe('any formula system', () => {
  const outcomes = Array.from({ length: SYSTEMS }, (_, index) => ({ seed: index + 1, ...systemFault(systemItem(index + 1)) }));

  it('that is put together right comes to what adding it up straight comes to, row by row', () => {
    expect(outcomes.flatMap(({ seed, judge }) => { const fault = judge(); return fault === null ? [] : [{ seed, fault }]; })).toEqual([]);
  });

  it('of the random ones has a total in many cases and is open in many', () => {
    const of = (wanted: string): number => outcomes.filter(({ said }) => said === wanted).length;
    expect([of('a total') > SYSTEMS / 5, of('open') > SYSTEMS / 10]).toEqual([true, true]);
  });
});
