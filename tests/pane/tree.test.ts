import { beforeAll, describe, expect, it } from 'vitest';
import { firstLevels, leavesOf, nodeAt, outlineOf, type Outline } from '../../src/app/outline.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { scoreWorkbook } from '../../src/app/score-workbook.ts';
import { shippedPacks } from '../../src/cli/packs.ts';
import { treeAction } from '../../taskpane/indicators/tree-keys.ts';
import { visibleNodes, type VisibleNode } from '../../taskpane/indicators/visible.ts';
import { manyRows } from './many-rows.ts';

const ALL = { filter: 'all', query: '', executionName: '预算执行率' } as const;

let card: Scorecard;
let outline: Outline;
beforeAll(() => {
  const file = { name: '自评.xlsx', grids: [manyRows(120)], paragraphs: [], findings: [], patch: null };
  const scored = scoreWorkbook(file, { packs: shippedPacks().map(({ pack }) => pack) });
  const [first] = scored.cards;
  if (first === undefined) throw new Error('no table');
  card = first;
  outline = outlineOf(card, scored.findings);
});

const lines = (wanted = {}, closed: readonly string[] = []): VisibleNode[] => visibleNodes(outline.nodes, { ...ALL, ...wanted }, new Set(closed));
const nameOf = (line: VisibleNode | undefined): string => (line === undefined ? '' : line.node.kind === 'execution' ? 'execution' : line.node.name);

describe('the outline of a table', () => {
  it('sums its groups exactly and keeps every row once', () => {
    expect(leavesOf(outline.nodes)).toHaveLength(120);
    expect(outline.sums.weight).toBe('1.2');
    expect(firstLevels(card, outline).map(({ name, sums }) => [name, sums.weight])).toEqual([['产出指标1', '1.2']]);
  });

  it('finds the indicator of a cell, and none for a header', () => {
    expect(nodeAt(card, outline, { sheet: '自评', row: 5, col: 0 })).toMatchObject({ name: '第4项任务' });
    expect(nodeAt(card, outline, { sheet: '自评', row: 1, col: 0 })).toBeNull();
    expect(nodeAt(card, outline, { sheet: '别的', row: 5, col: 0 })).toBeNull();
  });
});

describe('the lines of the tree', () => {
  it('carry their level and place among their siblings', () => {
    expect(lines().slice(0, 4).map((line) => [nameOf(line), line.level, line.place, line.siblings])).toEqual([
      ['产出指标1', 1, 1, 1], ['数量指标1', 2, 1, 3], ['第1项任务', 3, 1, 50], ['第2项任务', 3, 2, 50],
    ]);
  });

  it('leave out what a filter or a search does not want, with its groups', () => {
    expect(lines({ filter: 'missed' }).filter(({ node }) => node.kind === 'row')).toHaveLength(90);
    expect(lines({ query: ' 第101项 ' }).map(nameOf)).toEqual(['产出指标1', '数量指标3', '第101项任务']);
    expect(lines({ filter: 'undecided' })).toEqual([]);
  });

  it('hide what stands under a closed group', () => {
    const group = lines()[1]?.node.id ?? '';
    expect(lines({}, [group])).toHaveLength(lines().length - 50);
  });
});

describe('keys in the tree', () => {
  it.each([
    ['ArrowDown', 0, { kind: 'go', index: 1 }],
    ['ArrowUp', 0, { kind: 'go', index: 0 }],
    ['End', 0, { kind: 'go', index: 123 }],
    ['ArrowLeft', 2, { kind: 'go', index: 1 }],
    ['ArrowRight', 1, { kind: 'go', index: 2 }],
    ['ArrowRight', 2, null],
    ['Enter', 2, { kind: 'choose', index: 2 }],
    ['a', 2, null],
  ])('%s on line %i', (key, index, action) => {
    expect(treeAction(key, lines(), index)).toEqual(action);
  });

  it('open and close groups', () => {
    const id = lines()[1]?.node.id ?? '';
    expect(treeAction('ArrowLeft', lines(), 1)).toEqual({ kind: 'toggle', id });
    expect(treeAction('ArrowRight', lines({}, [id]), 1)).toEqual({ kind: 'toggle', id });
  });
});
