import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { XmlReader } from '../../../src/workbook/xml/reader.ts';
import { codeOf } from '../code-of.ts';

const DOCUMENT = `<?xml version='1.0'?><!-- <a> --><x:r xmlns:x="urn:x" a='1 > 0'>`
  + `<x:c r="A1" t = 's' mc:Ignorable="y"\n><v>1 &lt; 2\r\n</v><t><![CDATA[<b>&amp;]]> &#x4e2d;<!-- no -->!</t></x:c ><x:e/><x:e b=""/></x:r>\n`;

/** Everything that a reader tells of a document. */
function told(pieces: readonly string[]): unknown[] {
  const xml = new XmlReader(pieces, 'part');
  const all: unknown[] = [];
  while (xml.next()) {
    const { name, isEnd, isEmpty, depth, start, end } = xml;
    const attributes = ['a', 'r', 't', 'b', 'Ignorable', 'none'].map((attribute) => xml.attribute(attribute));
    all.push({ name, isEnd, isEmpty, depth, start, end, attributes, text: name === 'v' || name === 't' ? xml.isEnd || xml.content() : null });
  }
  return all;
}

const broken = (xml: string): string | null => codeOf(() => told([xml]));

describe('tags, attributes and text', () => {
  const all = told([DOCUMENT]) as { name: string; isEnd: boolean; depth: number; attributes: unknown[]; text: unknown; start: number; end: number }[];

  test('local names and depths, end tags too', () => {
    expect(all.map(({ name, isEnd, depth }) => `${isEnd ? '/' : ''}${name} ${String(depth)}`)).toEqual(
      ['r 0', 'c 1', 'v 2', '/v 2', 't 2', '/t 2', '/c 1', 'e 1', 'e 1', '/r 0']);
  });

  test('attributes in either quotes, by their local names, with what looks like a tag inside', () => {
    expect(all[0]?.attributes[0]).toBe('1 > 0');
    expect(all[1]?.attributes).toEqual([undefined, 'A1', 's', undefined, 'y', undefined]);
    expect(all[8]?.attributes[3]).toBe('');
  });

  test('text with entities, CDATA and comments; line ends as one sign', () => {
    expect(all.filter(({ text }) => typeof text === 'string').map(({ text }) => text)).toEqual(['1 < 2\n', '<b>&amp; 中!']);
  });

  test('offsets point at the tags', () => {
    expect(all.map(({ start, end }) => DOCUMENT.slice(start, end))).toContain('<x:e b=""/>');
    expect(all.map(({ start }) => DOCUMENT[start])).toEqual(all.map(() => '<'));
  });
});

test('a document reads the same in whatever pieces it comes', () => {
  const whole = told([DOCUMENT]);
  fc.assert(fc.property(fc.uniqueArray(fc.nat({ max: DOCUMENT.length }), { maxLength: 12 }), (cuts) => {
    const places = [0, ...cuts.sort((a, b) => a - b), DOCUMENT.length];
    expect(told(places.slice(1).map((end, at) => DOCUMENT.slice(places[at], end)))).toEqual(whole);
  }), { numRuns: 200 });
  expect(told([...DOCUMENT])).toEqual(whole);
});

test('a document reads the same wherever it is cut in two', () => {
  const whole = told([DOCUMENT]);
  for (let at = 0; at <= DOCUMENT.length; at += 1) expect(told([DOCUMENT.slice(0, at), DOCUMENT.slice(at)])).toEqual(whole);
});

test.each(['', 'text', '<a', '<a><b></b>', '<a></a></b>', '<a b></a>', '<a b=c></a>', '<a b="></a>', '<a"</a>', '<a <b/>', '<a><!-- </a>', '<!DOCTYPE a><a/>', '<a><v>1', '<a><b></a></b>', '<a><v>1</w></a>', '<x:a></a>', '<a/><b/>', '<a></a/>', '<a></a b="">', '<a/ >', '< a/>', '<a:/>', '<a b="<"/>'])(
  '%j is refused', (xml) => {
    expect(broken(xml)).toBe('unreadable-part');
  });

test('an attribute without prefix goes before one with, a declaration is none; blanks in a value are spaces', () => {
  const xml = new XmlReader(['<c xmlns:r="urn:r" x:r="1" r="A1" y:s="2" t="a\r\nb\t&#10;"/>'], 'part');
  xml.next();
  expect(['r', 's', 't', 'xmlns'].map((name) => xml.attribute(name))).toEqual(['A1', '2', 'a b \n', undefined]);
});

test('name and attributes can be asked for after a content that came in many pieces', () => {
  const xml = new XmlReader(['<a><x:v s="1">', ...'long text'.split(''), '</x:v></a>'], 'part');
  xml.next();
  xml.next();
  expect([xml.content(), xml.name, xml.attribute('s'), xml.start]).toEqual(['long text', 'v', '1', 3]);
});

test('a text without end is not collected for ever', () => {
  function* endless(): Generator<string> {
    yield '<a><t>';
    for (;;) yield '甲'.repeat(100_000);
  }
  expect(codeOf(() => told(endless() as unknown as string[]))).toBe('too-large');
});
