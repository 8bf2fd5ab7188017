import type { Messages } from '../wording.ts';

export const workbook: Messages = {
  'not-a-zip': { message: '这不是有效的 .xlsx/.docx 文件', next: '请用 Excel 或 WPS 打开原文件，另存为 .xlsx 后再试。' },
  truncated: { message: '文件不完整，可能下载或复制时中断', next: '请重新获取这个文件。' },
  encrypted: { message: '文件设有打开密码', next: '请在 Excel 里去掉密码，另存后再试。' },
  'too-large': { message: '文件解压后过大（{part}），为安全起见没有打开', next: '请删去无关的工作表或图片后再试；来历不明的文件不要打开。' },
  'not-a-workbook': { message: '这个文件里没有工作簿', next: '请确认选对了文件；Word 文档的扩展名应是 .docx。' },
  'empty-workbook': { message: '工作簿里没有任何内容', next: '请确认文件是否保存过、是否选对了文件。' },
  'wrong-extension': { message: '文件的扩展名与内容不符，实际是 {actual} 文件', next: '请用 Excel 打开后另存为 .xlsx。' },
  'unreadable-part': { message: '文件的一部分已损坏，读不出来：{part}', next: '请用 Excel 打开并修复，另存后再试。' },
  'unsupported-format': { message: '不支持“.{extension}”文件', next: '请另存为 .xlsx 或 .docx；也支持 .xls .ods .csv。' },
  'array-cell': { message: '{cell} 属于一个数组公式，不能单独改写', next: '请在 Excel 里改为普通公式后再试。' },
  'merged-cell': { message: '{cell} 被合并在 {area} 里，写进去也看不见', next: '请写在合并区域左上角的单元格，或先取消合并。' },
  'merge-overlap': { message: '要合并的 {area} 与已合并的 {other} 重叠', next: '请先在 Excel 里取消 {other} 的合并。' },
  'sheet-protected': { message: '工作表“{sheet}”设有保护，写入后保护仍在' },
  'workbook-protected': { message: '工作簿的结构设有保护，写入后保护仍在', next: '如要在 Excel 里移动或删除新增的工作表，请先撤销工作簿保护。' },
  'signed-package': { message: '文件带有数字签名，写入后签名将失效', next: '如需保留签名，请在写入后重新签名。' },
  'external-links': { message: '工作簿引用了其他文件，这里按文件里存下的数值读取', next: '如其他文件已改动，请先在 Excel 里更新链接并保存。' },
  'chartsheet-skipped': { message: '“{sheet}”不是普通工作表（图表等），没有读取' },
};
