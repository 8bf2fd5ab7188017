import type { Messages } from '../wording.ts';

/** Files that cannot be read: packages, Word documents, old workbooks, texts. */
export const documents: Messages = {
  'legacy-doc': {
    message: '这是旧版 Word（.doc）、WPS 文字（.wps）或 RTF 格式的文档，不能直接读取。',
    next: '请用 Word 或 WPS 打开，另存为 .docx 后再试。',
  },
  'not-a-document': {
    message: '文件扩展名是 .docx，但内容不是 Word 文档。',
    next: '请确认文件没有选错；若是工作簿，请把扩展名改回 .xlsx 或 .xls。',
  },
  'document-is-html': {
    message: '文件扩展名是 .docx，内容却是网页（HTML）。',
    next: '请用 Word 或 WPS 打开，另存为 .docx 后再试。',
  },
  'document-without-tables': {
    message: '文档里没有含文字的表格。',
    next: '若自评表是以图片形式粘贴的，请换用含有原表格的文档。',
  },
  'workbook-is-html': {
    message: '文件扩展名像工作簿，内容却是网页（HTML），多为业务系统导出所致。',
    next: '请用 Excel 或 WPS 表格打开，另存为 .xlsx 后再试。',
  },
  'unreadable-text': {
    message: '文本文件的编码无法识别：既不是 UTF-8，也不是 GB18030（含 GBK、GB2312）。',
    next: '请用 Excel 或 WPS 表格打开，另存为 .xlsx，或另存为 UTF-8 编码的 .csv。',
  },
  'not-a-zip': { message: '这不是有效的 .xlsx/.docx 文件', next: '请用 Excel 或 WPS 打开原文件，另存为 .xlsx 后再试。' },
  truncated: { message: '文件不完整，可能下载或复制时中断', next: '请重新获取这个文件。' },
  encrypted: { message: '文件设有打开密码', next: '请在 Excel 里去掉密码，另存后再试。' },
  'too-large': { message: '文件内容过大（{part}），为安全起见没有打开', next: '请删去无关的工作表或图片后再试；来历不明的文件不要打开。' },
  'not-a-workbook': { message: '这个文件里没有工作簿', next: '请确认选对了文件；Word 文档的扩展名应是 .docx。' },
  'workbook-is-document': { message: '这是 Word 文档，扩展名却是工作簿的', next: '请把扩展名改为 .docx 后再评分。' },
  'wrong-extension': { message: '文件的扩展名与内容不符，实际是 {actual} 文件', next: '请用 Excel 打开后另存为 .xlsx。' },
  'text-as-workbook': { message: '这是一个文本文件，只是名字的扩展名写成了工作簿的（.xlsx）', next: '请核对是不是改错了文件名；内容是表格的，请用 Excel 或 WPS 表格打开后另存为 .xlsx。' },
  'unreadable-part': { message: '文件的一部分已损坏，读不出来：{part}', next: '请用 Excel 打开并修复，另存后再试。' },
  'unsupported-format': { message: '不支持“.{extension}”文件', next: '请另存为 .xlsx 或 .docx；也支持 .xls .ods .csv。' },
  'no-extension': { message: '文件名没有扩展名，看不出是什么格式', next: '请给文件名补上扩展名，例如 .xlsx 或 .docx。' },
};
