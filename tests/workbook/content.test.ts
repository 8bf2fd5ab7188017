import { expect, test } from 'vitest';
import { contentOf } from '../../src/workbook/content.ts';

test.each([
  ['empty', ''],
  ['zip', 'PK\u0003\u0004'],
  ['zip', 'PK\u0005\u0006'],
  ['ole', '\u00d0\u00cf\u0011\u00e0'],
  ['old-excel', '\u0009\u0004\u0006\u0000'],
  ['pdf', '%PDF-1.7'],
  ['rtf', '{\\rtf1\\ansi'],
  ['spreadsheet-xml', '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>'],
  ['html', '  <!DOCTYPE html>'],
  ['html', '\u00ef\u00bb\u00bf<table border=1>'],
  ['html', '\u00ff\u00fe<\u0000h\u0000t\u0000m\u0000l\u0000>\u0000'],
  ['html', '<?xml version="1.0"?><html xmlns:x="urn:schemas-microsoft-com:office:excel">'],
  ['other', '指标,<table>'],
  ['other', '9,4,6'],
])('%s: %j', (content, start) => {
  expect(contentOf(Uint8Array.from(start, (letter) => letter.charCodeAt(0)))).toBe(content);
});
