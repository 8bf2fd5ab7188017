import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../src/app/open-file.ts';
import { fileRecord } from '../../src/app/review/file-record.ts';
import { reviewFile } from '../../src/app/review/review-file.ts';
import { scoreWorkbook } from '../../src/app/score-workbook.ts';
import { writeScores } from '../../src/app/write-scores.ts';
import { packNamed } from '../../src/cli/packs.ts';
import { loadPack } from '../../src/rules/load.ts';
import { shownPack } from '../../src/rules/shown.ts';

const NAME = '项目支出绩效自评表-示例.xlsx';
const { pack, layers } = packNamed('national-2020');
const OTHER = loadPack(shownPack(layers).replace('版本: "2020.1"', '版本: "2020.9"'), () => undefined);

function written(name: string): Uint8Array {
  const file = openFile(new Uint8Array(readFileSync(`samples/${name}`)), name);
  return writeScores(scoreWorkbook(file, { packs: [pack], pack }), { overwrite: false, explain: false, language: 'zh' }).bytes;
}

describe('a written workbook', () => {
  const file = openFile(written(NAME), NAME);

  it('says by which rules, without the sheet 评分依据', () => {
    expect([...(file.properties ?? [])]).toEqual([['绩效自评评分规则', `national-2020 ${pack.version} sha256:${pack.sha256}`]]);
    expect(file.grids.map(({ sheet }) => sheet)).not.toContain('评分依据');
  });

  it('is scored again by the same rules without a word', () => {
    expect(scoreWorkbook(file, { packs: [pack], pack }).findings.map(({ code }) => code)).not.toContain('written-by-other-rules');
  });

  it('is told from other rules of the same id, scored or reviewed', () => {
    if (!OTHER.ok) throw new Error('no pack');
    const wanted = { id: 'national-2020', version: pack.version, hash: pack.sha256.slice(0, 12), used: 'national-2020', usedVersion: '2020.9', usedHash: OTHER.pack.sha256.slice(0, 12) };
    const said = scoreWorkbook(file, { packs: [OTHER.pack], pack: OTHER.pack }).findings.filter(({ code }) => code === 'written-by-other-rules');
    expect(said.map(({ severity, params }) => ({ severity, params }))).toEqual([{ severity: 'warning', params: wanted }]);
    const review = reviewFile(file, { packs: [OTHER.pack], packFor: () => null });
    expect(fileRecord(NAME, review, file, 'zh').findings.filter(({ code }) => code === 'written-by-other-rules')).toHaveLength(1);
  });
});
