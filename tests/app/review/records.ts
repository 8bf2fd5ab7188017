import type { DifferenceRecord, FileRecord, FindingRecord, TableRecord } from '../../../src/app/review/record.ts';

/** Made-up records for the tests of the result workbook: nothing of them was reviewed. */
const RULES = { id: 'national-2020', name: '项目支出绩效自评', version: '1.2.0', sha256: 'a3f5'.repeat(16) };
const OTHER_RULES = { id: 'hubei', name: '湖北省项目支出绩效自评', version: '1.0.1', sha256: '90cd'.repeat(16) };

export function difference(more: Partial<DifferenceRecord> = {}): DifferenceRecord {
  return {
    place: 'row', path: ['产出指标', '质量指标', '设施验收合格率'], where: '自评!H12', cell: 'H12', target: '≥95%', actual: '90%', weight: '20', printed: '20', recomputed: '18.95', difference: '1.05',
    cause: { code: 'cause-missed-full', kind: 'mistake', message: '没有达到指标值，却给了满分', proof: '' }, shared: false, because: '未达到指标值，按比例计分：20 × 90 ÷ 95 = 18.947…，四舍五入为 18.95', ...more,
  };
}

export const truncated: DifferenceRecord = difference({
  printed: '18.94', difference: '-0.01', shared: true,
  cause: { code: 'cause-truncated', kind: 'convention', message: '得分截去尾数，没有四舍五入', proof: '20 × 90 ÷ 95 = 18.947…，截去为 18.94' },
});

export const accepted: DifferenceRecord = difference({
  where: '自评!H11', cell: 'H11', cause: { code: 'cause-accepted', kind: 'accepted', message: '王审核认可：现场抽查问卷，同意从高评定', proof: '' },
});

export const open: DifferenceRecord = difference({
  path: ['效益指标', '社会效益指标', '群众文化生活丰富程度'], where: '自评!H15', cell: 'H15', target: '明显提升', actual: '基本达成', weight: '10', printed: '9', recomputed: null, difference: null,
  cause: { code: 'cause-qualitative', kind: 'open', message: '定性指标的等次由人判断，规则只给出区间', proof: '' }, because: '部分达成：60%–80%，由人决定',
});

export function table(more: Partial<TableRecord> = {}): TableRecord {
  return {
    key: '自评#1', sheet: '自评', range: 'A1:I24', title: '2023年度项目支出绩效自评表', unit: '滨河市文化和旅游局', project: '公共文化设施免费开放补助资金', year: 2023, kind: 'project', rules: RULES,
    printedTotal: '96', total: '96', decided: '96', undecided: '0', printedGrade: '优', grade: '优', conventions: [], differences: [], accepted: [], ...more,
  };
}

export function finding(more: Partial<FindingRecord> = {}): FindingRecord {
  return {
    table: '自评#1', code: 'weights-not-full', severity: 'error', where: '自评!E20', cell: 'E20', message: '分值合计是 95，不是 100', next: '请核对各行的分值，或确认是否漏了一行。', ...more,
  };
}

export function record(more: Partial<FileRecord> = {}): FileRecord {
  return { file: '报送/文旅局/自评表.xlsx', error: null, tables: [table()], findings: [], digests: [], ...more };
}

const UNITS = ['滨河市文化和旅游局', '滨河市水利局', '滨河市教育局（含所属单位）', '滨河市残疾人联合会', '滨河市卫生健康委员会', '滨河市农业农村局'];
const PROJECTS = [
  '公共文化设施免费开放补助资金', '2023年中央财政水利发展资金（小型水库除险加固及维修养护）', '义务教育薄弱环节改善与能力提升', '残疾人就业保障金', '基层医疗卫生机构实施国家基本药物制度及村卫生室运行补助专项资金',
  '高标准农田建设',
];
const pick = <T>(all: readonly [T, ...T[]] | readonly T[], index: number): T => {
  const found = all[index % all.length];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

/** Tables of many kinds, by their number. */
function tableOf(index: number): TableRecord {
  const own = { unit: pick(UNITS, index), project: pick(PROJECTS, index * 5 + 1), key: '自评#1', rules: index % 7 === 0 ? OTHER_RULES : RULES };
  switch (index % 12) {
    case 0: return table({ ...own, printedTotal: '92.5', total: '88.36', decided: '88.36', printedGrade: '优', grade: '良', differences: [
      difference(), difference({ path: ['产出指标', '数量指标', '免费开放场馆数量'], where: '自评!H10', cell: 'H10', target: '≥12个', actual: '10个', printed: '10', weight: '10', recomputed: '8.33', difference: '1.67', because: '10 × 10 ÷ 12 = 8.333…' }),
      difference({ place: 'total', path: ['总分'], where: '自评!H22', cell: 'H22', target: '', actual: '', weight: '100', printed: '92.5', recomputed: '88.36', difference: '4.14', because: '' }),
      difference({ place: 'grade', path: ['等级'], where: '自评!H23', cell: 'H23', target: '', actual: '', weight: null, printed: '优', recomputed: '良', difference: null, because: '88.36 分在 80 与 90 之间',
        cause: { code: 'cause-grade', kind: 'mistake', message: '等级与总分不符', proof: '' } }),
    ] });
    case 3: return table({ ...own, printedTotal: String(97 - index % 5), total: '95.2', decided: '95.2', differences: [
      difference({ place: 'total', path: ['总分'], where: '自评!H22', cell: 'H22', target: '', actual: '', weight: '100', printed: String(97 - index % 5), recomputed: '95.2', difference: '1.8', because: '各行得分之和为 95.2', cause: { code: 'cause-sum', kind: 'mistake', message: '总分不是各行得分之和', proof: '' } }),
    ] });
    case 5: return table({ ...own, total: null, grade: null, decided: '76.5', undecided: '20', differences: [open] });
    case 6: return table({ ...own, printedTotal: '95.99', total: '96', conventions: [{ code: 'cause-truncated', message: '得分截去尾数，没有四舍五入，全表如此', places: ['自评!H12', '自评!H13'] }],
      differences: [truncated, { ...truncated, where: '自评!H13', cell: 'H13', path: ['产出指标', '受理及时率'] }] });
    case 8: return table({ ...own, kind: 'department', project: '', title: '部门整体支出绩效自评表', printedTotal: null, printedGrade: null, total: '83.4', grade: '良', decided: '83.4' });
    case 9: return table({ ...own, printedTotal: '96', differences: [difference({ cause: { code: 'cause-explained', kind: 'judgement', message: '达到指标值却扣了分，表上写了理由：“部分场馆因维修闭馆三个月，群众反映开放时间不够”', proof: '20 × 95% = 19' }, printed: '19', recomputed: '20', difference: '-1', because: '达到指标值，得满分' })] });
    default: return table(own);
  }
}

const UNVERIFIED = finding({ table: null, code: 'rules-unverified', severity: 'info', where: '', cell: null, message: '规则 national-2020 的这些部分没有核对过原文：定性.部分达成、超额', next: '正式使用前请对照本地区的文件；不同之处可以另写规则。' });

function findingsOf(index: number): FindingRecord[] {
  switch (index % 6) {
    case 1: return [finding(), UNVERIFIED];
    case 2: return [finding({ code: 'same-actuals', severity: 'warning', message: '实际完成值与“滨河市水利局”的同名项目逐行相同', next: '请核对是否照抄。', where: '自评!F10', cell: 'F10' })];
    case 4: return [
      finding({ code: 'year-differs', severity: 'warning', message: '标题写 2022 年，表头写 2023 年', next: '请确认是哪一年的自评。', where: '自评!A1', cell: 'A1' }),
      finding({ code: 'percent-read', severity: 'info', message: '“10%”按 10 个百分点读', next: '', where: '自评!F11', cell: 'F11' }),
    ];
    default: return [];
  }
}

/** So many files of every kind: failures, files without a table, two tables in one, long names. */
export function* manyRecords(count: number): Generator<FileRecord> {
  for (let index = 0; index < count; index += 1) {
    const file = `报送/${pick(UNITS, index)}/${String(index + 1)}-${pick(PROJECTS, index * 5 + 1)}.${index % 10 === 7 ? 'docx' : 'xlsx'}`;
    if (index % 41 === 11) yield record({ file, tables: [], error: { code: 'encrypted', message: '文件设有打开密码', next: '请在 Excel 里去掉密码，另存后再试。' } });
    else if (index % 53 === 17) yield record({ file, tables: [], findings: [finding({ table: null, code: 'no-table', message: '没有找到自评表', next: '请确认文件里有“指标值”“实际完成值”“分值”这些列。', where: '', cell: null })] });
    else if (index % 29 === 13) yield record({ file, tables: [tableOf(index), { ...tableOf(index + 3), key: '部门#2', sheet: '部门' }], findings: findingsOf(index) });
    else yield record({ file, tables: [tableOf(index)], findings: findingsOf(index) });
  }
}
