import type { IndicatorTable } from '../../model/indicator.ts';
import { titleProject, titleUnit } from '../../review/names.ts';

type Head = Readonly<Record<string, string>>;

/** Labels of who reports, the nearest to the table first: for a project who carries it out, for a department the department itself. */
const UNITS = {
  project: [/^(?:项目|具体|资金)?(?:实施|承担|执行|使用)(?:单位|部门)$/, /^(?:项目|预算)?(?:申报|填报|自评|编报|预算)?(?:单位|部门)(?:\((?:部门|单位)\))?(?:名称)?$/, /主管(?:部门|单位)$/],
  department: [/^(?:项目|预算)?(?:申报|填报|自评|编报|预算)?(?:部门|单位)(?:\((?:部门|单位)\))?(?:名称)?$/, /主管(?:部门|单位)$/],
} as const;

const PROJECTS = [/^(?:项目|任务|专项|政策|转移支付)名称$/, /^项目$/];

/** What stands behind such a label without being a name: the unit of the amounts (单位：万元), the next heading of a list of tasks (任务名称 | 主要内容). */
const NO_NAME = /^(?:人民币)?[百千]?[万亿]?元(?:\(人民币\))?$|^(?:主要|任务|工作|项目)内容/;

function first(head: Head, labels: readonly RegExp[]): string {
  for (const label of labels) {
    const found = Object.entries(head).find(([name, text]) => label.test(name) && text !== '' && !NO_NAME.test(text.trim()));
    if (found !== undefined) return found[1];
  }
  return '';
}

/** 单位: who reports in a table, as the head of the form prints it; `''` where it does not. */
export function unitName(head: Head, kind: 'department' | 'project'): string {
  return first(head, UNITS[kind]);
}

/** 项目名称 as the head of the form prints it; `''` where it does not. */
export function projectName(head: Head): string {
  return first(head, PROJECTS);
}

/** Who reports in a table, and on what: as its head prints it, else as its title names it; `''` where neither does. */
export function reportedBy({ head, title, kind }: Pick<IndicatorTable, 'head' | 'title' | 'kind'>): { readonly unit: string; readonly project: string } {
  return { unit: unitName(head, kind) || (titleUnit(title) ?? ''), project: projectName(head) || (titleProject(title) ?? '') };
}
