import { describe, expect, it } from 'vitest';
import { formulaFault } from '../../../src/app/session/rule-fields.ts';
import { sectionsOf } from '../../../src/app/session/rule-sections.ts';
import { packNamed } from '../../../src/cli/packs.ts';
import { loadPack } from '../../../src/rules/load.ts';
import { shownPack } from '../../../src/rules/shown.ts';

function fieldOf(text: string, clause: string) {
  const loaded = loadPack(text, (id) => shownPack(packNamed(id).layers));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
  return sectionsOf(loaded.layers).flatMap(({ groups }) => groups.flatMap(({ fields }) => fields)).find((field) => field.clause === clause);
}

const heir = (source: string, rest = ''): string => `编号: mine\n名称: 甲\n版本: "1"\n继承: national-2020\n依据: [${source}]\n${rest}`;

describe('a value of a pack', () => {
  it('is verified only where its document is named and was read', () => {
    const own = '计分: { "≤": { 未达到: 0 } }\n';
    expect(fieldOf(heir('{ 文件: 本市办法, 文号: 1号, 已核实: 是 }', own), '计分.≤.未达到')).toMatchObject({ value: '0', origin: 'mine', document: '本市办法 1号', isOverlaid: true });
    expect(fieldOf(heir('{ 文件: 本市办法, 已核实: 是 }', `${own}未核实: []\n`), '计分.≤.未达到')?.isVerified).toBe(true);
    expect(fieldOf(heir('{ 文件: 本市办法, 已核实: 否 }', `${own}未核实: []\n`), '计分.≤.未达到')?.isVerified).toBe(false);
    expect(fieldOf(heir('{ 文件: 甲, 已核实: 是 }, { 文件: 乙, 已核实: 是 }', `${own}未核实: []\n`), '计分.≤.未达到')).toMatchObject({ document: null, isVerified: false });
  });

  it('that is inherited has the document of the pack that says it, read or not', () => {
    expect(fieldOf(heir('{ 文件: 本市办法, 已核实: 是 }'), '总分')).toMatchObject({ origin: 'national-2020', document: '项目支出绩效评价管理办法 财预〔2020〕10号', isVerified: false });
  });
});

describe('what is wrong with a formula as it is typed', () => {
  const names = ['权重', '实际值', '指标值', '完成率'];

  it.each<[string, 'number' | 'condition', string | null, string]>([
    ['实际值≥90%', 'condition', 'formula-percent-beside-value', '实际值'],
    ['权重 × 2 > 0 且 完成率 ≥ 90', 'condition', 'formula-number-beside-share', '完成率'],
    ['实际值/指标值 ≥ 90', 'condition', 'formula-number-beside-share', '实际值/指标值'],
    ['60％', 'number', 'formula-percent-not-points', '60％'],
    ['如果(实际值 > 1，权重，完成率)', 'number', 'formula-share-not-points', '完成率'],
    ['权重 × 完成', 'number', 'formula-unknown-name', '完'],
    ['权重 × 完成率', 'number', null, ''], ['待定', 'number', null, ''],
  ])('%s is marked at its place', (text, needed, code, marked) => {
    const fault = formulaFault(text, { names, needed });
    expect([fault?.code ?? null, fault === null ? '' : text.slice(fault.position, fault.position + fault.length)]).toEqual([code, marked]);
    expect(fault?.params['at'] ?? String((fault?.position ?? -1) + 1)).toBe(String((fault?.position ?? -1) + 1));
  });
});
