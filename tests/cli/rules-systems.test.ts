import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { systemNamed } from '../../src/cli/packs.ts';
import '../../src/explain/messages/loading.ts';
import { openXlsx } from '../../src/workbook/xlsx/open.ts';
import { filledIn } from '../app/system/filled.ts';
import { HEAD, tree } from '../rules/system/system.ts';
import { codeOf, rules } from './rules-run.ts';

const DEPARTMENT = 'sichuan-department-2023';
const PROJECT = 'sichuan-project-2023';

describe('the rules that a workbook carries', () => {
  it('are shown after it was said that they are its own, with their hash; a workbook without any is no rule file', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'jixiao-')), 'form.xlsx');
    rules('sheet', 'sichuan-project-2023', '-o', path);
    const { out, status } = rules('show', path);
    expect([status, out.split('\n')[0]]).toEqual([0, expect.stringMatching(/^# .*sichuan-project-2023.*[0-9a-f]{12}/)]);
    expect(out).toContain('类型: 指标体系');
    expect(codeOf(['show', 'samples/项目支出绩效自评表-示例.xlsx'])).toBe('rules-of-workbook');
  });
});

describe('the systems that come with the program', () => {
  it('are listed with their kind, among the packs', () => {
    const { out } = rules('list');
    expect(out).toMatch(/sichuan-department-2023\s+四川省部门整体支出绩效评价指标体系\s+指标体系\s+2023\.3\s+否/);
    expect(out).toMatch(/hubei\s+\S+\s+评分规则/);
  });

  it('are shown with each level’s points, and of each indicator the formula, what it needs, when it does not apply and that it is not verified', () => {
    const { out } = rules('show', DEPARTMENT);
    const lines = out.split('\n');
    const at = lines.findIndex((line) => line.includes('单位收入统筹  3 分（未核实）'));
    expect(lines.slice(at + 1, at + 4).map((line) => line.replace('#', '').trim())).toEqual([
      '计分：权重 × 最小(1, 自有收入预算数 ÷ 自有收入实际数)', '要填：自有收入预算数（万元）、自有收入实际数（万元）', '不适用：自有收入实际数 = 0（折算）',
    ]);
    expect(out).toContain('#   预算管理  18 分');
    expect(out).toContain('要填：项目（项目类别、预算、执行）');
    expect(out).toContain('清单：每项扣 2 分：结果没有与预算挂钩、结果没有在内部通报');
    expect(out).toContain('#   监督检查发现问题  违规问题数 × 1（最多扣 10 分）');
  });

  it('are shown as a text that is the same system by itself', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'jixiao-')), 'pack.yaml');
    writeFileSync(path, rules('show', PROJECT).out);
    expect(systemNamed(path).system.sha256).toBe(systemNamed(PROJECT).system.sha256);
  });

  it('pass their examples, which reach every indicator, condition and deduction', () => {
    const { status, out, fail } = rules('test');
    expect([status, fail]).toEqual([0, '']);
    expect(out).toContain('sichuan-department-2023：3 个例子全部通过');
    expect(out).toContain('sichuan-project-2023：4 个例子全部通过');
    expect(out).not.toContain('没有例子走到');
    expect(rules('check', DEPARTMENT).out).toContain(systemNamed(DEPARTMENT).system.sha256);
  });
});

describe('an author of a system', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-'));
  const own = join(folder, 'my-system');
  const [pack, examples] = [join(own, 'pack.yaml'), join(own, 'examples.yaml')];
  let draft = '';
  beforeAll(() => {
    rules('new', 'my-system', '--from', DEPARTMENT, '--out', folder);
    draft = readFileSync(pack, 'utf8');
  });

  it('begins with a draft that can be used, and that differs from its parent in nothing but its name', () => {
    expect(rules('check', own)).toMatchObject({ status: 0, fail: '' });
    expect(rules('diff', DEPARTMENT, own).out.split('\n').slice(1).map((line) => line.split(/\s/)[0]).filter((place) => place !== '')).toEqual(['编号', '名称', '版本', '说明', '依据.1.文件', '依据.1.条款']);
  });

  it('is told which level does not add up, by how much and in which line', () => {
    const lines = draft.split('\n');
    writeFileSync(pack, draft.replace('名称: 预算编制质量, 分值: 4', '名称: 预算编制质量, 分值: 5'));
    const { status, fail } = rules('check', own);
    const line = lines.findIndex((one) => one.includes('名称: 预算管理')) + 2;
    expect([status, fail]).toEqual([1, expect.stringContaining(`pack.yaml:${String(line)}  `)]);
    expect(fail).toContain('“总体绩效.预算管理”的分值是 18，下级合计 19，多了 1');
  });

  it('is told of a formula’s unknown name in its line, and of an input that no formula uses', () => {
    writeFileSync(pack, draft.replace('权重 × 进度完成', '权重 × 进度'));
    const line = draft.split('\n').findIndex((one) => one.includes('权重 × 进度完成')) + 1;
    expect(rules('check', own).fail).toContain(`pack.yaml:${String(line)}  `);
    writeFileSync(pack, draft.replace('违规问题数 × 1', '逾期报送天数 × 1'));
    expect(rules('check', own).out).toContain('输入“违规问题数”没有一条公式用到');
  });

  it('sees a changed indicator by its name', () => {
    writeFileSync(pack, draft.replace('名称: 预算编制质量, 分值: 4', '名称: 预算编制质量, 分值: 5').replace('名称: 支出执行进度, 分值: 5', '名称: 支出执行进度, 分值: 4'));
    const { out } = rules('diff', DEPARTMENT, own);
    expect(out).toMatch(/指标\.总体绩效\.预算管理\.预算编制质量\.分值\s+4\s+5/);
    expect(out).not.toContain('指标.总体绩效.预算管理.预算年终结余');
    writeFileSync(pack, draft);
  });

  it('is told of examples that fail, and of indicators that none reaches', () => {
    writeFileSync(examples, '- 名称: 一\n  输入: { 年初预算总额: 1000, 最终预算总额: 1100 }\n  应得: { 预算编制质量: 3.5 }\n');
    const failed = rules('test', own);
    expect([failed.status, failed.fail]).toEqual([1, expect.stringMatching(/examples\.yaml:1 .*应得 3\.5，算得 3\.6/)]);
    expect(failed.out).toMatch(/my-system：例子 1 个，通过 0 个，不通过 1 个\nmy-system：没有例子走到 .*支出执行进度/);
    writeFileSync(examples, '- 名称: 一\n  输入: { 年初预算总额: 1000, 最终预算总额: 1100 }\n  应得: { 预算编制质量: 3.6 }\n');
    const { status, out } = rules('check', own);
    expect(status).toBe(0);
    expect(out).toContain('指标.总体绩效.预算管理.支出执行进度');
    expect(out).toContain('指标.总体绩效.预算管理.单位收入统筹.不适用');
    expect(out).not.toContain('指标.总体绩效.预算管理.预算编制质量');
  });

  it.each<[readonly string[], string]>([
    [['impact', DEPARTMENT, 'hubei', 'samples'], 'rules-impact-kinds'], [['impact', 'hubei', PROJECT, 'samples'], 'rules-impact-kinds'], [['diff', 'hubei', DEPARTMENT], 'rules-diff-kinds'],
  ])('%j makes no sense, and is refused with what to do instead', (words, code) => {
    expect(codeOf(words)).toBe(code);
  });
});

describe('what another system would do to filled-in workbooks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-'));
  const [old, own, form, filled] = [join(folder, 'old.yaml'), join(folder, 'own.yaml'), join(folder, 'form.xlsx'), join(folder, 'filled.xlsx')];
  const text = (id: string, leaves: string, more = ''): string => `${HEAD.replace('编号: s', `编号: ${id}`)}输入: [{ 名称: 完成数, 类型: 个数 }, { 名称: 计划数, 类型: 个数 }${more}]\n${tree(leaves)}`;
  const RATIO = '计分: "权重 × 最小(1, 完成数 ÷ 计划数)", 已核实: 是';

  beforeAll(() => {
    writeFileSync(old, text('old', `{ 名称: 数量, 分值: 6, ${RATIO} }\n{ 名称: 其他, 分值: 4, 计分: 权重, 已核实: 是 }`));
    rules('sheet', old, '-o', form);
    const book = openXlsx(readFileSync(form));
    writeFileSync(filled, book.patch(filledIn(book.grids, { 完成数: 3, 计划数: 4 })));
  });

  it('is nothing where the systems score alike', () => {
    const { status, out } = rules('impact', old, old, filled);
    expect([status, out]).toEqual([0, 'old 1 → old 1；共 1 张表，0 张有变化，0 张等级不同']);
  });

  it('is said indicator by indicator, and goes into a workbook: 6 × 3 ÷ 4 = 4.5 → 8 × 3 ÷ 4 = 6', () => {
    writeFileSync(own, text('own', `{ 名称: 数量, 分值: 8, ${RATIO} }\n{ 名称: 时效, 分值: 2, 计分: 权重, 已核实: 是 }`));
    const path = join(folder, '影响.xlsx');
    const { status, out, fail } = rules('impact', old, own, filled, 'samples/项目支出绩效自评表-示例.xlsx', '--out', path);
    expect([status, fail]).toEqual([1, expect.stringContaining('项目支出绩效自评表-示例.xlsx：这不是指标体系的填报表')]);
    expect(out).toMatch(/ {2}8\.5 → 8（-0\.5）/);
    expect(out).toMatch(/一级 · 二级 · 数量\s+4\.5\s+→\s+6\s/);
    expect(out).toMatch(/一级 · 二级 · 其他\s+4\s+→\s+—/);
    expect(out).toMatch(/一级 · 二级 · 时效\s+—\s+→\s+2\s/);
    const { grids: [tables, rows] } = openXlsx(readFileSync(path));
    expect([tables?.at(4, 3)?.value, tables?.at(4, 4)?.value, rows?.rowIndexes().length]).toEqual([8.5, 8, 6]);
    expect(rules('impact', old, own, filled).status).toBe(3);
  });

  it('is undecided where the workbook has no place for what the other asks', () => {
    writeFileSync(own, text('own', `{ 名称: 数量, 分值: 6, ${RATIO} }\n{ 名称: 其他, 分值: 4, 计分: 权重 × 合格率, 已核实: 是 }`, ', { 名称: 合格率, 类型: 比率 }'));
    const { out } = rules('impact', old, own, filled);
    expect(out).toMatch(/8\.5 → 待定/);
    expect(out).toMatch(/其他\s+4\s+→\s+待定\s+“合格率”没有/);
  });

  it('is not asked of a workbook of a third system', () => {
    expect(rules('impact', DEPARTMENT, PROJECT, filled)).toMatchObject({ status: 1, fail: expect.stringContaining('这是指标体系“old”的填报表') as string });
  });
});
