import { describe, expect, it } from 'vitest';
import { runExamples } from '../../src/app/run-examples.ts';
import { becauseText } from '../../src/explain/score.ts';
import { readScoringRule } from '../../src/notation/scoring-rule.ts';
import { readTexts } from '../../src/notation/row.ts';
import { award } from '../../src/scoring/award.ts';
import { judge } from '../../src/scoring/judge.ts';
import { indicatorOf } from './indicator.ts';
import { heir, number, said, shipped } from './packs.ts';

const NATIONAL = shipped('national-2020');

function score(rule: string, target: string, actual: string, weight: string, printed: string | null = null, pack = NATIONAL) {
  const indicator = indicatorOf({ ...readTexts({ target, actual }), printed: { target, actual, rule }, rule: readScoringRule(rule), weight: number(weight), printedScore: printed === null ? null : number(printed) });
  return award(indicator, judge(indicator, pack), pack).score;
}

describe('the rule printed beside a row goes before the pack', () => {
  it.each([
    ['完成200批次及以上得满分，每少10批次扣2分，扣完为止', '≥200批次', '170批次', '20', 'missed 14'], ['完成200批次及以上得满分，每少10批次扣2分，扣完为止', '≥200批次', '90批次', '20', 'missed 0'],
    ['每少10批次扣2分', '≥200批次', '230批次', '20', 'met 20'], ['每低1%扣0.5分', '≥200批次', '190批次', '20', 'missed 17.5'], ['每低1个百分点扣2分', '≥95%', '92%', '10', 'missed 4'],
    ['每超过1万元扣1分', '≤10万元', '13万元', '10', 'missed 7'], ['每超过1万元扣1分', '≤100000元', '13万元', '10', 'undecided -'], ['每发生1起扣2分', '0起', '1起', '10', 'undecided -'],
    ['每延迟1天扣2分', '2023年6月30日前', '2023年7月3日', '10', 'missed 4'], ['每延迟1天扣2分', '2023年6月30日前', '2023年7月', '10', 'undecided -'], ['每延迟1个月扣2分', '2023年6月30日前', '2023年7月30日', '10', 'undecided -'],
    ['否则不得分', '≥95%', '92%', '10', 'missed 0'], ['否则不得分', '是', '否', '10', 'missed 0'], ['未完成不得分', '显著', '未达成', '10', 'missed 0'], ['未完成不得分', '显著', '部分达成', '10', 'undecided -'],
    ['超出不得分', '≤5万元', '5.2万元', '10', 'missed 0'], ['超出不得分', '≥5个', '4个', '10', 'undecided -'], ['未发生得满分，发生1起不得分', '0起', '2起', '30', 'missed 0'],
    ['90%以上满分；80-90%得15分；低于80%得0分', '≥90%', '85%', '20', 'missed 15'], ['90%以上满分；80-90%得15分；低于80%得0分', '≥90%', '80%', '20', 'missed 15'], ['90%以上满分；80-90%得15分；低于80%得0分', '≥90%', '79%', '20', 'missed 0'],
    ['90%以上满分；80-90%得15分；70-80%得10分', '≥90%', '80%', '20', 'undecided -'], ['90%以上满分；80-90%得15分；70-80%得10分', '≥90%', '60%', '20', 'undecided -'], ['90%以上满分；80-90%得25分', '≥90%', '85%', '20', 'undecided -'],
    ['90%以上满分；80-90%得15分；其余0分', '≥200人', '170人', '20', 'missed 15'], ['≥95%得满分，其余0分', '≥90%', '92%', '20', 'undecided -'], ['≥80%得满分，其余0分', '≥90%', '85%', '20', 'undecided -'],
    ['完成180批次以上得满分，每少10批次扣2分', '≥200批次', '170批次', '20', 'undecided -'], ['完成得15分，每少10批次扣2分', '≥200批次', '170批次', '20', 'undecided -'],
    ['按比例', '≥100', '90', '10', 'missed 9'], ['视情况酌情扣分', '≥100', '90', '10', 'undecided -'], ['视情况酌情扣分', '≥100', '100', '10', 'met 10'], ['文字说明', '≥100', '90', '10', 'missed 9'],
    ['每少1个扣1分', '≥100个', '', '10', 'undecided -'],
    ['每低1个百分点扣二分', '≥95%', '92%', '10', 'missed 4'], ['每低1个百分点扣2分，最多扣5分', '≥95%', '92%', '10', 'missed 5'], ['每低1个百分点扣2分，最多扣5分', '≥95%', '93%', '10', 'missed 6'], ['每低1个百分点扣2分，最多扣权重的50%', '≥95%', '80%', '8', 'missed 4'],
    ['每低1个百分点扣2分，最多扣5分', '≥95%', '91.5%', '10', 'missed 5'], ['每低1个百分点扣2分，最多扣5分', '≥95%', '92.5%', '10', 'undecided -'], ['每低1个百分点扣2分，最多扣15分', '≥95%', '80%', '10', 'missed 0'],
    ['每少10批次扣权重的5%', '≥200批次', '170批次', '30', 'missed 25.5'], ['每少10批次扣该指标分值的5%，扣完为止', '≥200批次', '10批次', '20', 'missed 1'],
    ['每低1个百分点扣1分，低于86%不得分', '≥95%', '86%', '10', 'missed 1'], ['每低1个百分点扣1分，低于86%不得分', '≥95%', '85%', '10', 'missed 0'], ['每低1个百分点扣1分，低于86%不得分', '≥95%', '95%', '10', 'met 10'], ['每低1个百分点扣1分，86%以下不得分', '≥95%', '86%', '10', 'undecided -'],
    ['每低1个百分点扣1分，低于95%不得分', '≥95%', '94%', '10', 'undecided -'], ['每低1个百分点扣1分，低于96%不得分', '≥95%', '95%', '10', 'undecided -'], ['每超过1万元扣1分，超过15万元不得分', '≤10万元', '16万元', '10', 'missed 0'], ['每超过1万元扣1分，超过15万元不得分', '≤10万元', '15万元', '10', 'missed 5'],
    ['每少10批次扣1分，低于80%不得分', '≥200批次', '150批次', '10', 'missed 0'], ['每少10批次扣1分，低于80%不得分', '≥200批次', '160批次', '10', 'missed 6'],
    ['每低1岁扣1分', '18—54岁', '16岁', '10', 'missed 8'], ['每高1岁扣1分', '18—54岁', '57岁', '10', 'missed 7'], ['每低1岁扣1分', '18—54岁', '57岁', '10', 'undecided -'], ['每低1%扣1分', '18—54岁', '16岁', '10', 'undecided -'], ['每低1岁扣1分', '18—54岁', '30岁', '10', 'met 10'],
    ['18-54岁得满分，每低1岁扣1分，低于15岁不得分', '18—54岁', '16岁', '10', 'missed 8'], ['18-54岁得满分，每低1岁扣1分，低于15岁不得分', '18—54岁', '14岁', '10', 'missed 0'], ['20-54岁得满分，每低1岁扣1分', '18—54岁', '16岁', '10', 'undecided -'], ['每高1个百分点扣2分', '50%-60%', '63%', '10', 'missed 4'],
  ])('%s: %s answered by %s, %s points: %s', (rule, target, actual, weight, expected) => {
    expect(said(score(rule, target, actual, weight))).toBe(expected);
  });

  it('says the rule and shows the arithmetic', () => {
    const { because, trace } = score('每少10批次扣2分', '≥200批次', '170批次', '20');
    expect(becauseText(because, 'zh')).toContain('按表上的评分标准“每少10批次扣2分”；最大(0, 20 − 2 × (200 − 170) ÷ 10) = 14');
    expect(trace?.clause).toBe('评分标准');
  });

  it('leaves a step that was begun to a person, within both readings', () => {
    const rule = '每少10批次扣2分';
    expect(becauseText(score(rule, '≥200批次', '175批次', '20').because, 'zh')).toContain('不足一步的不扣得 16 分，按一步扣得 14 分，按比例扣得 15 分');
    expect([said(score(rule, '≥200批次', '175批次', '20', '15')), said(score(rule, '≥200批次', '175批次', '20', '17')), said(score(rule, '≥200批次', '5批次', '20'))]).toEqual(['missed 15', 'undecided -', 'missed 0']);
  });

  it.each([
    ['待定', 'undecided -', '请评定'], ['按比例', 'missed 7', '差距是 1.5 步，不足一步的按规则“不足一步: 按比例”扣；最大(0, 10 − 2 × (95 − 93.5)) = 7'],
    ['不计', 'missed 8', '差距是 1.5 步，不足一步的按规则“不足一步”计为 1 步；最大(0, 10 − 2 × 1) = 8'], ['按一步计', 'missed 6', '计为 2 步；最大(0, 10 − 2 × 2) = 6'],
  ])('不足一步 of the pack is %s: %s', (begun, expected, why) => {
    const pack = heir(`不足一步: ${begun}`);
    const one = score('每低1个百分点扣2分', '≥95%', '93.5%', '10', null, pack);
    expect([said(one), becauseText(one.because, 'zh')]).toEqual([expected, expect.stringContaining(why)]);
    expect([said(score('每低1个百分点扣2分', '≥95%', '93%', '10', null, pack)), said(score('每低1个百分点扣2分', '≥95%', '95%', '10', null, pack))]).toEqual(['missed 6', 'met 10']);
  });

  it('days and percents of the target count in steps too, and nothing more is taken than the cap', () => {
    const whole = heir('不足一步: 按一步计');
    expect([['每延迟7天扣2分', '2023年6月30日前', '2023年7月10日'], ['每低1%扣1分', '≥200批次', '195批次'], ['每少10批次扣4分，最多扣5分', '≥200批次', '185批次']].map(([rule = '', target = '', actual = '']) => said(score(rule, target, actual, '10', null, whole)))).toEqual(['missed 6', 'missed 7', 'missed 5']);
  });

  it('what the pack says of a part of a step is a place of the pack', () => {
    const report = (examples: string) => runExamples(heir('不足一步: 不计'), examples, 'zh');
    expect(report('').unreached).toContain('不足一步');
    expect(report('- { 指标值: "≥95%", 实际值: "93.5%", 评分标准: 每低1个百分点扣2分, 权重: 10, 得分: 8, 因为: 计为 1 步 }')).toMatchObject({ failures: [], unreached: expect.not.arrayContaining(['不足一步']) as string[] });
    expect(runExamples(NATIONAL, '', 'zh').unreached).not.toContain('不足一步');
  });

  it('takes the printed score for what a person made of a rule that is not read', () => {
    const one = score('视情况酌情扣分', '≥100', '90', '10', '8');
    expect([said(one), becauseText(one.because, 'zh').includes('按人工评定采用')]).toEqual(['missed 8', true]);
    expect([said(score('视情况酌情扣分', '≥100', '90', '10', '11')), said(score('视情况酌情扣分', '≥100', '', '10', '8'))]).toEqual(['undecided -', 'undecided -']);
  });

  it('asks where the pack has no proportion for 按比例', () => {
    expect(said(score('按比例', '≥100', '90', '10', null, heir('计分:\n  "≥": { 达到: 权重, 未达到: 0 }')))).toBe('undecided -');
  });
});
