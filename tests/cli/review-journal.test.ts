import { appendFileSync, existsSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOTHING } from '../../src/app/review/tally.ts';
import { InUse, Journal } from '../../src/cli/review/journal.ts';
import type { Outcome } from '../../src/cli/review/outcome.ts';
import { newFolder } from './review-folder.ts';

const path = (): string => join(newFolder(), '.journal');
const outcome = (file: string, state: string | null = '1'): Outcome =>
  ({ file, state, tally: { ...NOTHING, files: 1, tables: 2 }, record: JSON.stringify({ file, 说明: `“${file}”\n第二行\u2028` }), end: 2 });
const recordIn = (journal: Journal, file: string): string => journal.record(file).toString('utf8');

function written(files: readonly string[], run = '甲'): string {
  const place = path();
  const journal = new Journal(place, run, false);
  files.forEach((file) => { journal.add(outcome(file)); });
  journal.close();
  return place;
}

function resumed(place: string, run = '甲', resume = true): Journal {
  return new Journal(place, run, resume);
}

describe('a journal', () => {
  it('gives back records as they were added', () => {
    const journal = new Journal(path(), '甲', false);
    journal.add(outcome('一.xlsx'));
    journal.add(outcome('二.xlsx'));
    expect([recordIn(journal, '一.xlsx'), recordIn(journal, '二.xlsx')]).toEqual([outcome('一.xlsx').record, outcome('二.xlsx').record]);
    expect(['一.xlsx', '三.xlsx'].map((file) => journal.tally(file))).toEqual([{ ...NOTHING, files: 1, tables: 2 }, NOTHING]);
    expect([journal.end('一.xlsx'), journal.endText('一.xlsx')]).toEqual([2, outcome('一.xlsx').record.slice(-2)]);
    journal.remove();
    expect(existsSync(journal.path)).toBe(false);
  });

  it('is gone on from after an interruption', () => {
    const journal = resumed(written(['一', '二']));
    expect([journal.resumed, journal.holds('一', '1'), journal.holds('三', '1')]).toEqual([2, true, false]);
    journal.add(outcome('三'));
    expect(['一', '二', '三'].map((file) => recordIn(journal, file))).toEqual(['一', '二', '三'].map((file) => outcome(file).record));
  });

  it('that another shape of lines was written in is not taken up', () => {
    const place = written(['一']);
    writeFileSync(place, readFileSync(place, 'utf8').replace(/"shape":\d+,/, ''));
    const journal = resumed(place);
    expect([journal.resumed, journal.dropped, journal.holds('一', '1')]).toEqual([0, 1, false]);
  });

  it('wants a file reviewed again that changed, and one that could not be read', () => {
    const place = written(['一']);
    appendFileSync(place, '');
    const journal = resumed(place);
    journal.add(outcome('二', null));
    expect([journal.holds('一', '2'), journal.holds('一', null), journal.holds('二', null)]).toEqual([false, false, false]);
    journal.add({ ...outcome('一', '2'), record: '{"新":1}' });
    journal.close();
    expect(recordIn(resumed(place), '一')).toBe('{"新":1}');
  });

  it('begins anew for other rules, and where nobody asked to go on', () => {
    expect([resumed(written(['一', '二']), '乙')].map(({ resumed: kept, dropped }) => [kept, dropped])).toEqual([[0, 2]]);
    const anew = resumed(written(['一', '二']), '甲', false);
    expect([anew.resumed, anew.dropped, anew.holds('一', '1'), readFileSync(anew.path, 'utf8').split('\n')]).toEqual([0, 2, false, [expect.stringContaining('甲'), '']]);
  });
});

it('cut off at any byte, it loses the file whose line was cut and no other', () => {
  const whole = readFileSync(written(['一', '二', '三']));
  const ends = [...whole].flatMap((byte, at) => (byte === 10 ? [at + 1] : []));
  const place = path();
  for (let length = 0; length <= whole.length; length += 1) {
    writeFileSync(place, whole);
    truncateSync(place, length);
    const journal = resumed(place);
    const expected = Math.max(0, ends.filter((end) => end <= length).length - 1);
    expect([length, journal.resumed]).toEqual([length, expected]);
    journal.add(outcome('四'));
    journal.close();
    const again = resumed(place);
    expect([again.resumed, recordIn(again, '四')]).toEqual([expected + 1, outcome('四').record]);
    again.close();
  }
});

it('a line that is none is passed over', () => {
  const place = written(['一']);
  appendFileSync(place, '\0\0\0\nnull\n');
  const journal = resumed(place);
  journal.add(outcome('二'));
  expect([journal.resumed, recordIn(journal, '一'), recordIn(journal, '二')]).toEqual([1, outcome('一').record, outcome('二').record]);
});

it('records of many pieces are found again', () => {
  const place = path();
  const journal = new Journal(place, '甲', false);
  const long = (index: number): Outcome => ({ ...outcome(String(index)), record: JSON.stringify({ text: '长'.repeat(index * 997) }) });
  for (let index = 0; index < 60; index += 1) journal.add(long(index * 11));
  journal.close();
  const again = resumed(place);
  expect(again.resumed).toBe(60);
  for (let index = 0; index < 60; index += 1) expect(recordIn(again, String(index * 11)) === long(index * 11).record).toBe(true);
});

describe('a journal that another process writes', () => {
  const other = (pid: number): string => {
    const place = written(['一']);
    writeFileSync(place, readFileSync(place, 'utf8').replace(`"pid":${String(process.pid)}`, `"pid":${String(pid)}`));
    return place;
  };

  it('is left alone', () => {
    const place = other(process.ppid);
    const before = readFileSync(place, 'utf8');
    expect(() => resumed(place)).toThrow(InUse);
    expect(readFileSync(place, 'utf8')).toBe(before);
  });

  it('is taken over where that process is gone, or its number is another one’s by now', () => {
    expect(resumed(other(2 ** 30)).resumed).toBe(1);
    const old = other(process.ppid);
    utimesSync(old, 1000, 1000);
    expect(resumed(old).resumed).toBe(1);
  });
});
