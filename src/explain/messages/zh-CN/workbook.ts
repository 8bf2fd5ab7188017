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
  'sheet-protected': { message: '工作表“{sheet}”设有保护，写入后保护仍在' },
};
