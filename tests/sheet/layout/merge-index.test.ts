import { describe, expect, it } from 'vitest';
import { MergeIndex } from '../../../src/sheet/layout/merge-index.ts';

describe('MergeIndex', () => {
  const index = new MergeIndex([{ top: 2, bottom: 4, left: 0, right: 1 }, { top: 0, bottom: 1_048_575, left: 5, right: 5 }], 1, 10);

  it('finds the merge of any of its cells', () => {
    expect(index.at(3, 1)).toEqual({ top: 2, bottom: 4, left: 0, right: 1 });
    expect(index.at(10, 5).bottom).toBe(1_048_575);
  });

  it('gives a cell in no merge as itself', () => {
    expect(index.at(3, 2)).toEqual({ top: 3, bottom: 3, left: 2, right: 2 });
  });
});
