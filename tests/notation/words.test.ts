import { describe, expect, it } from 'vitest';
import { isBlank, normalise } from '../../src/notation/glyphs.ts';
import { scaleOf } from '../../src/notation/grades.ts';
import { achievementOf } from '../../src/notation/phrases.ts';
import { readTexts } from '../../src/notation/row.ts';
import { target } from './said.ts';

describe('a grade', () => {
  it.each(['好', '较好', '优', '良好', '优良', '高', '是', '否', '有', '无', '及时', '有效', '明显', '满意', '合格', '达标', '好。'])('%s', (word) => {
    expect(target(word)).toBe(`grade ${word}`);
  });
});

describe('a scale', () => {
  it.each([
    ['好坏', ['好', '坏']], ['优良中低差', ['优', '良', '中', '低', '差']], ['优良中差', ['优', '良', '中', '差']], ['高中低', ['高', '中', '低']], ['优/良/中/差', ['优', '良', '中', '差']], ['好、较好、一般、较差', ['好', '较好', '一般', '较差']],
    ['是/否', ['是', '否']], ['有/无', ['有', '无']], ['是否', ['是', '否']], ['好/坏', ['好', '坏']], ['高或低', ['高', '低']],
  ])('%s', (printed, grades) => {
    expect(scaleOf(printed)).toEqual(grades);
  });

  it.each(['优良', '良好', '好', '效果明显', '好好', '数量/质量', ''])('%s is none', (printed) => {
    expect(scaleOf(printed)).toBeNull();
  });
});

describe('a canned phrase', () => {
  it.each([
    ['met', ['达成预期指标', '达成年度指标', '已完成', '完成', '达标', '全部完成', '按时完成', '按期完成', '已按要求完成', '完成年度任务', '达到预期目标', '实现预期目标', '超额完成', '圆满完成', '达成预期指标。', '完成良好', '达成年度指标,效果良好', '均已完成', '指标完成']],
    ['partly', ['部分达成年度指标并具有一定效果', '部分达成', '基本完成', '部分完成', '大部分完成', '基本达成目标']],
    ['missed', ['未达成年度指标且效果较差', '未完成', '未达标', '未达成', '没有达到', '没有完成', '未按时完成', '不达标', '未能完成', '未开展', '尚未实施', '无法完成', '未全部完成']],
  ] as const)('%s', (achievement, phrases) => {
    expect(phrases.map((phrase) => [phrase, achievementOf(phrase)])).toEqual(phrases.map((phrase) => [phrase, achievement]));
  });

  it.each([
    ['达成年度指标,已出台《管护办法》', 'met'], ['达成预期指标(制度已上墙)', 'met'], ['机制已建立健全,达成预期指标', 'met'], ['部分达成年度指标并具有一定效果,正在验收', 'partly'],
    ['达成年度指标,但验收未完成', null], ['达成年度指标,部分达成年度指标并具有一定效果', null], ['达成年度指标,除两处外', null], ['达成年度指标,满意度95%', null], ['按计划达成年度指标的要求开展', null],
  ] as const)('with evidence beside it: %s', (text, achievement) => {
    expect(achievementOf(text)).toBe(achievement);
  });

  it.each([
    ['达成预期指标，印发跟踪办法1份', 'met'], ['达成年度指标，印发办法2份、召开会议3次', 'met'], ['达成预期指标。印发跟踪办法1份', 'met'], ['达成预期指标（印发跟踪办法1份）', 'met'], ['已完成，印发办法1份', 'met'],
    ['已完成，印发办法', 'met'], ['健全，印发办法1份', 'met'], ['健全（印发办法1份）', 'met'], ['部分达成预期指标，印发1份', 'partly'], ['未达成，只印发1份', 'missed'], ['未完成，2025年1月已完成', null],
    ['达成率不足', null], ['达成率不足，印发1份', null], ['已完成80%', null], ['已完成，满意度95%', null], ['达成预期指标，还缺1份', null], ['达成预期指标，计划印发2份', null], ['已完成，效果一般', null],
    ['基本完成', 'partly'], ['基本完成，印发1份', 'partly'], ['未全部完成', 'missed'], ['未全部完成，印发1份', 'missed'], ['不健全，印发1份', null], ['基本健全，印发1份', null], ['健全，尚未印发', null],
  ] as const)('beside a state to be reached may count its evidence: %s', (text, achievement) => {
    const { actual } = readTexts({ operator: '定性', target: '健全', unit: '', actual: text });
    expect(actual.kind === 'phrase' ? actual.achievement : null).toBe(achievement);
  });

  it.each([['≥15', '次'], ['印发办法2份', ''], ['2024年12月底前', '']])('does not count against the number of %s%s', (wanted, unit) => {
    const { actual } = readTexts({ operator: '', target: wanted, unit, actual: '已完成，印发办法1份' });
    expect(actual.kind).toBe('text');
  });

  it.each(['效果明显', '好', '未发生事故', '未出现违规', '正在实施', '严格执行相关制度规定', '完成12次', '无', '持续有效', '完成六安市罗氏宗祠日常维护'])('%s is none', (phrase) => {
    expect(achievementOf(phrase)).toBeNull();
  });
});

describe('text', () => {
  it.each(['效果明显', '显著提升', '逐步提高', '严格执行相关制度规定', '全天候可用', '公益性事业', '社会认可的办学环境.', '零事故', 'N/A', '市级保护单位'])('%s stays as printed', (text) => {
    expect(target(text)).toBe(`text ${text}`);
  });

  it('keeps its full-width marks and loses its line breaks', () => {
    expect(target('独有数据资源查询，\n查询范围可扩展到省图 ')).toBe('text 独有数据资源查询，查询范围可扩展到省图');
  });
});

describe('a blank', () => {
  it.each(['', ' ', '　', '—', '——', '-', '－', '/', '／', '\\', '一', '……', '...', '···', '_', '\n', '\u200b'])('%j', (text) => {
    expect(isBlank(text)).toBe(true);
  });

  it.each(['无', '0', '是', '二', '一般', '√', '%'])('%s is none', (text) => {
    expect(isBlank(text)).toBe(false);
  });
});

describe('normalise', () => {
  it.each([
    ['≧ ９５ ％', '≥95%'], ['（Ａ）：，', '(A):,'], ['a\u200bb\ufeff c\nd', 'abcd'], ['～－／＊', '~-/*'], ['﹥﹤﹦﹪', '><=%'], ['〇二', '〇二'], ['元／人·月', '元/人·月'],
  ])('%j is %s', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });
});
