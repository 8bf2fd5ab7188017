import { describe, expect, it } from 'vitest';
import { localTime } from '../../src/cli/review/local-time.ts';
import { Progress, progressText, timeText } from '../../src/cli/review/progress.ts';

it.each([[0, '0:00'], [0.2, '0:01'], [9, '0:09'], [59.5, '1:00'], [125, '2:05'], [3723, '1:02:03']])('%d seconds are %s', (seconds, text) => {
  expect(timeText(seconds)).toBe(text);
});

describe('how far a run is', () => {
  it.each([
    [{ done: 0, before: 0, all: 10, errors: 0 }, 0, '已复核 0/10（0%）'],
    [{ done: 50, before: 0, all: 200, errors: 0 }, 5000, '已复核 50/200（25%），每秒 10 个，还需 0:15'],
    [{ done: 199, before: 0, all: 200, errors: 3 }, 100_000, '已复核 199/200（99%），每秒 2.0 个，还需 0:01，未能复核 3 个'],
    // What an earlier run did says nothing of how fast this one is.
    [{ done: 110, before: 100, all: 200, errors: 0 }, 1000, '已复核 110/200（55%），每秒 10 个，还需 0:09'],
    [{ done: 100, before: 100, all: 200, errors: 0 }, 1000, '已复核 100/200（50%）'],
  ])('%j after %d ms', (advance, elapsed, text) => {
    expect(progressText(advance, elapsed, 'zh')).toBe(text);
  });

  it('is said in English', () => {
    expect(progressText({ done: 50, before: 0, all: 200, errors: 1 }, 5000, 'en')).toBe('50/200 reviewed (25%), 10 a second, 0:15 left, 1 not reviewed');
  });
});

function shown(isTTY: boolean, columns: number, times: readonly number[]): string[] {
  const texts: string[] = [];
  let now = 0;
  const progress = new Progress({ isTTY, columns, write: (text) => texts.push(text) }, 'zh', () => now);
  for (const time of times) {
    now = time;
    progress.show({ done: time / 100, before: 0, all: 200, errors: 0 });
  }
  progress.end();
  return texts;
}

it('on a terminal one line is written over, a few times a second, and taken away at the end', () => {
  expect(shown(true, 100, [50, 199, 200, 300, 10_000])).toEqual([
    '\r\u001b[K░░░░░░░░░░░░░░░░░░░░░░░░ 已复核 2/200（1%），每秒 10 个，还需 0:20',
    '\r\u001b[K████████████░░░░░░░░░░░░ 已复核 100/200（50%），每秒 10 个，还需 0:10',
    '\r\u001b[K',
  ]);
});

it('on a narrow terminal the bar gives way', () => {
  expect(shown(true, 60, [10_000])[0]).toBe('\r\u001b[K已复核 100/200（50%），每秒 10 个，还需 0:10');
});

it('elsewhere a line is written every few seconds', () => {
  expect(shown(false, 0, [200, 4900, 5000, 9000, 10_000])).toEqual(['已复核 50/200（25%），每秒 10 个，还需 0:15\n', '已复核 100/200（50%），每秒 10 个，还需 0:10\n']);
});

it('a moment is said as the time of the place, and is the same moment', () => {
  const moment = new Date('2026-03-01T09:30:15.500Z');
  const text = localTime(moment);
  expect(text).toMatch(/^2026-0[23]-\d\dT\d\d:\d\d:15[+-]\d\d:\d\d$/);
  expect(new Date(text).getTime()).toBe(moment.getTime() - 500);
});
