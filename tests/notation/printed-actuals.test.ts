import { describe, expect, it } from 'vitest';
import { printedText } from '../../src/notation/printed.ts';
import { readRow, readTexts } from '../../src/notation/row.ts';
import { meaning } from './said.ts';

/** A target → the actual cells beside it, what a person reads in them, and the codes of what is said about the row. */
const ACTUALS: Readonly<Record<string, readonly (readonly [printed: string, means: string])[]>> = {
  '≥95%': [
    ['98%', '98 %'], ['98', '98 %'], ['98.00', '98 %'], ['0.98', '98 % | percent-read-from-fraction'], ['1', '100 % | percent-read-from-fraction'], ['100', '100 %'], ['100.00%', '100 %'],
    ['≥95%', '≥ 95 %'], ['>95%', '> 95 %'], ['＞95%', '> 95 %'], ['95%以上', '≥ 95 %'], ['95%（问卷120份）', '95 % | words-beside-value'], ['95%（实际发放问卷120份，满意114份）', '95 % | words-beside-value'],
    ['95%(120份)', 'text | several-numbers'], ['95%，问卷120份', 'text | several-numbers'], ['完成', 'phrase met'], ['已完成', 'phrase met'], ['达成预期指标', 'phrase met'], ['达成年度指标', 'phrase met'],
    ['全部完成', 'phrase met'], ['全面完成', 'phrase met'], ['按时完成', 'phrase met'], ['基本完成', 'phrase partly'], ['未完成', 'phrase missed'], ['部分完成', 'phrase partly'], ['达标', 'phrase met'],
    ['未达标', 'phrase missed'], ['不达标', 'phrase missed'], ['合格', 'text'], ['良好', 'text'], ['优', 'text'], ['显著', 'text'], ['有所提升', 'text'], ['是', 'text'], ['否', 'text'], ['无', 'text'],
    ['/', 'blank'], ['—', 'blank'], ['-', 'blank'], ['——', 'blank'], ['无此项', 'text'], ['不适用', 'text'], ['0', '0 %'], ['0%', '0 %'], ['○', 'text'], ['√', 'text'], ['×', 'text'],
    ['见附件', 'text'], ['同上', 'text'], ['超额完成', 'phrase met'], ['完成100%', '100 %'], ['100%完成', '100 % | words-beside-value'], ['已完成100%', '100 %'], ['完成率100%', '100 %'],
    ['满意度96.5%', '96.5 % | words-beside-value'], ['满意度达96.5%', '96.5 % | words-beside-value'], ['达96%', '96 %'], ['达到96%以上', '≥ 96 %'], ['96%，超过目标值1个百分点', 'text | several-numbers'],
    ['96%，达到预期', '96 % | words-beside-value'], ['96%左右', '96 % ≈'], ['约96%', '96 % ≈'], ['近95%', '95 % ≈'], ['95%-98%', '95..98 %'], ['百分之九十六', '96 %'],
    ['提高3%', 'text | change-against-level'], ['提高到98%', '98 % | words-beside-value'], ['由90%提高到98%', 'text | several-numbers'], ['从90%提高到98%', 'text | several-numbers'], ['98％', '98 %'],
    ['98﹪', '98 %'], ['98 %', '98 %'], ['98%。', '98 %'], ['98%；合格率100%', 'text | several-numbers'], ['114/120', 'unreadable | actual-unreadable'], ['19/20', 'unreadable | actual-unreadable'],
    ['96.5分', '96.5 分'], ['120份', '120 份'], ['未开展', 'phrase missed'], ['未统计', 'text'], ['待统计', 'text'], ['暂无数据', 'text'], ['#DIV/0!', 'unreadable | actual-unreadable'], ['9.8', '9.8 %'],
    ['98% 99%', 'unreadable | actual-unreadable'], ['l00%', 'unreadable | actual-unreadable'], ['1OO%', 'unreadable | actual-unreadable'], ['98.5 %', '98.5 %'], ['985‰', '985 ‰'],
    ['103%', '103 %'], ['1.03', '103 % | percent-read-from-fraction'], ['1.2', '120 % | percent-read-from-fraction'], ['2.5', '2.5 %'], ['120%（问卷120份）', '120 % | words-beside-value'],
    ['计划完成率98%', '98 % | words-beside-value'],
  ],
  '95': [
    ['98%', '98 % | unit-taken-from-actual'], ['0.98', '0.98 | fraction-beside-number'],
  ],
  '≥10次': [
    ['12次', '12 次'], ['12', '12'], ['十二次', '12 次'], ['共12次', '12 次'], ['开展12次', '12 次 | words-beside-value'], ['已开展12次', '12 次 | words-beside-value'],
    ['共开展培训12次', '12 次 | words-beside-value'], ['全年共开展12次', '12 次 | words-beside-value'], ['2023年开展12次', 'text'], ['完成12次', '12 次'], ['实际完成12次', '12 次'],
    ['12次，完成目标', '12 次 | words-beside-value'], ['12次（其中线上3次）', '12 次 | words-beside-value'], ['12次，其中线上3次', '12 次 | words-beside-value'], ['12次以上', '≥ 12 次'], ['10余次', '10 次 ≈'],
    ['多次', 'text'], ['0次', '0 次'], ['零', 'text'], ['未开展', 'phrase missed'], ['3期5次', 'text | several-numbers'], ['12人', '12 人 | unit-differs'], ['100%', 'rate 1 | completion-rate'],
    ['120%', 'rate 1.2 | completion-rate'], ['完成率100%', 'rate 1 | completion-rate'], ['0.9', '0.9'], ['1,200次', '1200 次'], ['1，200次', '1200 次'], ['12\n次', '12 次'], ['12.0次', '12 次'],
    ['12次/年', '12 次/年 | unit-differs'], ['每月1次', '1 次/月 | words-beside-value'], ['12个', '12 个 | unit-differs'], ['达成预期指标', 'phrase met'], ['10次全部完成', '10 次 | words-beside-value'],
    ['10次均已完成', '10 次 | words-beside-value'], ['计划10次，实际完成12次', 'text | several-numbers'], ['计划10次,实际12次', 'text | several-numbers'], ['目标10次', 'text'], ['差2次', 'text'], ['少2次', 'text'],
    ['超2次', 'text'], ['超额2次', 'text'], ['还差2次', 'text'], ['缺2次', 'text'], ['未完成2次', 'text'], ['超额完成2次', 'text'], ['超额完成20%', 'text'], ['超额完成12次', 'text'],
    ['完成12次，超额20%', 'text | several-numbers'], ['不足10次', '< 10 次'], ['少于10次', '< 10 次'], ['仅完成5次', 'text'], ['只完成5次', 'text'], ['第12次', 'text'], ['已完成80%', 'rate 0.8 | completion-rate'],
    ['完成80%', 'rate 0.8 | completion-rate'], ['未完成80%', 'text'], ['完成进度80%', 'rate 0.8 | words-beside-value | completion-rate'], ['计划12次', 'text'], ['计划开展12次', 'text | plan-as-actual'],
    ['预计完成12次', 'text | plan-as-actual'], ['按计划完成12次', 'text'], ['将近12次', '12 次 ≈'],
  ],
  '≤5天': [
    ['3天', '3 天'], ['3个工作日', '3 个工作日'], ['120小时', '120 小时'],
  ],
  '≤100万元': [
    ['98.5万元', '98.5 万元'], ['985000元', '985000 元'], ['985,000元', '985000 元'], ['98.5', '98.5 | unit-assumed'], ['控制在100万元以内', '≤ 100 万元'], ['未超过100万元', '≤ 100 万元'], ['未超预算', 'text'],
    ['节约5万元', 'text'], ['节约5%', 'text'], ['超支5万元', 'text'], ['结余5万元', 'text'], ['剩余5万元', 'text'], ['支出98.5万元', '98.5 万元 | words-beside-value'], ['使用98.5万元', '98.5 万元 | words-beside-value'],
    ['实际支出98.5万元', '98.5 万元 | words-beside-value'], ['￥985000', '985000 元'], ['100%', 'rate 1 | completion-rate'],
  ],
  '2023年12月底前': [
    ['2023年11月', '2023-11'], ['2023.11', '2023-11'], ['2023.11.30', '2023-11-30'], ['11月30日', '2023-11-30 | year-added'], ['2023年12月底前', '2023-12-31'], ['2023年12月底前完成', '2023-12-31'],
    ['已于2023年11月完成', '2023-11'], ['2023年11月30日完成', '2023-11-30'], ['按时完成', 'phrase met'], ['已完成', 'phrase met'], ['100%', 'rate 1 | completion-rate'], ['20231130', '2023-11-30'],
    ['2024年1月', '2024-01'], ['12', '12'], ['12月', '2023-12 | year-added'], ['未完成', 'phrase missed'], ['未在12月底前完成', 'text'], ['预计2024年3月完成', 'text | plan-as-actual'],
    ['计划2024年3月完成', 'text | plan-as-actual'], ['未完成，延期至2024年3月', 'text'], ['延期至2024年3月', 'text'], ['2023年12月31日未完成', 'text'], ['预计2023年12月完成', 'text | plan-as-actual'],
    ['计划2023年11月底前完成', 'text | plan-as-actual'], ['拟于2023年11月完成', 'text'],
  ],
  '好': [
    ['好', 'text'], ['100%', 'rate 1 | completion-rate'], ['达成预期指标', 'phrase met'], ['95', '95'], ['1', '1'], ['良好', 'text'],
  ],
  '定性': [
    ['优', 'text'],
  ],
  '有效提升': [
    ['有效提升', 'text'], ['达成年度指标', 'phrase met'], ['部分达成年度指标并具有一定效果', 'phrase partly'], ['未达成年度指标且效果较差', 'phrase missed'], ['未达成', 'phrase missed'], ['基本达成', 'phrase partly'],
    ['基本达成预期指标', 'phrase partly'], ['未达成预期指标', 'phrase missed'], ['达成', 'phrase met'], ['已达成', 'phrase met'], ['完成良好', 'phrase met'], ['未全部完成', 'phrase missed'], ['尚未完成', 'phrase missed'],
    ['没有完成', 'phrase missed'], ['正在完成', 'text'], ['完成一半', 'text'], ['完成大部分', 'text'], ['即将完成', 'text'], ['无法完成', 'phrase missed'], ['未按时完成', 'phrase missed'],
  ],
  '增长5%': [
    ['6%', '6 % | change-without-operator'],
  ],
  '≥5%': [
    ['-2%', '-2 %'], ['－2%', '-2 %'], ['增长6%', 'text | change-against-level'], ['6', '6 %'],
  ],
  '≤5‰': [
    ['3‰', '3 ‰'], ['0.3%', '0.3 %'], ['3', '3'],
  ],
  '=1:3': [
    ['1:3', 'text'],
  ],
  '1:3': [
    ['1:3', 'text'],
  ],
  '3-5天': [
    ['4天', '4 天'], ['4', '4'],
  ],
  '18—54周岁': [
    ['18-54周岁', '18..54 周岁'],
  ],
  '500元/人*月': [
    ['500元/人*月', '500 元/人*月'], ['500元', '500 元'], ['500', '500'], ['6000元/人·年', '6000 元/人·年'],
  ],
  '≥200人': [
    ['200余人', '200 人 ≈'], ['200多人', '200 人 ≈'], ['200+', 'unreadable | actual-unreadable'], ['215人次', '215 人次 | unit-differs'], ['215名', '215 名 | unit-differs'], ['0.02万人', '0.02 万人'],
    ['215 人', '215 人'], ['215人、全部合格', '215 人 | words-beside-value'], ['215人（合格率100%）', '215 人 | words-beside-value'], ['男100人，女115人', 'text | several-numbers'],
    ['100+115人', 'unreadable | actual-unreadable'], ['100人+115人', 'text | several-numbers'], ['215人/200人', 'text | several-numbers'], ['215/200', 'unreadable | actual-unreadable'],
    ['1：1', 'text'],
  ],
  '≥1年': [
    ['1年', '1 年'], ['12个月', '12 个月'], ['365天', '365 天'],
  ],
  '0起': [
    ['0', '0'], ['0起', '0 起'], ['无', 'text'], ['未发生', 'text'], ['零', 'text'], ['100%', 'rate 1 | completion-rate'], ['达成预期指标', 'phrase met'],
  ],
  '≤100%': [
    ['0.98', '0.98 % | percent-taken-as-printed'], ['1.03', '1.03 % | percent-taken-as-printed'],
  ],
  '≥3%': [
    ['1.5', '1.5 %'],
  ],
  '≥18%': [
    ['1.5', '1.5 %'],
  ],
  '≥60%': [
    ['1.5', '150 % | percent-read-from-fraction'],
  ],
  '≥8‰': [
    ['0.0085', '0.0085 | percent-taken-as-printed'],
  ],
  '0.95': [
    ['96', '96 | fraction-beside-number'],
  ],
  '12': [
    ['80%', 'rate 0.8 | completion-rate'], ['15%', '15 % | unit-taken-from-actual'],
  ],
  '3': [
    ['100%', 'rate 1 | completion-rate'],
  ],
  '下降率5%': [
    ['-6%', 'text | words-beside-value | change-against-level'],
  ],
};

describe.each(Object.entries(ACTUALS))('an actual value beside %s', (target, cells) => {
  it.each(cells)('%s means %s', (printed, means) => {
    const read = readRow({ name: printedText(''), operator: null, target: printedText(target), unit: null, actual: printedText(printed), year: 2023 });
    expect(meaning(read.actual, read)).toBe(means);
  });
});

describe('全覆盖', () => {
  it.each([
    ['覆盖率', '100%', '全覆盖', '100 %'], ['行政村', '≥95%覆盖', '已实现全覆盖', '100 %'], ['宣传覆盖率', '≥95%', '全部覆盖。', '100 %'],
    ['合格率', '≥95%', '全覆盖', 'text'], ['覆盖率', '≥95%', '基本全覆盖', 'text'], ['覆盖率', '≥95%', '未全覆盖', 'text'], ['覆盖村数', '≥18个', '全覆盖', 'text'],
  ])('of %s %s answered by %s', (name, target, actual, expected) => {
    const read = readTexts({ name, target, actual });
    expect([meaning(read.actual), read.notes.some(({ code }) => code === 'covers-all')]).toEqual([expected, expected === '100 %']);
  });
});
