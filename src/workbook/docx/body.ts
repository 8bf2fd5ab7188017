import { walkXml, type Attributes } from '../xml/sax.ts';
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
type Open = (reader: BodyReader, attributes: () => Attributes, parents: readonly string[]) => void;


/** An attribute of the w namespace; saxen drops the prefix where w is the default namespace. */
function attribute(attributes: Attributes, name: string): string | undefined {
  return attributes[`w:${name}`] ?? attributes[name];
}

function isOn(attributes: Attributes): boolean {
  return !['0', 'false', 'off'].includes(attribute(attributes, 'val') ?? '');
}

function count(attributes: Attributes, least: number): number {
  const value = Number(attribute(attributes, 'val'));
  return Number.isInteger(value) && value >= least && value <= 16_384 ? value : least;
}

const inRun = (text: string): Open => (reader, _attributes, parents) => {
  if (parents.at(-1) === 'w:r') reader.say(text);
};

const startText: Open = (reader, attributes) => { reader.startText(attributes()['xml:space'] === 'preserve'); };

const startRun: Open = (reader) => {
  if (reader.paragraph !== undefined) reader.paragraph.hidden = false;
};

/** A mark of a tracked deletion: of a whole row, or of a paragraph's end. */
const deletionMark: Open = (reader, _attributes, parents) => {
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
  'w:showingPlcHdr': (reader, attributes) => { if (isOn(attributes())) reader.markPrompt(); },
  'w:sdtContent': (reader) => { reader.enterControlContent(); },
  'w:gridBefore': (reader, attributes) => { if (reader.row !== undefined) reader.row.before = count(attributes(), 0); },
  'w:gridSpan': (reader, attributes) => { if (reader.cell !== undefined) reader.cell.span = count(attributes(), 1); },
  'w:vMerge': (reader, attributes) => {
    if (reader.cell !== undefined) reader.cell.vertical = attribute(attributes(), 'val') === 'restart' ? 'restart' : 'continue';
  },
  'w:hMerge': (reader, attributes) => {
    if (reader.cell !== undefined) reader.cell.continuesLeft = attribute(attributes(), 'val') !== 'restart';
  },
  'w:del': deletionMark,
  'w:moveFrom': deletionMark,
  'w:r': startRun,
  'm:r': startRun,
  'w:vanish': (reader, attributes, parents) => {
    if (parents.at(-2) === 'w:r' && reader.paragraph !== undefined) reader.paragraph.hidden = isOn(attributes());
  },
  'w:t': startText,
  'm:t': startText,
  'w:tab': inRun(' '),
  'w:ptab': inRun(' '),
  'w:br': inRun('\n'),
  'w:cr': inRun('\n'),
  'w:noBreakHyphen': inRun('-'),
  'w:sym': (reader, attributes) => {
    reader.say(symbolText(attribute(attributes(), 'font') ?? '', attribute(attributes(), 'char') ?? ''));
  },
  'w:fldChar': (reader, attributes) => { reader.field(attribute(attributes(), 'fldCharType')); },
};

const CLOSERS: Readonly<Record<string, (reader: BodyReader) => void>> = {
  'w:p': (reader) => { reader.endParagraph(); },
  'w:tbl': (reader) => { reader.endTable(); },
  'w:tc': (reader) => { reader.endStory(false); },
  'w:txbxContent': (reader) => { reader.endStory(true); },
  'w:sdtContent': (reader) => { reader.leaveControlContent(); },
  'w:sdt': (reader) => { reader.endControl(); },
  'w:t': (reader) => { reader.endText(); },
  'm:t': (reader) => { reader.endText(); },
};

/** Is this a tracked deletion around content, not the mark of one in a format? */
function isDeletedContent(name: string, parent: string | undefined): boolean {
  return (name === 'w:del' || name === 'w:moveFrom') && parent !== 'w:trPr' && parent !== 'w:rPr';
}

/**
 * The blocks of a document part, as a reader sees them: insertions kept, deletions, hidden text and field instructions left out.
 * Null where the part has no Word body.
 * @throws Error where the XML is not well-formed or tables are nested absurdly deep.
 */
export function readBody(xml: string): readonly Block[] | null {
  const reader = new BodyReader();
  const parents: string[] = [];
  let unseen = 0;
  walkXml(xml, PREFIXES, {
    open: (name, attributes) => {
      if (unseen > 0 || UNSEEN.has(name) || isDeletedContent(name, parents.at(-1))) unseen += 1;
      else OPENERS[name]?.(reader, attributes, parents);
      parents.push(name);
    },
    close: (name) => {
      parents.pop();
      if (unseen > 0) unseen -= 1;
      else CLOSERS[name]?.(reader);
    },
    text: (text) => { if (unseen === 0) reader.characters(text); },
  });
  return reader.sawBody ? reader.body.blocks : null;
}
