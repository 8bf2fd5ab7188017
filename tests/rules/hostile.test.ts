import { describe, expect, it } from 'vitest';
import { loadPack } from '../../src/rules/load.ts';
import { shippedText } from '../scoring/packs.ts';
import { stepsOf } from '../work.ts';

const HEIR = '编号: x\n名称: 试验\n依据: [{ 文件: 甲, 已核实: 否 }]\n继承: national-2020\n';

/** A valid pack of as many characters as a file may have. */
const LARGEST = `${HEIR}适用: { 地区: [${'甲县,'.repeat(400)}] }\n说明: ${'字'.repeat(18_000)}`;
/** The reader of YAML takes so many times the steps for signs as for letters. */
const SIGNS_FOR_LETTERS = 100;

function first(text: string): string {
  const loaded = loadPack(text, shippedText);
  const [error] = loaded.ok ? [] : loaded.errors;
  return error === undefined ? 'accepted' : `${String(error.line)} ${error.code}`;
}

describe('a text that means harm is refused at its line, without the work that it asks for', () => {
  it.each([
    ['the largest one that means none', LARGEST, 'accepted'],
    ['a parent that is no text', '编号: x\n继承: { toString: 1, valueOf: 1 }', '2 pack-text-needed'],
    ['an id that is no text', '编号: { toString: 1, valueOf: 1 }\n继承: national-2020', '1 pack-text-needed'],
    ['brackets between two apostrophes', `a: it's\nb: ${'['.repeat(9_000)}\nc: it's`, '2 pack-too-deep'],
    ['escaped quotes', `a: "${'\\"'.repeat(9_900)}`, '1 pack-own-key-missing'],
    ['quotes in quotes', `a: ${'\'"'.repeat(6_000)}`, '1 pack-syntax'],
    ['empty lines', `${'\n'.repeat(19_000)}a: 1`, '14001 pack-too-many-signs'],
    ['commas', `a: [${','.repeat(9_000)}]`, '1 pack-syntax'],
    ['anchors', `a: ${'&a '.repeat(5_000)}`, '1 pack-syntax'],
    ['aliases', `a: &a x\nb: ${'*a '.repeat(5_000)}`, '2 pack-aliases'],
    ['aliases in a list', `a: &a x\nb: [${'*a, '.repeat(3_000)}]`, '2 pack-aliases'],
    ['an alias of what it stands in', `${HEIR}a: &a [*a]`, '5 pack-aliases'],
    ['one key many times', `a: 1\n${'b: 1\n'.repeat(1_500)}`, '3 pack-key-twice'],
    ['a list too long', `${HEIR}等级: [${'{ 等级: a, 不低于: 5 },'.repeat(600)}]`, '5 pack-list-long'],
    ['a key that is a map', `${HEIR}? { a: 1 }\n: 5`, '5 pack-syntax'],
    ['a key that is a list', `${HEIR}? [甲]\n: 5`, '5 pack-syntax'],
  ])('%s', (_, text, expected) => {
    expect(first(text)).toBe(expected);
    expect(stepsOf(() => first(text))).toBeLessThan(SIGNS_FOR_LETTERS * stepsOf(() => first(LARGEST)));
  });

  it('of very many mistakes the first are told, and that there are more', () => {
    const loaded = loadPack(`${HEIR}${Array.from({ length: 300 }, (_, index) => `无${String(index)}: 1`).join('\n')}`, shippedText);
    const all = loaded.ok ? [] : loaded.errors.map(({ code, line }) => `${String(line)} ${code}`);
    expect([all.length, all[0], all[99], all[100]]).toEqual([101, '5 pack-unknown-key', '104 pack-unknown-key', '105 pack-more-problems']);
  });
});
