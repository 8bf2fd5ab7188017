import { expect, it } from 'vitest';
import { compile } from '../../src/expression/formula.ts';
import { chain, made, nameNode, numberNode } from '../../src/expression/made.ts';
import type { Expression } from '../../src/expression/tree.ts';

const [weight, target, actual] = ['权重', '指标值', '实际值'].map(nameNode) as [ReturnType<typeof nameNode>, ReturnType<typeof nameNode>, ReturnType<typeof nameNode>];
const gap = { kind: 'group', of: chain(target, ['-', actual]) } as const;

it.each<[string, Expression]>([
  ['权重 × 80%', made(chain(weight, ['*', { kind: 'percent', of: numberNode('80') }]))],
  ['最大(0, 权重 − 2 × (指标值 − 实际值) ÷ 指标值 × 100 ÷ 5)', made({ kind: 'call', name: '最大', args: [numberNode('0'), chain(weight, ['-', chain(numberNode('2'), ['*', gap], ['/', target], ['*', numberNode('100')], ['/', numberNode('5')])])] })],
  ['0.5', made(numberNode('0.5'))],
])('%s is what an author would have written', (text, expression) => {
  const compiled = compile(text, new Set(['权重', '指标值', '实际值']), 'number');
  expect(compiled).toEqual({ ok: true, expression });
});
