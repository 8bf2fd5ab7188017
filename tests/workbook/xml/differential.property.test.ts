import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { decodedPieces } from '../../../src/workbook/xml/decode.ts';
import { XmlReader } from '../../../src/workbook/xml/reader.ts';

/** What a document says: each tag with its attributes by their names as written, and the text that follows a start tag up to the next tag. */
type Told = readonly unknown[];

/** As another reader sees it. */
function toldBySaxes(xml: string): Told {
  const told: unknown[] = [];
  let text: string | null = null;
  const say = (): void => {
    if (text !== null) told.push(text);
    text = null;
  };
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    say();
    told.push(`<${name}`, Object.entries(attributes));
    if (!isSelfClosing) text = '';
  });
  parser.on('closetag', ({ name }) => {
    say();
    told.push(`/${name}`);
  });
  for (const event of ['text', 'cdata'] as const) parser.on(event, (piece) => { if (text !== null) text += piece; });
  parser.write(xml).close();
  return told;
}

function toldByOurs(pieces: Iterable<string>): Told {
  const xml = new XmlReader(pieces, 'part');
  const told: unknown[] = [];
  while (xml.next()) {
    const { qualifiedName, isEnd, isEmpty } = xml;
    if (isEnd) told.push(`/${qualifiedName}`);
    else {
      const { name, depth } = xml;
      const local = qualifiedName.slice(qualifiedName.indexOf(':') + 1);
      const content = xml.content();
      const attributes = [...xml.attributes()];
      expect([xml.name, xml.depth, name]).toEqual([local, depth, local]);
      for (const [attribute, value] of attributes) if (!attribute.includes(':')) expect(xml.attribute(attribute)).toBe(value);
      told.push(`<${qualifiedName}`, attributes, ...(isEmpty ? [`/${qualifiedName}`] : [content]));
    }
  }
  return told;
}

const blank = fc.constantFrom(' ', '\t', '\n', '\r\n', '  ');
const maybeBlank = fc.oneof(fc.constant(''), blank);
const name = fc.constantFrom('c', 'v', 'row', 'x:row', 'x14ac:dyDescent', 'sheetData', 'r', 'a-b', 'a.b', '甲', 'xml:space', 'x:é');
const entity = fc.constantFrom('&lt;', '&gt;', '&amp;', '&quot;', '&apos;', '&#65;', '&#x4e2d;', '&#x20BB7;', '&#10;', '&#13;', '&#9;');
const letters = fc.string({ unit: fc.constantFrom('a', '1', '=', '/', '-', '!', '?', '中', '𠮷', '\u{1f600}', ' ', '\t', '\n', '\r', '\r\n', ']', '>'), maxLength: 12 });
/** `]]>` may not stand in text. */
const text = fc.array(fc.oneof(letters, entity), { maxLength: 5 }).map((parts) => parts.join('').replaceAll(']]>', ']] >'));
const value = fc.tuple(fc.constantFrom('"', "'"), fc.array(fc.oneof(letters, entity, fc.constantFrom('"', "'", ']]>')), { maxLength: 4 }))
  .map(([quote, parts]) => `${quote}${parts.join('').replaceAll(quote, '')}${quote}`);
const attributes = fc.uniqueArray(fc.tuple(name, maybeBlank, maybeBlank, value, blank), { selector: ([key]) => key, maxLength: 4 })
  .map((all) => all.map(([key, before, behind, quoted, gap]) => `${gap}${key}${before}=${behind}${quoted}`).join(''));
const aside = fc.oneof(
  letters.map((inside) => `<!--${inside.replaceAll('-', '~')}<a b="-->`),
  letters.map((inside) => `<?pi ${inside.replaceAll('?', '!')}<v>?>`),
);
const cdata = fc.array(fc.oneof(letters, entity, fc.constantFrom('<v>', '</c>', ']]', '<!--')), { maxLength: 4 }).map((parts) => `<![CDATA[${parts.join('').replaceAll(']]>', ']]').replace(/\]+$/, '')}]]>`);

const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc.oneof(
    { maxDepth: 4 },
    fc.tuple(name, attributes, maybeBlank).map(([tag, all, gap]) => `<${tag}${all}${gap}/>`),
    fc.tuple(name, attributes, maybeBlank, tie('content'), maybeBlank).map(([tag, all, gap, inside, last]) => `<${tag}${all}${gap}>${inside}</${tag}${last}>`),
  ),
  content: fc.array(fc.oneof(text, cdata, aside, tie('element')), { maxLength: 5 }).map((parts) => parts.join('').replaceAll(']]>', '\u0000').replace(/(<!\[CDATA\[[^\u0000]*)\u0000/g, '$1]]>').replaceAll('\u0000', ']] >')),
}));
const document = fc.tuple(fc.constantFrom('', '<?xml version="1.0"?>', "<?xml version='1.0' standalone='yes'?>\r\n"), fc.oneof(fc.constant(''), aside), element, fc.oneof(fc.constant('\n'), aside))
  .map((parts) => parts.join(''));

const cutAt = <T extends { slice(from: number, to?: number): T; length: number }>(whole: T, cuts: readonly number[]): T[] => {
  const places = [0, ...cuts.map((cut) => cut % (whole.length + 1)).sort((a, b) => a - b), whole.length];
  return places.slice(1).map((end, at) => whole.slice(places[at] ?? 0, end));
};

test('generated documents read as another reader reads them, whole and in pieces cut anywhere', () => {
  fc.assert(fc.property(document, fc.array(fc.nat(), { maxLength: 8 }), (xml, cuts) => {
    const expected = toldBySaxes(xml);
    expect(toldByOurs([xml])).toEqual(expected);
    expect(toldByOurs(cutAt(xml, cuts))).toEqual(expected);
  }), { numRuns: 1500 });
});

test('a generated document reads the same wherever it is cut in two, and sign by sign', () => {
  fc.assert(fc.property(document, (xml) => {
    const whole = toldByOurs([xml]);
    expect(toldByOurs(xml.split(''))).toEqual(whole);
    for (let at = 0; at <= xml.length; at += 1) expect(toldByOurs([xml.slice(0, at), xml.slice(at)])).toEqual(whole);
  }), { numRuns: 60 });
});

const ENCODERS: Readonly<Record<string, (xml: string) => Uint8Array>> = {
  'UTF-8': (xml) => new TextEncoder().encode(xml),
  'UTF-8 with its mark': (xml) => new TextEncoder().encode(`\ufeff${xml}`),
  'UTF-16 with its mark': (xml) => new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le')),
  'UTF-16 by its first sign': (xml) => new Uint8Array(Buffer.from(xml, 'utf16le')),
  'UTF-16, big end first': (xml) => new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le').swap16()),
};

test.each(Object.entries(ENCODERS))('%s reads the same, with its bytes cut anywhere', (_name, encode) => {
  fc.assert(fc.property(document.filter((xml) => xml.startsWith('<')), fc.array(fc.nat(), { maxLength: 8 }), (xml, cuts) => {
    const bytes = encode(xml);
    // The encoding is told by the first bytes, which come together.
    const pieces = cutAt(bytes, cuts.map((cut) => Math.min(bytes.length, Math.max(cut % (bytes.length + 1), 300))));
    expect(toldByOurs(decodedPieces(pieces.filter((piece) => piece.length > 0), 'part'))).toEqual(toldByOurs([xml]));
  }), { numRuns: 150 });
});

const orNull = (read: () => Told): Told | null => {
  try {
    return read();
  } catch {
    return null;
  }
};

test('with an odd tag set in anywhere, what the other reader still accepts reads the same', () => {
  fc.assert(fc.property(document, fc.nat(), fc.constantFrom('</x>', '<x>', '<x/>', '<', '>', '"', '<!-- -->'), (xml, place, odd) => {
    const at = place % (xml.length + 1);
    const changed = `${xml.slice(0, at)}${odd}${xml.slice(at)}`;
    const theirs = orNull(() => toldBySaxes(changed));
    if (theirs !== null) expect(toldByOurs([changed])).toEqual(theirs);
  }), { numRuns: 800 });
});
