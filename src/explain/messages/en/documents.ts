import type { Messages } from '../wording.ts';

/** Word documents, old workbooks and text files that cannot be read. */
export const documents: Messages = {
  'legacy-doc': {
    message: 'This is an old Word (.doc), WPS (.wps) or RTF document, which cannot be read directly.',
    next: 'Open it in Word or WPS and save it as .docx.',
  },
  'not-a-document': {
    message: 'The file is named .docx but holds no Word document.',
    next: 'Check that it is the right file; if it is a workbook, give it back its extension .xlsx or .xls.',
  },
  'document-is-html': {
    message: 'The file is named .docx but holds a web page (HTML).',
    next: 'Open it in Word or WPS and save it as .docx.',
  },
  'document-without-tables': {
    message: 'The document holds no table with text in it.',
    next: 'If the form was pasted as a picture, use the document that holds the table itself.',
  },
  'workbook-is-html': {
    message: 'The file is named like a workbook but holds a web page (HTML), as some systems export it.',
    next: 'Open it in Excel or WPS and save it as .xlsx.',
  },
  'unreadable-text': {
    message: 'The encoding of the text file is neither UTF-8 nor GB18030 (GBK, GB2312).',
    next: 'Open it in Excel or WPS and save it as .xlsx, or as .csv in UTF-8.',
  },
};
