import type { Messages } from '../wording.ts';

export const workbook: Messages = {
  'not-a-zip': { message: 'This is no valid .xlsx or .docx file', next: 'Open the original in Excel or WPS and save it as .xlsx.' },
  truncated: { message: 'The file is cut off, as by an interrupted download', next: 'Get the file again.' },
  encrypted: { message: 'The file has a password', next: 'Take the password off in Excel and save again.' },
  'too-large': { message: 'The file is too large when unpacked ({part}) and was not opened', next: 'Remove sheets or pictures that do not belong; do not open files of unknown origin.' },
  'not-a-workbook': { message: 'There is no workbook in this file', next: 'Is it the right file? A Word document ends in .docx.' },
  'empty-workbook': { message: 'The workbook holds nothing', next: 'Was it saved, and is it the right file?' },
  'wrong-extension': { message: 'The file is not what its name says: it is a {actual} file', next: 'Open it in Excel and save it as .xlsx.' },
  'unreadable-part': { message: 'A part of the file is damaged: {part}', next: 'Open and repair it in Excel, then save again.' },
  'unsupported-format': { message: '“.{extension}” files are not supported', next: 'Save as .xlsx or .docx; .xls .ods .csv are read too.' },
  'array-cell': { message: '{cell} belongs to an array formula and cannot be changed alone', next: 'Make it an ordinary formula in Excel first.' },
  'merged-cell': { message: '{cell} is hidden under the merged cells {area}, so nobody would see what is written there', next: 'Write into the upper left cell of the merged area, or unmerge it first.' },
  'merge-overlap': { message: '{area}, which is to be merged, overlaps {other}, which is merged already', next: 'Unmerge {other} in Excel first.' },
  'sheet-protected': { message: 'Sheet “{sheet}” is protected and stays so when written' },
  'workbook-protected': { message: 'The structure of the workbook is protected and stays so when written', next: 'Take the protection off in Excel before moving or deleting an added sheet.' },
  'signed-package': { message: 'The file is signed; writing into it breaks the signature', next: 'Sign it again after writing, if the signature is needed.' },
  'external-links': { message: 'The workbook refers to other files; it is read with the values that it keeps of them', next: 'If those files have changed, update the links in Excel and save first.' },
  'chartsheet-skipped': { message: '“{sheet}” is no ordinary sheet (a chart, for example) and was not read' },
};
