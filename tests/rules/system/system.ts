import { loadSystem } from '../../../src/rules/system/load.ts';
import type { FormulaSystem } from '../../../src/rules/system/system.ts';

export const HEAD = '编号: s\n名称: 试验体系\n版本: "1"\n类型: 指标体系\n依据: [{ 文件: 甲, 已核实: 是 }]\n适用: { 表类: [部门] }\n总分: 10\n舍入: { 位数: 2, 时机: 每行 }\n等级: [{ 等级: 优, 不低于: 9 }, { 等级: 差, 不低于: 0 }]\n';

/** 指标 of one first and one second level over these leaves. */
export function tree(leaves: string, weight = 10): string {
  return `指标:\n  - 名称: 一级\n    分值: ${String(weight)}\n    下级:\n      - 名称: 二级\n        分值: ${String(weight)}\n        下级:\n${leaves.split('\n').map((leaf) => `          - ${leaf}`).join('\n')}\n`;
}

export function system(text: string): FormulaSystem {
  const loaded = loadSystem(text, () => undefined);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
  return loaded.system;
}

/** `line code` of each error. */
export function errors(text: string): string[] {
  const loaded = loadSystem(text, () => undefined);
  return loaded.ok ? [] : loaded.errors.map(({ code, line }) => `${String(line)} ${code}`);
}
