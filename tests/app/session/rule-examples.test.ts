import { expect, it } from 'vitest';
import { checkRules, ownUnreached, runExamples } from '../../../src/app/session/rules.ts';
import { shippedText } from '../../scoring/packs.ts';

const TEXT = '编号: mine\n名称: 甲\n版本: "1"\n继承: national-2020\n依据:\n  - { 文件: 甲, 已核实: 否 }\n计分:\n  "≤": { 未达到: 0 }\n';
const EXAMPLE = '- { 指标值: "≥20个", 实际值: "20个", 权重: 10, 得分: 10 }\n';

function unreached(examples: string): readonly string[] {
  const { pack } = checkRules(TEXT, shippedText, 'zh');
  if (pack === null) throw new Error('unusable');
  return ownUnreached(runExamples(pack, examples, 'zh'), TEXT, shippedText);
}

it('counts only the clauses that the rules say themselves as without an example', () => {
  expect(unreached(EXAMPLE)).toEqual(['计分.≤.未达到']);
  expect(unreached(`${EXAMPLE}- { 指标值: "≤20个", 实际值: "30个", 权重: 10, 得分: 0 }\n`)).toEqual([]);
});

it('lists no clause while there are no examples at all, as the command line does', () => {
  expect(unreached('')).toEqual([]);
});
