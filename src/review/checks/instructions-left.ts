import type { ColumnRole } from '../../model/indicator.ts';
import { tableCheck } from './check.ts';

/** What a form says to the one who fills it in. 规范填写病历 is an achievement. */
const INSTRUCTION = new RegExp([
  String.raw`^[（(【]?(?:请|此处|此栏|本栏|在此|单击|点击)[^。；]{0,14}(?:填写|填列|填报|输入|说明|选择|描述|简述|列明)`,
  String.raw`[（(【](?:必填|选填|请[^）)】]{0,24}|[^）)】]{0,12}(?:如实|据实|自行)填[写列报][^）)】]{0,12}|(?:不超过|限)\d+字[^）)】]{0,8})[）)】]`,
  String.raw`^(?:填写|填列|填报|填表)(?:说明|要求|示例|内容)`,
  String.raw`^(?:示例|样例|举例|范例)[:：]?`,
  String.raw`^(?:如|例)[:：]`,
].join('|'));
const ROLES: readonly ColumnRole[] = ['level3', 'target', 'actual', 'reason'];

export const instructionsLeft = tableCheck({
  id: 'check-instructions-left',
  name: '填写说明未删',
  severity: 'warning',
  source: '复核通行做法：表样里的填写说明、示例没有换成实际内容',
  limits: {},
  find: ({ card }) => card.rows.flatMap(({ indicator: { printed, cells } }) =>
    ROLES.filter((role) => INSTRUCTION.test((printed[role] ?? '').trim())).map((role) => ({ cells: [cells[role]], params: { text: (printed[role] ?? '').slice(0, 30) } }))),
});
