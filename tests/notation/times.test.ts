import { describe, expect, it } from 'vitest';
import { isLater, readTime } from '../../src/notation/times.ts';

const text = (written: string): string | null => readTime({ text: written, number: null, format: null, date1904: false });
const serial = (number: number, format: string | null = null, date1904 = false): string | null => readTime({ text: String(number), number, format, date1904 });

describe('readTime', () => {
  it.each([
    ['2024-03-05T14:30:00+08:00', '2024-03-05T14:30:00+08:00'], ['2024-03-05 14:30:07.250 +08:00', '2024-03-05T14:30:07.250+08:00'], ['2024-03-05T06:30:00Z', '2024-03-05T06:30:00Z'],
    ['２０２４－０３－０５　１４：３０', '2024-03-05T14:30'], ['2024/3/5', '2024-03-05'], ['2024.3.5 9:05', '2024-03-05T09:05'], ['2024年3月5日', '2024-03-05'], ['2024年3月5日 14时30分', '2024-03-05T14:30'],
    ['2024年3月5日14时30分20秒', '2024-03-05T14:30:20'], ['2024-03-05 14:30:00 +0800', '2024-03-05T14:30:00+08:00'],
  ])('%s is %s', (written, expected) => { expect(text(written)).toBe(expected); });

  it.each(['', '昨天', '2024-02-30', '2024-13-01', '2024-03-05 24:00', '2024-03-05 14:60', '3月5日', '14:30', '2024-03', '2024-03-05 下午2点', '2024-03-05 14:30 +15:00'])('“%s” is none', (written) => { expect(text(written)).toBeNull(); });

  it('reads serial numbers of both calendars, with or without a format of dates', () => {
    expect([serial(45356), serial(45356.604166666664), serial(45356.5, 'yyyy/m/d h:mm'), serial(43894, 'yyyy-mm-dd', true)]).toEqual(['2024-03-05', '2024-03-05T14:30:00', '2024-03-05T12:00:00', '2024-03-05']);
    expect([serial(20240305), serial(0.5, 'h:mm'), serial(5), serial(2024), serial(-1, 'yyyy/m/d'), serial(1e300)]).toEqual([null, null, null, null, null, null]);
  });
});

describe('isLater', () => {
  it.each([
    ['2024-03-05T14:30:00+08:00', '2024-03-05T06:29:59Z', true], ['2024-03-05T14:30:00+08:00', '2024-03-05T06:30:00Z', false], ['2024-03-06', '2024-03-05', true], ['2024-03-05', '2024-03-05', false],
    ['2024-03-05T10:00', '2024-03-05', false], ['2024-03-06T00:00', '2024-03-05', true], ['2024-03-05T10:01', '2024-03-05T10:00:59', true], ['2024-03-05T10:00', '2024-03-05T10:00:30', false],
    ['2024-03-05T10:00:00.5Z', '2024-03-05T10:00:00.4Z', true], ['2024-03-06', '2024-03-05T20:00:00+08:00', false], ['2024-03-06', '2024-03-05T10:00:00+08:00', true], ['2024-03-08', '2024-03-05T10:00:00+08:00', true], ['', '2024-03-05', false], ['2024-03-05', '', false],
  ])('%s after %s: %s', (one, other, expected) => { expect(isLater(one, other)).toBe(expected); });
});
