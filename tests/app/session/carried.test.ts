import { describe, expect, test } from 'vitest';
import { openFile } from '../../../src/app/open-file.ts';
import { carriedRules } from '../../../src/app/carried-rules.ts';
import { scoreWorkbook } from '../../../src/app/score-workbook.ts';
import { openSession } from '../../../src/app/session/open.ts';
import { decimalText } from '../../../src/exact/decimal.ts';
import { formSheet } from '../../../src/sheet/layout/form-sheet.ts';
import { readTables } from '../../../src/sheet/read/tables.ts';
import { newXlsx } from '../../../src/workbook/xlsx/new.ts';
import { XlsxPort } from '../../../src/workbook/xlsx/port.ts';
import { drawn } from '../../sheet/read/sheet-of.ts';
import { ownRules } from '../carried.ts';
import { bookOf, FORM, HandClock, opened, openedExcel, PACKS, settled, snapshot, valueAt } from './bench.ts';

const OWN = ownRules();
const OTHER = ownRules('舍入: { 位数: 0, 时机: 每行 }\n');
const PROJECTS = ownRules('适用: { 表类: [项目] }\n');
type Open = Pick<Awaited<ReturnType<typeof opened>>, 'session'>;

const scoredBy = ({ session }: Open, index = 0): unknown => {
  const table = session.state.tables?.[index];
  const total = table?.card.total ?? null;
  return [table?.card.rules.id, table?.card.rules.chosen.code, total === null ? null : decimalText(total)];
};
const said = ({ session: { state } }: Open): string[] => [...state.findings, ...(state.tables ?? []).flatMap(({ findings }) => findings)].map(({ code }) => code).filter((code) => /^(?:rules-carried|chosen-pack)/.test(code));
const origins = ({ session }: Open): string[] => session.state.packs.filter(({ origin }) => origin !== 'shipped').map(({ key, origin, name }) => `${key} ${origin} ${name}`);
const AUTOMATIC = ['national-2020', 'chosen-by-default', '95'];
const BY_OWN = ['own-rules', 'chosen-by-workbook', '72.5'];

async function saved(rules = OWN, examples = '- { 指标值: "≥100", 实际值: 90, 权重: 50, 得分: 22.5 }\n') {
  const all = await opened();
  const isSaved = await all.session.saveRules(rules.text, examples);
  await settled();
  return { ...all, isSaved };
}

describe('rules saved into an open workbook', () => {
  test('score its tables from then on, said with id and hash, and are offered as the book\'s own', async () => {
    const all = await saved();
    expect([all.isSaved, scoredBy(all), said(all), origins(all)]).toEqual([true, BY_OWN, ['rules-carried'], ['book:own-rules book 自己的规则']]);
    expect(valueAt(all.book, '评分规则', 5, 1)).toBe(OWN.pack.sha256);
    expect([scoredBy(await opened(all.book)), said(await opened(all.book))]).toEqual([BY_OWN, ['rules-carried']]);
  });

  test('go with the write that brought them, and what stood before comes back', async () => {
    const { book, session } = await opened();
    const before = snapshot(book);
    await session.saveRules(OWN.text, '');
    await settled();
    expect(session.state.undo?.sheets).toEqual(['评分规则']);
    expect(await session.undo()).toBe(true);
    await settled();
    expect([snapshot(book), scoredBy({ session }), origins({ session })]).toEqual([before, AUTOMATIC, []]);
  });

  test('take the place of those that the workbook carried, on one sheet', async () => {
    const all = await saved();
    await all.session.saveRules(OTHER.text, '');
    await settled();
    expect([scoredBy(all), said(all), all.book.sheets.map(({ name }) => name)]).toEqual([['own-rules', 'chosen-by-workbook', '73'], ['rules-carried'], ['部门', '评分规则']]);
    await all.session.undo();
    await settled();
    expect(scoredBy(all)).toEqual(BY_OWN);
  });

  test('count before what was chosen earlier, and after what is chosen later', async () => {
    const all = await opened();
    await all.session.choosePack('部门#1', 'hubei');
    await all.session.saveRules(OWN.text, '');
    await settled();
    expect([scoredBy(all), all.book.notes.has('rule-packs')]).toEqual([BY_OWN, false]);
    await all.session.choosePack('部门#1', 'hubei');
    expect([(scoredBy(all) as unknown[]).slice(0, 2), said(all)]).toEqual([['hubei', 'chosen-by-person'], ['rules-carried', 'rules-carried-overridden']]);
  });

  test('leave tables alone that they are not meant for', async () => {
    const all = await saved(PROJECTS);
    expect([scoredBy(all), said(all)]).toEqual([AUTOMATIC, ['rules-carried', 'rules-carried-unfit']]);
  });

  test('are refused where they are no whole pack, or hold what no workbook keeps; nothing is written', async () => {
    const { book, session } = await opened();
    const before = snapshot(book);
    expect([await session.saveRules('编号: a\n名称: 甲\n继承: national-2020\n', ''), session.state.problem?.code]).toEqual([false, 'pack-parent-unknown']);
    expect([await session.saveRules(OWN.text, '- 一\u0007'), session.state.problem?.code]).toEqual([false, 'rules-unwritable']);
    expect(snapshot(book)).toBe(before);
  });

  test('do not overwrite what a person put below them', async () => {
    const all = await saved(OWN, '');
    const sheet = all.book.sheet('评分规则');
    const end = Math.max(...sheet?.cells.keys() ?? []);
    all.person.edit({ sheet: '评分规则', row: end + 2, col: 1 }, '会议纪要');
    expect(await all.session.saveRules(OTHER.text, '- 一\n'.repeat(10))).toBe(false);
    expect([all.session.state.problem, valueAt(all.book, '评分规则', end + 2, 1)]).toEqual([{ code: 'rules-in-the-way', params: { sheet: '评分规则', row: String(end + 3) } }, '会议纪要']);
  });

  test('that a person alters are not used any more, and are said', async () => {
    const all = await saved();
    const row = [...all.book.sheet('评分规则')?.cells ?? []].find(([, cells]) => String(cells.get(1)?.value).includes('÷ 指标值 ÷ 2'))?.[0] ?? -1;
    all.person.edit({ sheet: '评分规则', row, col: 1 }, '    未达到: 权重');
    await all.session.refresh();
    expect([scoredBy(all), said(all), origins(all)]).toEqual([AUTOMATIC, ['rules-carried-altered'], []]);
  });

  test('are used in Excel too, saved twice on one sheet', async () => {
    const all = await openedExcel(drawn(FORM, '部门'));
    expect(await all.session.saveRules(OWN.text, '= 1')).toBe(true);
    expect(await all.session.saveRules(OTHER.text, '')).toBe(true);
    await settled();
    expect([scoredBy(all), all.excel.book.sheets.map(({ Name }) => Name)]).toEqual([['own-rules', 'chosen-by-workbook', '73'], ['部门', '评分规则']]);
  });

  test('give the same total and hash when the saved file is scored by itself', async () => {
    const port = new XlsxPort(newXlsx().patch([formSheet(drawn(FORM, '部门'), readTables(drawn(FORM, '部门')).tables)]));
    const session = openSession(port, { packs: PACKS, clock: new HandClock(), language: 'zh' });
    await session.refresh();
    expect(await session.saveRules(OWN.text, '')).toBe(true);
    await settled();
    const file = openFile(port.bytes(), '表.xlsx');
    const [card] = scoreWorkbook(file, { packs: PACKS, carried: carriedRules(file.grids) }).cards;
    const own = session.state.tables?.[0]?.card;
    expect([card?.rules, card?.total?.toFraction()]).toEqual([own?.rules, own?.total?.toFraction()]);
    expect(own?.rules.sha256).toBe(OWN.pack.sha256);
  });
});

describe('a workbook that scores are written into', () => {
  test('keeps id, version and hash of the rules with it, also without 评分依据; not once the write is taken back', async () => {
    const { book, session } = await saved();
    await session.undo();
    await settled();
    expect(book.notes.has('undo')).toBe(false);
    await session.write(session.previewWrite({ overwrite: false, explain: false }));
    await settled();
    const { id, version, sha256 } = PACKS.find((pack) => pack.id === 'national-2020') ?? OWN.pack;
    expect(JSON.parse(book.notes.get('undo') ?? '')).toMatchObject([{ rules: { '部门#1': { id, version, sha256 } } }]);
  });
});

describe('a file whose scores were written by other rules', () => {
  const stamp = (sha256: string): ReadonlyMap<string, string> => new Map([['绩效自评评分规则', `city-rules 3 sha256:${sha256}`]]);
  const stamped = (sha256: string) => opened(bookOf(['部门', FORM]), PACKS, [], stamp(sha256));
  const told = ({ session }: Open): unknown[] => session.state.findings.filter(({ code }) => code === 'written-by-other-rules').map(({ severity, params }) => [severity, params['id'], params['version'], params['used']]);

  test('is told once on opening, with both, until scores are written here', async () => {
    const all = await stamped('a'.repeat(64));
    const wanted = [['warning', 'city-rules', '3', 'national-2020']];
    expect(told(all)).toEqual(wanted);
    await all.session.refresh();
    expect(told(all)).toEqual(wanted);
    await all.session.write(all.session.previewWrite({ overwrite: false, explain: false }));
    await settled();
    expect(told(all)).toEqual([]);
    await all.session.undo();
    await settled();
    expect(told(all)).toEqual(wanted);
  });

  test('is not told so where the rules are those', async () => {
    expect(told(await stamped(PACKS.find(({ id }) => id === 'national-2020')?.sha256 ?? ''))).toEqual([]);
  });
});

describe('a pack from a file', () => {
  test('is one to choose from, and said not to be kept with the workbook', async () => {
    const all = await opened();
    all.session.addRules(OWN.pack);
    expect([origins(all), scoredBy(all)]).toEqual([['file:own-rules file 自己的规则'], AUTOMATIC]);
    await all.session.choosePack('部门#1', 'file:own-rules');
    expect([scoredBy(all), said(all), all.session.state.tables?.[0]?.chosenPack]).toEqual([['own-rules', 'chosen-by-person', '72.5'], ['chosen-pack-not-kept'], 'file:own-rules']);
    const later = await opened(all.book);
    expect([scoredBy(later), said(later), later.session.state.tables?.[0]?.findings.find(({ code }) => code === 'chosen-pack-gone')?.params]).toEqual([AUTOMATIC, ['chosen-pack-gone'], { id: 'own-rules' }]);
  });

  test('that is taken out is chosen by no table any more, and none is scored by it', async () => {
    const all = await opened();
    for (const pack of [OWN.pack, { ...OWN.pack, id: 'other-rules' }]) all.session.addRules(pack);
    await all.session.choosePack('部门#1', 'file:own-rules');
    await all.session.dropRules('file:other-rules');
    expect([origins(all), all.session.state.tables?.[0]?.chosenPack]).toEqual([['file:own-rules file 自己的规则'], 'file:own-rules']);
    await all.session.dropRules('file:own-rules');
    expect([origins(all), scoredBy(all), said(all)]).toEqual([[], AUTOMATIC, []]);
    const later = await opened(all.book);
    expect(later.session.state.tables?.[0]?.findings.some(({ code }) => code === 'chosen-pack-gone')).toBe(false);
  });

  test('takes the place of one from a file with the same id, and of no other', async () => {
    const all = await opened();
    const shipped = PACKS.find(({ id }) => id === 'hubei') ?? OWN.pack;
    for (const pack of [OWN.pack, { ...shipped, name: '改过的湖北' }, OTHER.pack]) all.session.addRules(pack);
    expect(origins(all)).toEqual(['file:hubei file 改过的湖北', 'file:own-rules file 自己的规则']);
    await all.session.choosePack('部门#1', 'hubei');
    expect(all.session.state.tables?.[0]?.card.rules.name).toBe(shipped.name);
    await all.session.choosePack('部门#1', 'own-rules');
    expect(scoredBy(all)).toEqual(['own-rules', 'chosen-by-person', '73']);
  });

  test('that is saved into the workbook after it was chosen is found there', async () => {
    const all = await opened();
    all.session.addRules(OWN.pack);
    await all.session.saveRules(OWN.text, '');
    await settled();
    await all.session.choosePack('部门#1', 'file:own-rules');
    expect(said(all)).toEqual(['rules-carried']);
    const later = await opened(all.book);
    expect([scoredBy(later), later.session.state.tables?.[0]?.chosenPack, said(later)]).toEqual([['own-rules', 'chosen-by-person', '72.5'], 'book:own-rules', ['rules-carried']]);
  });

  test('is none of the packs that the choice by form, region and year is made among', async () => {
    const all = await opened(bookOf(['部门', FORM]));
    all.session.addRules({ ...OWN.pack, ancestors: [] });
    await all.session.refresh();
    expect(scoredBy(all)).toEqual(AUTOMATIC);
  });
});
