import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { libraryOf, shippedPacks, systemNamed } from '../../src/cli/packs.ts';
import { loadPack } from '../../src/rules/load.ts';
import { loadSystem } from '../../src/rules/system/load.ts';
import { valuesOf, type WrittenRow, type WrittenValues } from '../../src/scoring/system/examples.ts';
import { scoreSystem } from '../../src/scoring/system/score.ts';
import { choosePack } from '../../src/rules/choose.ts';
import { scoreTable } from '../../src/scoring/table.ts';
import { Grid, type GridCell, plainCell } from '../../src/sheet/grid.ts';
import { readTables } from '../../src/sheet/read/tables.ts';
import { department, type Filled } from './department.ts';
import { perSecond, type Row } from './measure.ts';

const FOLDER = new URL('../../scoring-rules/', import.meta.url);
const LOADS = 20;
/** In each of four rounds, 10,000 in all. */
const SCORINGS = 2_500;
const KEYSTROKES = 500;
const ROWS = 40;
const SYSTEM = 'sichuan-department-2023';
/** The total may differ from the exact one by what doubles lose. */
const CLOSE = 0.011;

const textOf = (id: string): string => readFileSync(new URL(`${id}/pack.yaml`, FOLDER), 'utf8');

/** Every pack and system that comes with the program, loaded with what it inherits and compiled, over reading their YAML alone. */
function loading(): Row {
  const { packs, systems } = libraryOf();
  const texts = new Map([...packs.map(({ pack }) => pack.id), ...systems.map(({ system }) => system.id)].map((id) => [id, textOf(id)]));
  const resolve = (id: string): string | undefined => texts.get(id);
  const compiled = perSecond(LOADS, () => {
    for (const { pack } of packs) if (!loadPack(texts.get(pack.id) ?? '', resolve).ok) throw new Error(pack.id);
    for (const { system } of systems) if (!loadSystem(texts.get(system.id) ?? '', resolve).ok) throw new Error(system.id);
  });
  const read = perSecond(LOADS, () => [...texts.values()].map((text) => parse(text) as unknown));
  return { zh: '载入并编译全部自带规则用时 ÷ 只读 YAML', en: 'loading and compiling all packs ÷ plain yaml.parse: time', ratio: read / compiled };
}

/** Inputs of the first example, as texts and as plain numbers. */
function filled(): { readonly written: WrittenValues; readonly plain: Filled } {
  const [first] = parse(readFileSync(new URL(`${SYSTEM}/examples.yaml`, FOLDER), 'utf8')) as readonly { readonly 输入: Readonly<Record<string, unknown>> }[];
  if (first === undefined) throw new Error('no example');
  const row = (value: unknown): WrittenRow | string => (typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, String(one)])) : String(value));
  const written = Object.fromEntries(Object.entries(first.输入).map(([key, value]) => [key, Array.isArray(value) ? value.map(row) : String(value)]));
  return { written, plain: written };
}

function scorings(): Row {
  const { system } = systemNamed(SYSTEM);
  const { written, plain } = filled();
  const { values } = valuesOf(system, written);
  const exact = Number(scoreSystem(system, values).total?.valueOf());
  if (Math.abs(department(plain) - exact) > CLOSE) throw new Error(`${String(department(plain))} ${String(exact)}`);
  const ours = perSecond(SCORINGS, () => scoreSystem(system, values));
  const doubles = perSecond(SCORINGS, () => department(plain));
  return { zh: '指标体系评一个部门用时 ÷ 手写的双精度函数', en: 'scoring a department ÷ a hand-written function on doubles: time', ratio: doubles / ours };
}

const TITLES = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];

function sheet(actual: number): Grid {
  const line = (values: readonly (string | number)[]): Map<number, GridCell> => new Map(values.map((value, col) => [col, plainCell(value)]));
  const rows = Array.from({ length: ROWS }, (_, row) => line(['产出指标', '数量指标', `指标${String(row)}`, `≥${String(row + 90)}人`, `${String(row === 0 ? actual : row + 80)}人`, 2.5]));
  return new Grid('自评', new Map([line(TITLES), ...rows].map((cells, row) => [row, cells])));
}

/** A keystroke reads and scores the whole table again; scoring alone is what the rules take of it. */
function keystroke(): Row {
  const packs = shippedPacks().map(({ pack }) => pack);
  const [table] = readTables(sheet(80)).tables;
  if (table === undefined) throw new Error('no table');
  const { pack } = choosePack(packs, table);
  const why = { code: 'chosen-by-default', params: {} };
  const whole = perSecond(KEYSTROKES, () => scoreTable(table, pack, why));
  const stroke = perSecond(KEYSTROKES, (index) => readTables(sheet(80 + (index % 10))).tables.map((one) => scoreTable(one, pack, why)));
  return { zh: `${String(ROWS)} 行的表改一格后重读重评用时 ÷ 只评全表`, en: `a keystroke in ${String(ROWS)} rows, read and scored again ÷ scoring alone: time`, ratio: whole / stroke };
}

/** (f) Rules: loading them, scoring by a formula system, and scoring again after a keystroke. */
export function rules(): Row[] {
  return [loading(), scorings(), keystroke()];
}
