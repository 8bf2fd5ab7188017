import type { Messages } from '../wording.ts';

/** Word documents, old workbooks and text files that cannot be read. */
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
};
