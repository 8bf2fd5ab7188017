import type { Messages } from '../wording.ts';

/** Files that cannot be read: packages, Word documents, old workbooks, texts. */
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
  'not-a-zip': { message: 'This is no valid .xlsx or .docx file', next: 'Open the original in Excel or WPS and save it as .xlsx.' },
  truncated: { message: 'The file is cut off, as by an interrupted download', next: 'Get the file again.' },
  encrypted: { message: 'The file has a password', next: 'Take the password off in Excel and save again.' },
  'too-large': { message: 'What the file holds is too large ({part}); it was not opened', next: 'Remove sheets or pictures that do not belong; do not open files of unknown origin.' },
  'not-a-workbook': { message: 'There is no workbook in this file', next: 'Is it the right file? A Word document ends in .docx.' },
  'workbook-is-document': { message: 'The file is a Word document with the name of a workbook', next: 'Rename it to .docx and score it again.' },
  'wrong-extension': { message: 'The file is not what its name says: it is a {actual} file', next: 'Open it in Excel and save it as .xlsx.' },
  'text-as-workbook': { message: 'This is a text file that only bears the name of a workbook (.xlsx)', next: 'Check whether the file was renamed by mistake; if it holds a table, open it in Excel or WPS and save it as .xlsx.' },
  'unreadable-part': { message: 'A part of the file is damaged: {part}', next: 'Open and repair it in Excel, then save again.' },
  'unsupported-format': { message: '“.{extension}” files are not supported', next: 'Save as .xlsx or .docx; .xls .ods .csv are read too.' },
  'no-extension': { message: 'The file name has no extension, so its format is unknown', next: 'Give the file name its extension, such as .xlsx or .docx.' },
};
