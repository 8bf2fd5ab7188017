import { describe, expect, it } from 'vitest';
import { operatorOf } from '../../src/notation/operators.ts';
import { target } from './said.ts';

const GLYPHS: readonly (readonly [sign: string, printed: readonly string[]])[] = [
  ['≥', ['≥', '≧', '⩾', '>=', '=>', '＞＝', '＝＞', '>＝', '﹥=', '›=', '≥=', '≮', '&ge;', '&gt;=']],
  ['≤', ['≤', '≦', '⩽', '<=', '=<', '＜＝', '‹=', '﹤=', '<＝', '≯', '&le;', '&lt;=']],
  ['>', ['>', '＞', '﹥', '›', '〉', '&gt;']],
  ['<', ['<', '＜', '﹤', '‹', '〈', '&lt;']],
  ['=', ['=', '＝', '﹦', '═', '==']],
];

const WORDS: readonly (readonly [sign: string, printed: readonly string[]])[] = [
  ['≥', ['不低于', '不少于', '不小于', '不得低于', '不得少于', '不短于', '至少', '最少', '最低', '大于等于', '大于或等于', '高于或等于', '达到', '达']],
  ['≤', ['不高于', '不超过', '不大于', '不多于', '不得超过', '不得高于', '至多', '最多', '最高', '小于等于', '小于或等于', '低于或等于', '控制在']],
  ['>', ['大于', '高于', '超过', '多于']],
  ['<', ['小于', '低于', '少于', '不足']],
  ['=', ['等于']],
];

const BEHIND: readonly (readonly [printed: string, sign: string])[] = [
  ['以上', '≥'], ['及以上', '≥'], ['(含)以上', '≥'], ['（含）以上', '≥'], ['以上（含）', '≥'], ['（及）以上', '≥'], ['(含95)以上', '≥'],
  ['以内', '≤'], ['以下', '≤'], ['及以下', '≤'], ['之内', '≤'], ['内', '≤'], ['（含）以下', '≤'], ['以内（含）', '≤'],
];

describe.each([...GLYPHS, ...WORDS])('%s', (sign, printed) => {
  it.each(printed)('printed %s before a value', (glyph) => {
    expect(target(`${glyph}95件`)).toBe(`${sign} 95 件`);
    expect(target(`${glyph} 95 ％`)).toBe(`${sign} 95 %`);
  });

  it.each(printed)('printed %s in the operator column', (glyph) => {
    expect(operatorOf(glyph.replace(/＞/g, '>').replace(/＜/g, '<').replace(/＝|﹦|═/g, '=').replace(/﹥|›|〉/g, '>').replace(/﹤|‹|〈/g, '<')
      .replace(/≧|⩾|≮/g, '≥').replace(/≦|⩽|≯/g, '≤'))).toMatchObject({ operator: sign, known: true });
  });
});

describe('behind a value', () => {
  it.each(BEHIND)('%s is %s', (printed, sign) => {
    expect(target(`95件${printed}`)).toBe(`${sign} 95 件`);
  });
});

describe('two operators in one cell', () => {
  it.each([
    ['控制在50万元以内', '≤ 50 万元'], ['控制在95%以上', '≥ 95 %'], ['达到95%以上', '≥ 95 %'], ['不低于95%以上', '≥ 95 %'], ['不超过5天以内', '≤ 5 天'],
  ])('%s reads as %s', (text, expected) => {
    expect(target(text)).toBe(expected);
  });

  it.each(['不超过5次以上', '<>95%', '≥≤5'])('%s contradicts itself and is not read as a number', (text) => {
    expect(target(text)).toMatch(/^(?:unreadable|text)/);
  });
});

describe('the operator column', () => {
  it.each([
    ['定性', '定性', true], ['定性指标', '定性', true], ['定量', null, true], ['定量指标', null, true], ['', null, true], ['正向指标', '≥', true], ['反向', '≤', true],
    ['大于等于(≥)', '≥', true], ['≥≥', null, false], ['约', null, false], ['95', null, false],
  ])('%s is %s', (printed, operator, known) => {
    expect(operatorOf(printed)).toMatchObject({ operator, known });
  });
});
