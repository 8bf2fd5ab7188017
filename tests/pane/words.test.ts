import { beforeAll, describe, expect, it } from 'vitest';
import { readyToSay, type Language } from '../../src/app/words.ts';
import { codes, word } from '../../src/explain/messages/wording.ts';
import { stringsOf } from '../../taskpane/strings/strings.ts';

beforeAll(() => readyToSay('en'));

describe.each<Language>(['zh', 'en'])('the engine in the pane, in %s', (language) => {
  it('speaks of no option of the command line, and of every place in the pane\'s words', () => {
    // What stands in 复核结果.xlsx is for the command line, which alone makes it.
    const said = codes(language).filter((code) => !/^(?:face|book)-/.test(code)).map((code) => [code, Object.values(word(language, code)).join(' ')] as const);
    expect(said.length).toBeGreaterThan(200);
    expect(said.filter(([, text]) => /--[a-z]|\{@|重新运行|run again/i.test(text)).map(([code]) => code)).toEqual([]);
  });

  it('names the box by its own label', () => {
    expect(word(language, 'cell-occupied').next).toContain(stringsOf(language).overwrite);
  });
});
