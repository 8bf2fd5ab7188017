/** What a file really is, by its first bytes, whatever its name says. */
export type Content = 'zip' | 'ole' | 'html' | 'spreadsheet-xml' | 'rtf' | 'pdf' | 'old-excel' | 'empty' | 'other';

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);

/** BIFF 2–4 files stand alone, without a container: a BOF record of version 0, 2 or 4. */
const isOldExcel = (bytes: Uint8Array): boolean => bytes[0] === 9 && [0, 2, 4].includes(bytes[1] ?? -1) && [4, 6].includes(bytes[2] ?? -1);

const BINARY: readonly (readonly [Content, (bytes: Uint8Array) => boolean])[] = [
  ['empty', (bytes) => bytes.length === 0],
  ['zip', (bytes) => startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6)],
  ['ole', (bytes) => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)],
  ['old-excel', isOldExcel],
  ['pdf', (bytes) => startsWith(bytes, 0x25, 0x50, 0x44, 0x46)],
];

const TEXTUAL: readonly (readonly [Content, RegExp])[] = [
  ['spreadsheet-xml', /<\?mso-application\s+progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/],
  ['rtf', /^\s*\{\\rtf/],
  ['html', /^\s*(<!--|<!doctype html|<html|<head|<meta|<body|<table|<div|<style|MIME-Version:)|<html/i],
];

/** The kind of content at hand. */
export function contentOf(bytes: Uint8Array): Content {
  const binary = BINARY.find(([, is]) => is(bytes));
  if (binary !== undefined) return binary[0];
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048)).replaceAll('\0', '').replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '');
  return TEXTUAL.find(([, pattern]) => pattern.test(start))?.[0] ?? 'other';
}

/** Does an OLE container hold a stream of this name? Its directory writes names as UTF-16. */
export function hasStream(ole: Uint8Array, name: string): boolean {
  const pattern = Array.from(`${name}\0`).flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = ole.indexOf(pattern[0] ?? 0); at >= 0; at = ole.indexOf(pattern[0] ?? 0, at + 1)) {
    if (at % 128 === 0 && pattern.every((byte, index) => ole[at + index] === byte)) return true;
  }
  return false;
}
