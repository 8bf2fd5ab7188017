import { describe, expect, it } from 'vitest';
import { heightFor, lineCount, textWidth } from '../../../src/sheet/layout/measure.ts';

describe('text in a cell', () => {
  it.each([['abc', 3], ['指标', 4], ['≥95%', 5], ['一\n二三四', 6], ['', 0]])('%j is %i characters wide', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  it.each([['', 10, 1], ['指标值', 7, 1], ['指标值', 6, 2], ['一二三四五六', 5, 3], ['a\n\nb', 9, 3]])('%j in a column of %i takes %i lines', (text, width, lines) => {
    expect(lineCount(text, width)).toBe(lines);
  });

  it('is never higher than a sheet allows', () => {
    expect(heightFor(1)).toBeLessThan(heightFor(2));
    expect(heightFor(1000)).toBe(409);
  });
});
