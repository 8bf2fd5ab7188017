import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planRules } from '../../src/sheet/rules/plan.ts';
import { type Carried, readCarried } from '../../src/sheet/rules/read.ts';
import type { Adapter, Bench } from './adapter.ts';
import { plannedSheets } from './book.ts';

const [SHA, OTHER] = ['0123456789abcdef'.repeat(4), 'fedcba9876543210'.repeat(4)];

function carriedText(text: string, examples: string, sha256 = SHA): Carried {
  return { text, examples, id: 'a-pack', name: '甲', version: '1', sha256 };
}

const fragment = fc.constantFrom('计分', '≥', ': ', '=', '+', '-', '@', "'", '"', '  ', '\t', '😀', '👨‍👩‍👧', '20', '10%', '2020-02-25', 'TRUE', '#N/A', '_x0041_', '&<>', '{ a: 1 }', '1/2', 'é', '行', '规则', '例子', '（完）', '评分规则', '指纹', '长'.repeat(60), 'w'.repeat(100));
const line = fc.array(fragment, { maxLength: 6 }).map((parts) => parts.join(''));
/** A pack is not empty, and neither is its first line: what stands before it is nothing. */
const lines = fc.array(line, { minLength: 1, maxLength: 20 }).map((all) => all.join('\n'));

/** What a sheet 评分规则 gives back. */
async function carriedIn({ port }: Bench): Promise<unknown> {
  const { carried, findings } = readCarried((await port.read()).sheets.map(({ grid }) => grid));
  return { text: carried?.text, examples: carried?.examples, id: carried?.id, sha256: carried?.sha256, findings };
}

const formulas = async ({ port }: Bench): Promise<string[]> => {
  const sheet = (await port.read()).sheets.find(({ grid }) => grid.sheet === '评分规则')?.grid;
  return (sheet?.rowIndexes() ?? []).flatMap((row) => sheet?.cellsOf(row) ?? []).flatMap(([, { formula }]) => formula ?? []);
};

/** Rules saved into a workbook, over others that it carries as well, are read back letter by letter, and no line of them is a formula. */
export function carriesRules(adapter: Adapter, numRuns: number): void {
  const save = async (bench: Bench, carried: Carried): Promise<void> => {
    await bench.port.apply(planRules((await bench.port.read()).sheets.map(({ grid }) => grid), carried));
  };

  it(`${adapter.name}: rules saved into the workbook read back exactly`, async () => {
    await fc.assert(fc.asyncProperty(lines, fc.oneof(fc.constant(''), lines), lines, fc.oneof(fc.constant(''), lines), async (first, examples, second, otherExamples) => {
      fc.pre(first !== '' && second !== '');
      const bench = await adapter.open({ sheets: plannedSheets() });
      await save(bench, carriedText(first, examples));
      expect(await carriedIn(bench)).toEqual({ text: first, examples, id: 'a-pack', sha256: SHA, findings: [] });
      await save(bench, carriedText(second, otherExamples, OTHER));
      expect(await carriedIn(bench)).toEqual({ text: second, examples: otherExamples, id: 'a-pack', sha256: OTHER, findings: [] });
      expect(await formulas(bench)).toEqual([]);
    }), { numRuns });
  }, 60_000);

  it(`${adapter.name}: the longest rules are saved as they are`, async () => {
    const text = `# ${'＝规则 '.repeat(2499)}\n=SUM(A1)\n${'- 甲: 1\n'.repeat(20)}`;
    const long = `${text}${'x'.repeat(20_000 - text.length)}`;
    const bench = await adapter.open({ sheets: plannedSheets() });
    await save(bench, carriedText(long, "'a\n=1+1\n\n+2\n@x\n-3\n"));
    expect(await carriedIn(bench)).toMatchObject({ text: long, examples: "'a\n=1+1\n\n+2\n@x\n-3\n" });
    expect(await formulas(bench)).toEqual([]);
  });

  it(`${adapter.name}: saving rules is one step that can be taken back`, async () => {
    const bench = await adapter.open({ sheets: plannedSheets() });
    await save(bench, carriedText('甲: 1\n乙: 2', '- 一'));
    const before = bench.snapshot();
    const restore = await bench.port.apply(planRules((await bench.port.read()).sheets.map(({ grid }) => grid), carriedText('甲: 1', '', OTHER)));
    expect(bench.snapshot()).not.toBe(before);
    await bench.port.restore(restore);
    expect(bench.snapshot()).toBe(before);
  });
}
