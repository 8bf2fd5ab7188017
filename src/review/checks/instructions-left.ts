import type { ColumnRole } from '../../model/indicator.ts';
import { tableCheck } from './check.ts';
import { textIn } from './rows.ts';

/** What a form says to the one who fills it in. 规范填写病历 is an achievement. */
const INSTRUCTION = new RegExp([
  String.raw`^[（(【]?(?:请(?!示|假)|此处|此栏|本栏|在此|单击|点击)[^。；，,]{0,14}(?:填写|填列|填报|输入|说明|选择|描述|简述|列明)`,
  String.raw`[（(【](?:必填|选填|请[^）)】]{0,24}|[^）)】]{0,12}(?:如实|据实|自行)填[写列报][^）)】]{0,12}|(?:不超过|限)\d+字[^）)】]{0,8})[）)】]`,
  String.raw`^(?:填写|填列|填报|填表)(?:说明|要求|示例|内容)`,
  String.raw`^(?:示例|样例|举例|范例)[:：]?`,
  String.raw`^(?:如|例)[:：]`,
].join('|'));
/** An instruction around the indicators: it asks to be deleted, or is all that its cell holds, in brackets. What a form prints below it for good (填表说明) is none. */
const IN_NOTE = new RegExp([
  String.raw`(?:提交|上报|报送|报出|打印|定稿)(?:之?前)?[^。；]{0,6}删除|(?:请|应|须)?删除(?:本|此|该)(?:行|栏|段|列|说明|提示)|(?:本|此|该)(?:行|栏|段|说明|提示)[^。；]{0,10}删除`,
  String.raw`^[（(【](?:请|填写|填列|填报|简要|简述|概述|描述|列明|说明|此处)[^()（）【】]{2,60}[)）】]$`,
  String.raw`^(?:请(?!示|假)|此处|此栏|在此)[^。；，,]{0,14}(?:填写|填列|填报|输入|说明|选择|描述|简述|列明)`,
].join('|'));
const ROLES: readonly ColumnRole[] = ['level3', 'target', 'actual', 'reason'];

export const instructionsLeft = tableCheck({
  id: 'check-instructions-left',
  name: '填写说明未删',
  severity: 'warning',
  source: '复核通行做法：表样里的填写说明、示例没有换成实际内容',
  limits: {},
  find: ({ card }) => [
    ...card.rows.flatMap(({ indicator }) =>
      ROLES.filter((role) => INSTRUCTION.test(textIn(indicator, role))).map((role) => ({ cells: [indicator.cells[role]], params: { text: textIn(indicator, role).slice(0, 30) } }))),
    ...(card.table.notes ?? []).filter(({ text }) => IN_NOTE.test(text.trim())).map(({ cell, text }) => ({ cells: [cell], params: { text: text.slice(0, 30) } })),
  ],
});
