import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync, strToU8 } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { address } from '../../../src/model/cell.ts';
import { type Annotation, annotateXlsx } from '../../../src/workbook/xlsx/annotate/annotate.ts';
import { relativeTarget } from '../../../src/workbook/xlsx/annotate/parts.ts';
import { openXlsx } from '../../../src/workbook/xlsx/open.ts';
import { expectSound } from '../../app/review/package-checks.ts';
import { nasty } from './nasty.ts';
import { converted, hasOffice } from './office.ts';
import { held, part, workbook } from './package.ts';

const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../../samples/${name}`, import.meta.url)));
const SAMPLES = ['茂县县委办2023-绩效自评.xlsx', '项目支出绩效自评表-示例.xlsx'];
const AUTHOR = '复核';

const at = (sheet: string, row: number, col: number, more: Partial<Annotation> = {}): Annotation => ({ sheet, row, col, title: '复核', text: '表上 20，复核 18.95 <&>', fill: '#FFC7CE', ...more });

async function read(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return book;
}

function note(book: ExcelJS.Workbook, sheet: string, cell: string): string {
  const found = book.getWorksheet(sheet)?.getCell(cell).note as string | ExcelJS.Comment | undefined;
  return typeof found === 'string' ? found : (found?.texts ?? []).map(({ text }) => text).join('');
}

const fill = (book: ExcelJS.Workbook, sheet: string, cell: string): string | undefined => (book.getWorksheet(sheet)?.getCell(cell).fill as ExcelJS.FillPattern | undefined)?.fgColor?.argb;

/** Parts of the copy that are not what they were, and those that are new. */
function changed(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  expect(Object.keys(now).slice(0, Object.keys(old).length)).toEqual(Object.keys(old));
  return Object.keys(now).filter((name) => !Buffer.from(now[name] ?? []).equals(Buffer.from(old[name] ?? [])));
}

async function withComments(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('自评');
  sheet.getCell('A1').value = '得分';
  sheet.getCell('A1').font = { bold: true, name: '黑体', size: 14 };
  sheet.getCell('A2').value = 20;
  sheet.getCell('A2').note = '张三：已核对';
  sheet.getCell('A3').value = 18;
  sheet.getCell('A3').note = { texts: [{ font: { bold: true }, text: '李四：' }, { text: '见附件' }] };
  sheet.getCell('B2').value = { formula: 'A2*2', result: 40 };
  book.addWorksheet('说明').getCell('A1').value = '无';
  await sheet.protect('0000', {});
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe.each(SAMPLES)('%s', (name) => {
  const bytes = sample(name);
  const [grid] = openXlsx(bytes).grids;
  if (grid === undefined) throw new Error('no sheet');

  it('gets a fill and a comment, and keeps all else byte for byte', async () => {
    const after = annotateXlsx(bytes, [at(grid.sheet, 6, 3), at(grid.sheet, 7, 3, { fill: '#FFEB9C' })], AUTHOR);
    expectSound(after);
    expect(changed(bytes, after)).toEqual(['[Content_Types].xml', 'xl/worksheets/sheet1.xml', 'xl/styles.xml', 'xl/worksheets/_rels/sheet1.xml.rels', 'xl/comments1.xml', 'xl/drawings/vmlDrawing1.vml'].sort(byOrderOf(after)));
    const [old, now] = [await read(bytes), await read(after)];
    expect(note(now, grid.sheet, 'D7')).toBe('复核\n表上 20，复核 18.95 <&>');
    expect([fill(now, grid.sheet, 'D7'), fill(now, grid.sheet, 'D8')]).toEqual(['FFFFC7CE', 'FFFFEB9C']);
    for (const cell of ['D7', 'D8']) {
      const [one, other] = [old, now].map((book) => book.getWorksheet(grid.sheet)?.getCell(cell));
      expect([other?.value, other?.font, other?.border, other?.alignment, other?.numFmt]).toEqual([one?.value, one?.font, one?.border, one?.alignment, one?.numFmt]);
    }
  });
});

const byOrderOf = (bytes: Uint8Array) => {
  const names = Object.keys(unzipSync(bytes));
  return (a: string, b: string): number => names.indexOf(a) - names.indexOf(b);
};

it('keeps the comments that are there, and adds to that of a cell which has one', async () => {
  const before = await withComments();
  const after = annotateXlsx(before, [at('自评', 1, 0), at('自评', 2, 0), at('自评', 0, 0)], AUTHOR);
  expectSound(after);
  const book = await read(after);
  expect(note(book, '自评', 'A2')).toBe('张三：已核对\n复核\n表上 20，复核 18.95 <&>');
  expect(note(book, '自评', 'A3')).toBe('李四：见附件\n复核\n表上 20，复核 18.95 <&>');
  expect(note(book, '自评', 'A1')).toBe('复核\n表上 20，复核 18.95 <&>');
  expect([...part(after, 'xl/comments1.xml').matchAll(/<comment /g)]).toHaveLength(3);
  expect(changed(before, after)).not.toContain('xl/worksheets/sheet2.xml');
});

it('makes the box of a comment that is added to higher, and no other', async () => {
  const before = await withComments();
  const after = annotateXlsx(before, [at('自评', 1, 0)], AUTHOR);
  const bottoms = (bytes: Uint8Array): number[] => [...part(bytes, 'xl/drawings/vmlDrawing1.vml').matchAll(/<x:Anchor>([^<]*)/g)].map(([, anchor = '']) => Number(anchor.split(',')[6]));
  const [[first = 0, second] = [], now] = [bottoms(before), bottoms(after)];
  expect(now).toEqual([first + 3, second]);
});

it('keeps the protection of a sheet', async () => {
  const before = await withComments();
  const after = annotateXlsx(before, [at('自评', 1, 1)], AUTHOR);
  const protection = /<sheetProtection [^>]*>/.exec(part(before, 'xl/worksheets/sheet1.xml'))?.[0];
  expect(protection).toBeDefined();
  expect(part(after, 'xl/worksheets/sheet1.xml')).toContain(protection);
  expect((await read(after)).getWorksheet('自评')?.getCell('B2').value).toEqual({ formula: 'A2*2', result: 40 });
});

/** The workbook with comments of which the first stands for a thread. */
async function withThread(): Promise<Uint8Array> {
  const parts = unzipSync(await withComments());
  const comments = strFromU8(parts['xl/comments1.xml'] ?? new Uint8Array());
  const author = 'tc={7A6F0B0C-1D2E-4F30-8A9B-0C1D2E3F4A5B}';
  const threaded = comments.replace('</authors>', `<author>${author}</author></authors>`).replace(/ref="A2" authorId="\d+"/, `ref="A2" authorId="${String([...comments.matchAll(/<author>|<author\/>/g)].length)}"`);
  return zipSync({ ...parts, 'xl/comments1.xml': strToU8(threaded), 'xl/threadedComments/threadedComment1.xml': strToU8('<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"/>') });
}

it('leaves a threaded comment as it is, and fills its cell', async () => {
  const before = await withThread();
  const after = annotateXlsx(before, [at('自评', 1, 0)], AUTHOR);
  expect(part(before, 'xl/comments1.xml')).toContain('<author>tc=');
  expect(changed(before, after)).toEqual(['xl/worksheets/sheet1.xml', 'xl/styles.xml'].sort(byOrderOf(after)));
  expect(fill(await read(after), '自评', 'A2')).toBe('FFFFC7CE');
});

const VML = '<xml xmlns:v="urn:schemas-microsoft-com:vml"\n xmlns:o="urn:schemas-microsoft-com:office:office">\n <o:shapelayout v:ext="edit">\n  <o:idmap v:ext="edit" data="1,3"/>\n </o:shapelayout><v:shape id="_x0000_s1030">broken<br></v:shape></xml>';

/** A workbook made by hand whose sheet has a drawing of form controls, or one for its foot. */
function withDrawing(element: string): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts = unzipSync(workbook('<row r="1"><c r="A1"><v>5</v></c></row>', `<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><${element} xmlns:q="${office}" q:id="rId7"/>`));
  return zipSync({
    ...parts,
    'xl/worksheets/_rels/sheet1.xml.rels': strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="${office}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/></Relationships>`),
    'xl/drawings/vmlDrawing1.vml': strToU8(VML),
  });
}

it('adds its boxes to a drawing that is there, with ids that no shape has', () => {
  const after = annotateXlsx(withDrawing('legacyDrawing'), [at('表', 0, 0)], AUTHOR);
  const vml = part(after, 'xl/drawings/vmlDrawing1.vml');
  expect(vml).toContain('data="1,3,4"');
  expect(vml).toContain('broken<br>');
  expect(vml).toContain('id="_x0000_s4097"');
  expect(part(after, 'xl/worksheets/sheet1.xml')).toContain('q:id="rId7"');
  expect(Object.keys(unzipSync(after)).filter((name) => name.endsWith('.vml'))).toHaveLength(1);
});

it('leaves the drawing of a page\'s foot alone', () => {
  const before = withDrawing('legacyDrawingHF');
  const after = annotateXlsx(before, [at('表', 0, 0)], AUTHOR);
  expect(part(after, 'xl/drawings/vmlDrawing1.vml')).toBe(VML);
  expect(part(after, 'xl/worksheets/sheet1.xml')).toMatch(/<legacyDrawing [^>]*r:id="rId\d+"\/><legacyDrawingHF /);
  expect(part(after, 'xl/drawings/vmlDrawing2.vml')).toContain('_x0000_s4097');
});

it('fills a cell that is not there, styled as its column', () => {
  const after = annotateXlsx(workbook('<row r="1" s="1" customFormat="1"><c r="B1"><v>5</v></c></row>'), [at('表', 0, 0), at('表', 4, 2)], AUTHOR);
  const xml = part(after, 'xl/worksheets/sheet1.xml');
  expect(xml).toMatch(/<row r="1"[^>]*><c r="A1" s="2"\/><c r="B1"><v>5<\/v><\/c><\/row><row r="5"><c r="C5" s="3"\/><\/row>/);
  expect(part(after, 'xl/styles.xml')).toContain('<xf numFmtId="10" applyNumberFormat="1" fillId="2" applyFill="1"/>');
});

it('takes more comments than a block of ids holds', () => {
  const many = Array.from({ length: 1500 }, (_, row) => at('表', row, 0));
  const after = annotateXlsx(workbook('<row r="1"><c r="A1"><v>5</v></c></row>'), many, AUTHOR);
  const vml = part(after, 'xl/drawings/vmlDrawing1.vml');
  const ids = [...vml.matchAll(/<v:shape id="_x0000_s(\d+)"/g)].map(([, id]) => Number(id));
  expect(new Set(ids).size).toBe(1500);
  expect(new Set(ids.map((id) => Math.floor(id / 1024)))).toEqual(new Set([1, 2]));
  expect(vml).toContain('data="1,2"');
});

it('gives the same bytes where nothing is to be said, and refuses a sheet that is not there', () => {
  const bytes = sample(SAMPLES[0] ?? '');
  expect(annotateXlsx(bytes, [], AUTHOR)).toBe(bytes);
  expect(() => annotateXlsx(bytes, [at('没有', 0, 0)], AUTHOR)).toThrow(expect.objectContaining({ code: 'no-such-sheet' }));
});

it.each([['xl/worksheets/sheet1.xml', 'xl/comments1.xml', '../comments1.xml'], ['a.xml', 'b/c.xml', 'b/c.xml'], ['xl/a/b/s.xml', 'xl/d/v.vml', '../../d/v.vml']])('from %s to %s leads %s', (from, to, target) => {
  expect(relativeTarget(from, to)).toBe(target);
});

/** What is written on a sheet, without what only says how it looks or where its comments are. */
const MAY_CHANGE = /^(?:xl\/worksheets\/(?:_rels\/)?[^/]*|xl\/styles\.xml|\[Content_Types\]\.xml|xl\/comments\d+\.xml|xl\/drawings\/vmlDrawing\d+\.vml)$/;

describe('any cells of any workbook', () => {
  test.each([...SAMPLES.map((name) => [name, () => Promise.resolve(sample(name))] as const), ['with comments', withComments] as const, ['made by hand of all that is seldom met', () => Promise.resolve(nasty())] as const])('%s', async (_, made) => {
    const bytes = await made();
    const before = openXlsx(bytes);
    const place = fc.record({ sheet: fc.constantFrom(...before.grids.map(({ sheet }) => sheet)), row: fc.nat({ max: 30 }), col: fc.nat({ max: 12 }), text: fc.string({ minLength: 1, maxLength: 30 }) });
    fc.assert(fc.property(fc.uniqueArray(place, { minLength: 1, maxLength: 8, selector: ({ sheet, row, col }) => `${sheet}!${String(row)},${String(col)}` }), (places) => {
      const after = annotateXlsx(bytes, places.map(({ sheet, row, col, text }) => at(sheet, row, col, { text })), AUTHOR);
      expect(changed(bytes, after).filter((name) => !MAY_CHANGE.test(name))).toEqual([]);
      const values = (of: ReturnType<typeof held>): unknown[] => [...of].filter(([, { value, formula }]) => value !== null || formula !== null).map(([key, { value, formula }]) => [key, value, formula]);
      expect(values(held(openXlsx(after).grids))).toEqual(values(held(before.grids)));
      const comments = Object.entries(unzipSync(after)).filter(([name]) => /comments\d+\.xml$/.test(name)).map(([, content]) => strFromU8(content)).join('');
      for (const cell of places) expect(comments).toContain(`ref="${address(cell)}"`);
    }), { numRuns: 20 });
  });
});

test.skipIf(!hasOffice)('LibreOffice shows the comments, new, merged and old', async () => {
  const book = await read(converted(annotateXlsx(await withComments(), [at('自评', 1, 0), at('自评', 0, 0), at('说明', 0, 0)], AUTHOR), 'xlsx'));
  expect(note(book, '自评', 'A2')).toBe('张三：已核对\n复核\n表上 20，复核 18.95 <&>');
  expect(note(book, '自评', 'A3')).toBe('李四：见附件');
  expect(note(book, '自评', 'A1')).toBe('复核\n表上 20，复核 18.95 <&>');
  expect(note(book, '说明', 'A1')).toBe('复核\n表上 20，复核 18.95 <&>');
  expect(fill(book, '自评', 'A1')).toBe('FFFFC7CE');
}, 120_000);
