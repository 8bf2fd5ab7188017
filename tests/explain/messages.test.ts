import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { messages as english } from '../../src/explain/messages/en/index.ts';
import { messages as reviewing } from '../../src/explain/messages/reviewing.ts';
import { messages as reviewingEnglish } from '../../src/explain/messages/reviewing-english.ts';
import { codes, word, type Messages, type Wording } from '../../src/explain/messages/wording.ts';
import { messages as chinese } from '../../src/explain/messages/zh-CN/index.ts';
import { book as englishBook } from '../../src/explain/messages/en/book.ts';
import { impact as englishImpact } from '../../src/explain/messages/en/impact.ts';
import { packs as englishPacks } from '../../src/explain/messages/en/packs.ts';
import { book } from '../../src/explain/messages/zh-CN/book.ts';
import { impact } from '../../src/explain/messages/zh-CN/impact.ts';
import { carried as englishCarried } from '../../src/explain/messages/en/carried.ts';
import { carried } from '../../src/explain/messages/zh-CN/carried.ts';
import { kindNames as englishKinds } from '../../src/explain/messages/en/kind-names.ts';
import { kindNames } from '../../src/explain/messages/zh-CN/kind-names.ts';
import { compiling as englishCompiling } from '../../src/explain/messages/en/compiling.ts';
import { compiling } from '../../src/explain/messages/zh-CN/compiling.ts';
import { documents as englishDocuments } from '../../src/explain/messages/en/documents.ts';
import { documents } from '../../src/explain/messages/zh-CN/documents.ts';
import { packs } from '../../src/explain/messages/zh-CN/packs.ts';
import { fillIn } from '../../src/explain/messages/zh-CN/fill-in.ts';
import { fillIn as englishFillIn } from '../../src/explain/messages/en/fill-in.ts';
import { system } from '../../src/explain/messages/zh-CN/system.ts';
import { system as englishSystem } from '../../src/explain/messages/en/system.ts';
import { readSources, usedCodes } from './used-codes.ts';

const zhCN: Messages = { ...chinese, ...packs, ...compiling, ...documents, ...system, ...fillIn, ...carried, ...book, ...impact, ...kindNames, ...reviewing };
const en: Messages = { ...english, ...englishPacks, ...englishCompiling, ...englishDocuments, ...englishSystem, ...englishFillIn, ...englishCarried, ...englishBook, ...englishImpact, ...englishKinds, ...reviewingEnglish };
const SRC = new URL('../../src/', import.meta.url);
const MESSAGES = new URL('explain/messages/', SRC);

const texts = (wording: Wording | undefined): string[] => [wording?.message, wording?.next].filter((text) => text !== undefined);
const placeholders = (wording: Wording | undefined): string[] =>
  [...new Set(texts(wording).flatMap((text) => text.match(/\{@?[\w-]+\}/g) ?? []))].sort();

/** Each room's wordings of one language, read file by file, before index.ts lays them over one another. */
async function rooms(folder: string): Promise<{ room: string; codes: string[] }[]> {
  const files = readdirSync(new URL(`${folder}/`, MESSAGES)).filter((file) => file !== 'index.ts').sort();
  return Promise.all(files.map(async (file) => {
    const room = (await import(/* @vite-ignore */ new URL(`${folder}/${file}`, MESSAGES).href)) as Record<string, Messages>;
    return { room: file, codes: Object.values(room).flatMap(Object.keys).sort() };
  }));
}

describe('both languages', () => {
  it('word the same codes, room by room', async () => {
    expect(await rooms('en')).toEqual(await rooms('zh-CN'));
    expect(codes('en')).toEqual(codes('zh'));
  });

  it('name the same parameters in the message and the advice of a code', () => {
    const differing = codes('zh').filter((code) => placeholders(zhCN[code]).join() !== placeholders(en[code]).join());
    expect(differing.map((code) => ({ code, zh: placeholders(zhCN[code]), en: placeholders(en[code]) }))).toEqual([]);
  });

  it('give advice for the same codes', () => {
    expect(codes('zh').filter((code) => (zhCN[code]?.next === undefined) !== (en[code]?.next === undefined))).toEqual([]);
  });
});

describe.each([['zh-CN', zhCN], ['en', en]] as const)('the wordings in %s', (folder, messages) => {
  it('leave no message and no advice empty', () => {
    expect(Object.keys(messages).filter((code) => texts(messages[code]).some((text) => text.trim() === ''))).toEqual([]);
  });

  it('hold no brace that is not a parameter', () => {
    expect(Object.keys(messages).filter((code) => texts(messages[code]).some((text) => /[{}]/.test(text.replace(/\{\w+\}|\{@[\w-]+\}/g, ''))))).toEqual([]);
  });

  it('have words of the command line for every place that a face fills', () => {
    const places = Object.keys(messages).flatMap((code) => texts(messages[code]).flatMap((text) => [...text.matchAll(/\{@([\w-]+)\}/g)].map(([, name = '']) => name)));
    expect(places).toContain('overwrite');
    expect(places.filter((name) => !(`face-${name}` in messages))).toEqual([]);
  });

  it('have kebab-case codes', () => {
    expect(Object.keys(messages).filter((code) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
  });

  it('say each code in one room only, so that none hides another', async () => {
    const all = (await rooms(folder)).flatMap((room) => room.codes);
    expect(all.filter((code, index) => all.indexOf(code) !== index)).toEqual([]);
    expect(all.sort()).toEqual(Object.keys(messages).sort());
  });
});

describe('a code that src hands out', () => {
  it('is worded', () => {
    const used = usedCodes(readSources(fileURLToPath(SRC)));
    expect(used.map(({ code }) => code)).toContain('no-table');
    const missing = used.filter(({ code }) => !(code in zhCN)).map(({ code, file }) => `${code} (${file})`);
    expect([...new Set(missing)].sort()).toEqual([]);
  });

  it('is found as a property, as an argument, in a condition and through a function of another file', () => {
    const found = usedCodes({
      'errors.ts': `export class Broken extends Error { constructor(code: string) { super(code); } }
        export function says(context: Context, code: string) {} export const note = (severity: string, code: string) => 0;
        class UsageError extends Error { constructor(code: string) { super(code); } }`,
      'user.ts': `const a = { code: 'one' }; says(context, x ? 'two' : 'three'); note('warning', 'four');
        throw new Broken(y ?? 'five'); new UsageError('six'); other('seven'); // code: 'eight'`,
      'own.ts': `function note(code: string, severity: string) {} note('nine', 'info');`,
    });
    expect(found.map(({ code }) => code)).toEqual(['one', 'two', 'three', 'four', 'five', 'nine']);
  });
});

describe('word', () => {
  it('fills in parameters and leaves a missing one standing', () => {
    expect(word('zh', 'no-such-sheet', { sheet: '表1', sheets: '表2、表3' }).message).toContain('表2、表3');
    expect(word('en', 'no-such-sheet', { sheet: 'A' }).message).toContain('{sheets}');
  });

  it('says an unknown code as itself with its parameters', () => {
    expect(word('zh', 'no-code-of-ours', { a: '1' })).toEqual({ message: 'no-code-of-ours {"a":"1"}', next: '' });
  });
});
