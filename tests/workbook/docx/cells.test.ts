import { expect, test } from 'vitest';
import { openDocx } from '../../../src/workbook/docx/open.ts';
import { cellsOf, docxOf, one, p, packageOf, run, tbl, tc, tr } from './document.ts';

const textOf = (content: string): string | undefined => cellsOf(openDocx(docxOf(one(content))).grids[0])[0]?.slice(3);

test.each([
  ['runs of one paragraph run on', `<w:p>${run('≥')}${run('95')}${run('%')}</w:p>`, '≥95%'],
  ['paragraphs are lines, blank ones left out', p('目标1') + p('') + p('目标2'), '目标1\n目标2'],
  ['a tab is a space, a break a line', `<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>`, '甲 乙\n丙'],
  ['tab stops are no tabs', `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run('甲')}</w:p>`, '甲'],
  ['a no-break hyphen is a hyphen', `<w:p><w:r><w:t>3</w:t><w:noBreakHyphen/><w:t>5</w:t></w:r></w:p>`, '3-5'],
  ['deleted runs are gone, inserted ones stay', `<w:p><w:del>${run('80')}</w:del><w:ins>${run('95')}</w:ins>${run('%')}</w:p>`, '95%'],
  ['w:delText is gone too', `<w:p><w:del><w:r><w:delText>80</w:delText></w:r></w:del>${run('95')}</w:p>`, '95'],
  ['moved text stands only where it went', `<w:p><w:moveFrom>${run('旧')}</w:moveFrom><w:moveTo>${run('新')}</w:moveTo></w:p>`, '新'],
  ['a deleted paragraph end joins two lines', `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('完成')}</w:p>${p('项目')}`, '完成项目'],
  ['hidden text is not read', `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>${run('显')}</w:p>`, '显'],
  ['vanish switched off is shown', `<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>显</w:t></w:r></w:p>`, '显'],
  ['hyperlinks, smart tags and simple fields are their text', `<w:p><w:hyperlink>${run('a')}</w:hyperlink><w:smartTag>${run('b')}</w:smartTag><w:fldSimple w:instr="X">${run('c')}</w:fldSimple></w:p>`, 'abc'],
  ['entities, also beyond the basic plane', `<w:p><w:r><w:t>&lt;5&#x2030; &#134071;</w:t></w:r></w:p>`, '<5‰ 𠮷'],
  ['a sign of the Symbol font', `<w:p><w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run('95')}</w:p>`, '≥95'],
  ['a tick of the Wingdings font', `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run('是')}</w:p>`, '☑是'],
  ['an unknown picture sign is seen as such', `<w:p><w:r><w:sym w:font="Webdings" w:char="F021"/></w:r></w:p>`, '\ufffd'],
  ['an equation is its letters', `<w:p><m:oMath><m:r><m:t>≥</m:t></m:r></m:oMath>${run('95')}</w:p>`, '≥95'],
  ['pronunciation is left out', `<w:p><w:r><w:ruby><w:rt>${run('mào')}</w:rt><w:rubyBase>${run('茂')}</w:rubyBase></w:ruby></w:r></w:p>`, '茂'],
  ['a content control inside a line', `<w:p><w:sdt><w:sdtPr/><w:sdtContent>${run('优')}</w:sdtContent></w:sdt></w:p>`, '优'],
  ['its prompt is no content', `<w:p>${run('等级：')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处输入文字。')}</w:sdtContent></w:sdt></w:p>`, '等级：'],
  ['a content control around paragraphs', `<w:sdt><w:sdtContent>${p('优')}</w:sdtContent></w:sdt>`, '优'],
  ['space at a run\'s edges counts only where it is kept', `<w:p><w:r><w:t> 甲 </w:t></w:r><w:r><w:t xml:space="preserve"> 乙</w:t></w:r></w:p>`, '甲 乙'],
])('%s', (_name, content, text) => {
  expect(textOf(content)).toBe(text);
});

test('a field shows its result, not its instruction, also with a field inside the instruction', () => {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const inner = `${mark('begin')}${mark('separate')}${run('内')}${mark('end')}`;
  expect(textOf(`<w:p>${mark('begin')}<w:r><w:instrText>= 1</w:instrText></w:r>${inner}${mark('separate')}${run('95')}${mark('end')}${run('%')}</w:p>`)).toBe('95%');
});

test('a text box is told once and follows its paragraph', () => {
  const box = `<w:txbxContent>${p('框内')}</w:txbxContent>`;
  const drawing = `<mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
  expect(textOf(`<w:p>${run('框')}<w:r>${drawing}</w:r>${run('外')}</w:p>`)).toBe('框外\n框内');
});

test('formats from before a tracked change do not count', () => {
  const cell = tc('宽', '<w:gridSpan w:val="2"/><w:tcPrChange><w:tcPr><w:gridSpan w:val="5"/><w:vMerge/></w:tcPr></w:tcPrChange>');
  expect(cellsOf(openDocx(docxOf(tbl(tr(cell, tc('右'))))).grids[0])).toEqual(['A1=宽', 'C1=右']);
});

test('deleted rows are gone', () => {
  const deleted = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc('删')}</w:tr>`;
  expect(cellsOf(openDocx(docxOf(tbl(tr(tc('一')), deleted, tr(tc('二'))))).grids[0])).toEqual(['A1=一', 'A2=二']);
});

test.each([
  ['another prefix', `<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:tbl><x:tr><x:tc><x:tcPr><x:gridSpan x:val='2'/></x:tcPr><x:p><x:r><x:t>甲</x:t></x:r></x:p></x:tc><x:tc><x:p><x:r><x:t>乙</x:t></x:r></x:p></x:tc></x:tr></x:tbl></x:body></x:document>`],
  ['a default namespace', `<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><tbl><tr><tc><tcPr><gridSpan q:val="2"/></tcPr><p><r><t>甲</t></r></p></tc><tc><p><r><t>乙</t></r></p></tc></tr></tbl></body></document>`],
  ['the strict namespace', `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>`],
])('reads a document with %s', (_name, xml) => {
  expect(cellsOf(openDocx(packageOf({ 'word/document.xml': xml })).grids[0])).toEqual(['A1=甲', 'C1=乙']);
});

test('finds the document where the package says, whatever its name', () => {
  const xml = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>';
  const relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/Word/document2.xml"/></Relationships>`;
  expect(cellsOf(openDocx(packageOf({ '_rels\\.rels': relationships, 'word\\document2.xml': xml })).grids[0])).toEqual(['A1=甲']);
});
