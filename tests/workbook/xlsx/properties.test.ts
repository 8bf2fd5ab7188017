import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openXlsx } from '../../../src/workbook/xlsx/open.ts';
import { newXlsx } from '../../../src/workbook/xlsx/new.ts';

const SAMPLE = new Uint8Array(readFileSync('samples/项目支出绩效自评表-示例.xlsx'));
const CUSTOM = 'docProps/custom.xml';
const FOREIGN = '<?xml version="1.0" encoding="UTF-8"?><p:Properties xmlns:p="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><p:property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="7" name="密级"><vt:lpwstr>内部</vt:lpwstr></p:property></p:Properties>';

/** The sample with a person’s own property in it. */
function withForeign(): Uint8Array {
  const files = unzipSync(openXlsx(SAMPLE).patch([], new Map([['甲', '乙']])));
  return zipSync({ ...files, [CUSTOM]: strToU8(FOREIGN) });
}

describe('what a workbook keeps about itself', () => {
  it('is read back, and no other part but the ones that lead to it is touched', () => {
    const bytes = openXlsx(SAMPLE).patch([], new Map([['规则', 'a & <b> "2"']]));
    expect(openXlsx(bytes).properties).toEqual(new Map([['规则', 'a & <b> "2"']]));
    const [before, after] = [unzipSync(SAMPLE), unzipSync(bytes)];
    const changed = Object.keys(after).filter((name) => before[name] === undefined || strFromU8(before[name]) !== strFromU8(after[name] ?? new Uint8Array()));
    expect(changed.sort()).toEqual(['[Content_Types].xml', '_rels/.rels', CUSTOM]);
    expect(openXlsx(SAMPLE).properties).toEqual(new Map());
  });

  it('leaves a workbook that says it already byte for byte', () => {
    const bytes = openXlsx(SAMPLE).patch([], new Map([['规则', '甲']]));
    expect(openXlsx(bytes).patch([], new Map([['规则', '甲'], ['规则 2', null]]))).toEqual(bytes);
  });

  it('keeps a person’s own, replaces ours, and takes out what is left over', () => {
    const once = openXlsx(withForeign()).patch([], new Map([['规则', '一'], ['规则 2', '二']]));
    expect(openXlsx(once).properties).toEqual(new Map([['密级', '内部'], ['规则', '一'], ['规则 2', '二']]));
    const twice = openXlsx(once).patch([], new Map([['规则', '三'], ['规则 2', null]]));
    expect(openXlsx(twice).properties).toEqual(new Map([['密级', '内部'], ['规则', '三']]));
    const ids = [...strFromU8(unzipSync(twice)[CUSTOM] ?? new Uint8Array()).matchAll(/pid="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('stands in a new workbook too', () => {
    const [grid] = openXlsx(SAMPLE).grids;
    const sheet = { kind: 'sheet' as const, name: grid?.sheet ?? '', cells: [{ row: 0, col: 0, value: { text: '甲' }, look: 'text' as const }], merges: [], widths: [10], heights: new Map(), frozenRows: 0, landscape: false };
    expect(openXlsx(newXlsx().patch([sheet], new Map([['规则', '甲']]))).properties).toEqual(new Map([['规则', '甲']]));
  });

  it('is nothing where its part is broken: the tables are read all the same', () => {
    const files = unzipSync(withForeign());
    expect(openXlsx(zipSync({ ...files, [CUSTOM]: strToU8('<Properties><property') })).properties).toEqual(new Map());
  });
});
