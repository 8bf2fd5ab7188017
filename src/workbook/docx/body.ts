import type { XmlReader } from '../xml/reader.ts';
import { walkXml } from '../xml/walk.ts';
import type { Block } from './blocks.ts';
import { BodyReader } from './reader.ts';
import { symbolText } from './symbols.ts';

const PREFIXES = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
};

/** Elements that are not what a reader sees: the second telling of a drawing, pronunciation, form data, formats before a tracked change. */
const UNSEEN = new Set([
  'mc:Fallback', 'w:rt', 'w:ffData', 'w:pPrChange', 'w:rPrChange', 'w:tblPrChange', 'w:trPrChange', 'w:tcPrChange',
  'w:tblPrExChange', 'w:tblGridChange', 'w:sectPr',
]);

/** What an element does when it opens; `parents` are the names around it, innermost last. */
type Open = (reader: BodyReader, xml: XmlReader, parents: readonly string[]) => void;

function isOn(xml: XmlReader): boolean {
  return !['0', 'false', 'off'].includes(xml.attribute('val') ?? '');
}

function count(xml: XmlReader, least: number): number {
  const value = Number(xml.attribute('val'));
  return Number.isInteger(value) && value >= least && value <= 16_384 ? value : least;
}

const inRun = (text: string): Open => (reader, _xml, parents) => {
  if (parents.at(-1) === 'w:r') reader.say(text);
};

const text: Open = (reader, xml) => {
  const keepsSpace = xml.attribute('space') === 'preserve';
  const content = xml.content();
  reader.say(keepsSpace ? content : content.trim());
};

const startRun: Open = (reader) => {
  if (reader.paragraph !== undefined) reader.paragraph.hidden = false;
};

/** A mark of a tracked deletion: of a whole row, or of a paragraph's end. */
const deletionMark: Open = (reader, _xml, parents) => {
  if (parents.at(-1) === 'w:trPr' && reader.row !== undefined) reader.row.deleted = true;
  if (parents.at(-2) === 'w:pPr' && reader.paragraph !== undefined) reader.paragraph.endDeleted = true;
};

const OPENERS: Readonly<Record<string, Open>> = {
  'w:body': (reader) => { reader.sawBody = true; },
  'w:p': (reader) => { reader.startParagraph(); },
  'w:tbl': (reader) => { reader.startTable(); },
  'w:tr': (reader) => { reader.startRow(); },
  'w:tc': (reader) => { reader.startCell(); },
  'w:txbxContent': (reader) => { reader.startStory(); },
  'w:sdt': (reader) => { reader.startControl(); },
  'w:showingPlcHdr': (reader, xml) => { if (isOn(xml)) reader.markPrompt(); },
  'w:sdtContent': (reader) => { reader.enterControlContent(); },
  'w:gridBefore': (reader, xml) => { if (reader.row !== undefined) reader.row.before = count(xml, 0); },
  'w:gridSpan': (reader, xml) => { if (reader.cell !== undefined) reader.cell.span = count(xml, 1); },
  'w:vMerge': (reader, xml) => {
    if (reader.cell !== undefined) reader.cell.vertical = xml.attribute('val') === 'restart' ? 'restart' : 'continue';
  },
  'w:hMerge': (reader, xml) => {
    if (reader.cell !== undefined) reader.cell.continuesLeft = xml.attribute('val') !== 'restart';
  },
  'w:del': deletionMark,
  'w:moveFrom': deletionMark,
  'w:r': startRun,
  'm:r': startRun,
  'w:vanish': (reader, xml, parents) => {
    if (parents.at(-2) === 'w:r' && reader.paragraph !== undefined) reader.paragraph.hidden = isOn(xml);
  },
  'w:t': text,
  'm:t': text,
  'w:tab': inRun(' '),
  'w:ptab': inRun(' '),
  'w:br': inRun('\n'),
  'w:cr': inRun('\n'),
  'w:noBreakHyphen': inRun('-'),
  'w:sym': (reader, xml) => {
    reader.say(symbolText(xml.attribute('font') ?? '', xml.attribute('char') ?? ''));
  },
  'w:fldChar': (reader, xml) => { reader.field(xml.attribute('fldCharType')); },
};

const CLOSERS: Readonly<Record<string, (reader: BodyReader) => void>> = {
  'w:p': (reader) => { reader.endParagraph(); },
  'w:tbl': (reader) => { reader.endTable(); },
  'w:tc': (reader) => { reader.endStory(false); },
  'w:txbxContent': (reader) => { reader.endStory(true); },
  'w:sdtContent': (reader) => { reader.leaveControlContent(); },
  'w:sdt': (reader) => { reader.endControl(); },
};

/** Is this a tracked deletion around content, not the mark of one in a format? */
function isDeletedContent(name: string, parent: string | undefined): boolean {
  return (name === 'w:del' || name === 'w:moveFrom') && parent !== 'w:trPr' && parent !== 'w:rPr';
}

/** What counts for the size of a document: each takes memory of its own. */
const COUNTED = new Set(['w:p', 'w:tc', 'w:tr', 'w:tbl']);

/**
 * The blocks of a document part, as a reader sees them: insertions kept, deletions, hidden text and field instructions left out.
 * Null where the part has no Word body.
 * @throws WorkbookError `unreadable-part`; `too-large` where it holds more than `most` paragraphs, cells and rows
 */
export function readBody(xml: XmlReader, most: number): readonly Block[] | null {
  const reader = new BodyReader();
  const parents: string[] = [];
  let [unseen, left] = [0, most];
  walkXml(xml, PREFIXES, {
    open: (name) => {
      if (COUNTED.has(name) && (left -= 1) < 0) throw xml.tooLarge();
      if (reader.isTooDeep) throw xml.broken();
      if (unseen > 0 || UNSEEN.has(name) || isDeletedContent(name, parents.at(-1))) unseen += 1;
      else OPENERS[name]?.(reader, xml, parents);
      parents.push(name);
    },
    close: (name) => {
      parents.pop();
      if (unseen > 0) unseen -= 1;
      else CLOSERS[name]?.(reader);
    },
  });
  return reader.sawBody ? reader.body.blocks : null;
}
