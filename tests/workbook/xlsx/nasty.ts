import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Rows without numbers, cells without places, empty tags, rich and phonetic text, every kind of value; a dynamic array, a data table. */
const ROWS = '<x:row><x:c t="inlineStr" s="1"><x:is><x:r><x:rPr><x:b/></x:rPr><x:t>项目</x:t></x:r><x:r><x:t xml:space="preserve"> 自评表</x:t></x:r><x:rPh sb="0" eb="1"><x:t>xm</x:t></x:rPh></x:is></x:c><x:c/></x:row>'
  + "<x:row/><x:row r='3' hidden='1' outlineLevel='1'><x:c r='B3' t='b'><x:v>1</x:v></x:c><x:c r='D3' t='e'><x:v>#N/A</x:v></x:c><x:c r='F3' cm='1'><x:f t='array' ref='F3'>SUM(B4:B5*2)</x:f><x:v>6</x:v></x:c></x:row>"
  + '<x:row r="4" spans="1:4" ht="20" customHeight="1"><x:c r="A4" t="s"><x:v>0</x:v></x:c><x:c r="B4"><x:v>1</x:v></x:c><x:c r="C4"><x:f t="shared" ref="C4:C6" si="0">B4*2</x:f><x:v>2</x:v></x:c></x:row>'
  + '<x:row r="5"><x:c r="B5" s="2"><x:v>2</x:v></x:c><x:c r="C5"><x:f t="shared" si="0"/><x:v>4</x:v></x:c></x:row><x:row r="6"><x:c r="C6"><x:f t="shared" si="0"/><x:v>0</x:v></x:c><x:c r="E6"><x:f>[1]外部!A1</x:f><x:v>9</x:v></x:c></x:row>'
  + '<x:row r="30"><x:c r="A30"><x:v>1</x:v></x:c><x:c r="B30"><x:f>A40*2</x:f><x:v>0</x:v></x:c></x:row><x:row r="31"><x:c r="A31"><x:v>5</x:v></x:c><x:c r="B31"><x:f t="dataTable" ref="B31:B32" dt2D="0" dtr="0" r1="A40"/><x:v>10</x:v></x:c></x:row>'
  + '<x:row r="32"><x:c r="A32"><x:v>6</x:v></x:c><x:c r="B32"><x:v>12</x:v></x:c></x:row>';

const BEFORE = "<x:sheetPr codeName='表1'><x:tabColor theme='4' tint='-0.25'/></x:sheetPr><x:sheetViews><x:sheetView workbookViewId='0'><x:pane xSplit='1' ySplit='2' topLeftCell='B3' activePane='bottomRight' state='frozen'/></x:sheetView></x:sheetViews>"
  + '<x:sheetFormatPr defaultRowHeight="15" outlineLevelRow="1"/><x:cols><x:col min="2" max="3" width="12.5" customWidth="1"/><x:col min="5" max="40" width="3" hidden="1" outlineLevel="1" style="2"/></x:cols>';
const BEHIND = '<x:sheetProtection password="CC1A" sheet="1" objects="1"/><x:protectedRanges><x:protectedRange sqref="B4:B9" name="得分"/></x:protectedRanges><x:autoFilter ref="A3:D9"><x:filterColumn colId="1"><x:customFilters><x:customFilter operator="greaterThan" val="1"/></x:customFilters></x:filterColumn></x:autoFilter>'
  + '<x:mergeCells count="1"><x:mergeCell ref="A1:D1"/></x:mergeCells><x:phoneticPr fontId="1"/><x:conditionalFormatting sqref="B3:B9"><x:cfRule type="dataBar" priority="1"><x:dataBar><x:cfvo type="min"/><x:cfvo type="max"/><x:color theme="5"/></x:dataBar></x:cfRule></x:conditionalFormatting>'
  + '<x:dataValidations count="1"><x:dataValidation type="list" sqref="B4"><x:formula1>"达成,未达成"</x:formula1></x:dataValidation></x:dataValidations><x:hyperlinks><x:hyperlink ref="A4" location="自评表!B4"/></x:hyperlinks><x:rowBreaks count="1" manualBreakCount="1"><x:brk id="20" max="16383" man="1"/></x:rowBreaks>'
  + '<x:ignoredErrors><x:ignoredError sqref="A1:D9" numberStoredAsText="1"/></x:ignoredErrors><x:extLst><x:ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"/></x:extLst>';

const OWN: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>`
    + `<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<x:workbook xmlns:x="${MAIN}" xmlns:r="${OFFICE}"><x:workbookPr codeName="簿"/><x:sheets><x:sheet name="自评表" sheetId="7" r:id="rId9"/></x:sheets><x:externalReferences><x:externalReference r:id="rId5"/></x:externalReferences>`
    + '<x:definedNames><x:definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">自评表!$A$3:$D$9</x:definedName></x:definedNames><x:calcPr calcId="191029"/></x:workbook>',
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId9" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`
    + `<Relationship Id="rId5" Type="${OFFICE}/externalLink" Target="externalLinks/externalLink1.xml"/><Relationship Id="rId6" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>`,
  'xl/styles.xml': `<x:styleSheet xmlns:x="${MAIN}"><x:fonts count="2"><x:font><x:sz val="11"/><x:color theme="1"/></x:font><x:font/></x:fonts><x:fills count="1"><x:fill><x:patternFill patternType="none"/></x:fill></x:fills><x:borders count="1"><x:border/></x:borders>`
    + '<x:cellXfs count="3"><x:xf numFmtId="0" fontId="0"/><x:xf numFmtId="49" fontId="1" quotePrefix="1" applyNumberFormat="1"/><x:xf numFmtId="1" fontId="1" applyNumberFormat="1"/></x:cellXfs></x:styleSheet>',
  'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" count="1" uniqueCount="1"><si><t>指标_x000D_1</t></si></sst>`,
  'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><!-- <x:sheetData> --><x:worksheet xmlns:x="${MAIN}">${BEFORE}<x:sheetData>${ROWS}</x:sheetData>${BEHIND}</x:worksheet>`,
  'xl/externalLinks/externalLink1.xml': `<externalLink xmlns="${MAIN}"><externalBook/></externalLink>`,
  '_xmlsignatures/origin.sigs': '',
  '_xmlsignatures/sig1.xml': '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>',
};

/** A signed workbook with macros, made by hand, of all that is allowed and seldom met. */
export function nasty(): Uint8Array {
  const parts = Object.fromEntries(Object.entries(OWN).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ ...parts, 'xl/vbaProject.bin': [new Uint8Array([208, 207, 17, 224, 0, 255]), { level: 0 }] });
}
