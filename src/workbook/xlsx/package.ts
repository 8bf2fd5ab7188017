import { decodeEntities, decodeXml, walkXml, type XmlHandlers } from '../xml/sax.ts';
import { partName } from '../parts.ts';

/** Namespaces of workbooks, transitional and strict, under one prefix each. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 's',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 's',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
};

const nothing = (): void => undefined;

/** Walks one part of a workbook; element names carry the prefix `s:` whatever the file itself uses. */
export function walkPart(bytes: Uint8Array, handlers: Partial<XmlHandlers>): void {
  walkXml(decodeXml(bytes), PREFIXES, { open: nothing, close: nothing, text: nothing, ...handlers });
}

/** One relationship of a part: its id, the end of its type, the part that it leads to. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** Where the relationships of a part are kept. */
export function relationshipsName(part: string): string {
  return part.replace(/([^/]*)$/, '_rels/$1.rels');
}

function resolved(part: string, target: string): string {
  if (target.startsWith('/')) return partName(target);
  const steps = [...part.split('/').slice(0, -1), ...target.replaceAll('\\', '/').split('/')];
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return partName(path.join('/'));
}

/** The relationships of a part; none where it has no such file. */
export function relationshipsOf(part: string, bytes: Uint8Array | undefined): readonly Relationship[] {
  const found: Relationship[] = [];
  if (bytes === undefined) return found;
  walkXml(decodeXml(bytes), {}, {
    open: (_, attributes) => {
      const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes();
      if (id === undefined || type === undefined || target === undefined || mode === 'External') return;
      found.push({ id, type: type.replace(/^.*\//, ''), target: resolved(part, decodeEntities(target)) });
    },
    close: nothing,
    text: nothing,
  });
  return found;
}

/** A sheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly relationship: string;
}

/** What the workbook part says: its sheets in order and the epoch of its dates. */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Reads xl/workbook.xml. */
export function readWorkbookPart(bytes: Uint8Array): WorkbookPart {
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  walkPart(bytes, {
    open: (name, attributes) => {
      if (name === 's:workbookPr') date1904 = isTrue(attributes()['date1904']);
      if (name !== 's:sheet') return;
      const found = attributes();
      sheets.push({ name: decodeEntities(found['name'] ?? ''), hidden: (found['state'] ?? 'visible') !== 'visible', relationship: found['r:id'] ?? '' });
    },
  });
  return { sheets, date1904 };
}

/** Text of _x000D_ and its kin, which stand for control characters. */
export function unescaped(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
}

/** The shared strings in order: rich text joined, phonetic guides left out. */
export function readSharedStrings(bytes: Uint8Array | undefined): readonly string[] {
  const strings: string[] = [];
  if (bytes === undefined) return strings;
  let [text, inText, phonetic] = ['', false, 0];
  walkPart(bytes, {
    open: (name) => {
      if (name === 's:si') text = '';
      else if (name === 's:rPh') phonetic += 1;
      else if (name === 's:t') inText = phonetic === 0;
    },
    text: (piece) => { if (inText) text += piece; },
    close: (name) => {
      if (name === 's:si') strings.push(unescaped(text));
      else if (name === 's:rPh') phonetic -= 1;
      else if (name === 's:t') inText = false;
    },
  });
  return strings;
}

/** Built-in number formats that are not General, as Chinese Excel shows them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??', 14: 'yyyy/m/d', 15: 'd-mmm-yy', 16: 'd-mmm',
  17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'yyyy/m/d h:mm', 27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"',
  30: 'm-d-yy', 31: 'yyyy"年"m"月"d"日"', 32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"', 36: 'yyyy"年"m"月"', 37: '#,##0;-#,##0', 38: '#,##0;-#,##0', 39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0', 48: '##0.0E+0', 49: '@', 50: 'yyyy"年"m"月"', 51: 'm"月"d"日"', 52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"', 54: 'm"月"d"日"', 55: 'yyyy"年"m"月"', 56: 'm"月"d"日"', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
};

/** Number format of each cell style, by the style's index; null for General. */
export function readFormats(bytes: Uint8Array | undefined): readonly (string | null)[] {
  const custom = new Map<number, string>();
  const formats: (string | null)[] = [];
  if (bytes === undefined) return formats;
  let inCellXfs = false;
  walkPart(bytes, {
    open: (name, attributes) => {
      if (name === 's:cellXfs') inCellXfs = true;
      if (name === 's:numFmt') custom.set(Number(attributes()['numFmtId']), decodeEntities(attributes()['formatCode'] ?? ''));
      if (name !== 's:xf' || !inCellXfs) return;
      const id = Number(attributes()['numFmtId'] ?? 0);
      formats.push(custom.get(id) ?? BUILT_IN[id] ?? null);
    },
    close: (name) => { if (name === 's:cellXfs') inCellXfs = false; },
  });
  return formats.map((format) => (format === 'General' || format === '' ? null : format));
}
