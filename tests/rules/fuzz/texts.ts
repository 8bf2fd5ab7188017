import { parse, stringify } from 'yaml';
import type { Chance } from '../../review/made-up/random.ts';
import { formulaText } from '../../expression/fuzz/texts.ts';
import { shippedText } from '../../scoring/packs.ts';

const PACKS = ['national-2020', 'national-2021', 'hubei', 'sichuan-2023', 'ningde-2023'];
const SYSTEMS = ['sichuan-department-2023', 'sichuan-project-2023'];
const HEIR = '编号: x\n名称: 试验\n版本: "1"\n依据: [{ 文件: 甲, 已核实: 否 }]\n继承: national-2020\n';

const SCALARS = ['5', '-1', '0', '1e999', '.nan', '.inf', '0x1f', '0o17', '1_000', '80%', '"80%"', 'true', 'null', '~', '""', '" "', '待定', '2024-02-30', '"2024-02-30"', '[]', '{}', '[[]]', '{ a: 1 }', '!!int 5', '!x 5', '*a', '&a 5', '|', '>', '"\\u202e"', '"\\0"', '__proto__', 'constructor', '{ toString: 1, valueOf: 1 }', '[1, [2]]', '权重', '9^9^9', '权重 ÷ 0', '"<img src=x onerror=alert(1)>"', '=1+1', '"非("', '"]["', "it's", '- a', '? a', ': a', '\u0000', '\ud800', '🧨'];
const KEYS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '计分', '等级', '输入', '指标', '计算', '封顶', '扣分项', '未核实', '适用', '类型', '继承', '<<', '编号', '"\\t"', '1', '? [a]', '&a', '总份'];

type Mutation = (lines: string[], chance: Chance) => void;
const MUTATIONS: readonly Mutation[] = [
  (lines, chance) => { lines.splice(chance.between(0, lines.length - 1), 1); },
  (lines, chance) => { const at = chance.between(0, lines.length - 1); lines.splice(at, 0, lines[at] ?? ''); },
  (lines, chance) => { lines.splice(chance.between(0, lines.length), 0, `${' '.repeat(chance.between(0, 6))}${chance.pick(KEYS)}: ${chance.pick(SCALARS)}`); },
  (lines, chance) => { const at = chance.between(0, lines.length - 1); lines[at] = `${' '.repeat(chance.between(0, 4))}${lines[at] ?? ''}`; },
  (lines, chance) => { const at = chance.between(0, lines.length - 1); lines[at] = (lines[at] ?? '').replace(/: *[^{[\n]*$/, () => `: ${chance.pick(SCALARS)}`); },
  (lines, chance) => { const at = chance.between(0, lines.length - 1); lines[at] = (lines[at] ?? '').replace(/: ([^,{}[\]]+)/, () => `: ${chance.pick(SCALARS)}`); },
  (lines, chance) => { const at = chance.between(0, lines.length - 1); lines[at] = (lines[at] ?? '').replace(/[\p{L}]+:/u, () => `${chance.pick(KEYS)}:`); },
  (lines, chance) => { lines.length = chance.between(0, lines.length); },
  (lines, chance) => { const [a, b] = [chance.between(0, lines.length - 1), chance.between(0, lines.length - 1)]; [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? '']; },
  (lines, chance) => { const at = chance.between(0, lines.length - 1); const line = lines[at] ?? ''; const cut = chance.between(0, line.length); lines[at] = `${line.slice(0, cut)}${chance.pick(['"', "'", '[', '{', ']', '}', ':', '#', '\t', '&a ', '*a', '!', '%', '@', '`', '\u200b', ',', '- '])}${line.slice(cut)}`; },
];

function mutated(text: string, chance: Chance): string {
  const lines = text.split('\n');
  for (let count = chance.between(1, 4); count > 0; count -= 1) chance.pick(MUTATIONS)(lines, chance);
  return lines.join('\n');
}

/** The value at a random place of a content replaced by one of another type. */
function retyped(text: string, chance: Chance): string {
  const values: readonly unknown[] = [null, true, -1, 0, 0.5, 1e21, '', ' ', '5', '80%', '待定', '非(', '权重', '权重 ÷ 0', '<b>', [], [null], [[1]], {}, { a: 1 }, { toString: 1, valueOf: 1 }, JSON.parse('{ "__proto__": { "总分": 5 } }'), '字'.repeat(3_000), Array.from({ length: 600 }, () => 'a')];
  const content = parse(text) as unknown;
  let at: unknown = content;
  for (;;) {
    if (typeof at !== 'object' || at === null) break;
    const keys = Object.keys(at);
    const key = chance.pick(keys.length === 0 ? ['甲'] : keys);
    const inner = (at as Record<string, unknown>)[key];
    if (typeof inner !== 'object' || inner === null || chance.often(25)) {
      (at as Record<string, unknown>)[key] = chance.pick(values);
      break;
    }
    at = inner;
  }
  return chance.often(50) ? JSON.stringify(content) : stringify(content);
}

function bombs(chance: Chance): string {
  const many = chance.pick([5, 60, 61, 500, 3_000, 9_000, 30_000]);
  const few = Math.min(many, 600);
  return chance.pick([
    () => `a: ${'['.repeat(many)}`, () => `a: ${'['.repeat(many)}${']'.repeat(many)}`, () => `${'- '.repeat(many)}1`, () => `a: ${'? '.repeat(many)}`, () => `a: it's\nb: ${'{a: '.repeat(many)}\nc: it's`, () => `a: "${'\\"'.repeat(many)}`,
    () => `a: &a [x]\n${Array.from({ length: 20 }, (_, index) => `b${String(index)}: &b${String(index)} [${`*${index === 0 ? 'a' : `b${String(index - 1)}`},`.repeat(9)}]`).join('\n')}`, () => `${HEIR}计分: &a { "≥": *a }`, () => `a: ${'&a '.repeat(many)}x`, () => `a: &a x\nb: [${'*a, '.repeat(many)}]`, () => `a: ${'!a '.repeat(many)}x`,
    () => `a: [${','.repeat(many)}]`, () => `a: [${'x,'.repeat(many)}]`, () => '\n'.repeat(many), () => 'a: 1\n'.repeat(many), () => Array.from({ length: Math.min(many, 2_300) }, (_, index) => `k${String(index)}: 1`).join('\n'), () => '---\n'.repeat(many), () => '#'.repeat(many), () => `a: ${'x'.repeat(many)}`, () => '\u0000'.repeat(many), () => `%YAML 1.1\n%TAG ! tag:x\n---\na: ${'!x '.repeat(5)}`,
    () => `${HEIR}未核实: [${'a,'.repeat(few)}]`, () => `${HEIR}等级: [${Array.from({ length: few }, (_, index) => `{ 等级: a${String(index)}, 不低于: ${String(index)} }`).join(',')}]`, () => `${HEIR}按指标: [${'{ 指标: 甲, 计分: { "≥": { 达到: 权种, 未达到: 0 } } },'.repeat(few)}]`,
    () => `${HEIR}计分: { "≥": { 阶梯: [${Array.from({ length: Math.min(many, 250) }, (_, index) => `{ 条件: 实际值 ≥ ${String(1000 - index)}, 得分: 1 }`).join(',')}] } }`, () => `${HEIR}计分: { "≥": { 达到: 权重, 未达到: "${formulaText(chance, { numbers: ['权重', '实际值', '指标值'], truths: [] }).text.replace(/["\\\n]/g, '')}" } }`,
    () => Array.from({ length: 190 }, (_, index) => `${' '.repeat(index)}a:`).join('\n'), () => `? ${'{a: 1}'.repeat(3)}\n: 1`, () => `${HEIR}<<: { 总分: 5 }`, () => `编号: x\n继承: ${chance.pick(['x', 'y', 'a1', '[x]', '{ toString: 1, valueOf: 1 }', '__proto__', '5', 'true'])}`, () => `编号: ${chance.pick(['[x]', '{ toString: 1, valueOf: 1 }', '5', '__proto__'])}\n继承: y`,
  ])();
}

/** Packs of which one inherits from the other, in a circle, from itself, or without end. */
export function parentOf(id: string): string | undefined {
  if (/^a\d+$/.test(id)) return `编号: ${id}\n继承: a${String(Number(id.slice(1)) + 1)}\n`;
  if (id === 'y') return '编号: y\n继承: z\n未核实: [{ toString: 1, valueOf: 1 }]';
  if (id === 'z') return '编号: z\n继承: y';
  return shippedText(id);
}

const system = (chance: Chance, calculations: string): string => (shippedText(chance.pick(SYSTEMS)) ?? '').replace(/^计算:$/m, `计算:\n${calculations}`);

/** Calculations that come round to themselves, or stand on one another in a long row. */
function circle(chance: Chance): string {
  const count = chance.pick([1, 2, 5, 40, 200]);
  const next = (index: number): string => `圈${String(chance.often(80) ? (index + 1) % count : chance.between(0, count - 1))}`;
  return system(chance, Array.from({ length: count }, (_, index) => `  - { 名称: 圈${String(index)}, 公式: ${next(index)} + ${next(index)} }`).join('\n'));
}

/** A random text for a rule pack or a formula system: a shipped one that was changed, or one that asks for trouble. */
export function packText(chance: Chance): string {
  const base = shippedText(chance.pick([...PACKS, ...SYSTEMS])) ?? '';
  const roll = chance.between(0, 99);
  if (roll < 45) return mutated(base, chance);
  if (roll < 70) return retyped(base, chance);
  if (roll < 92) return bombs(chance);
  if (roll < 97) return circle(chance);
  return `${base.slice(0, chance.between(0, base.length))}${(shippedText(chance.pick(PACKS)) ?? '').slice(chance.between(0, 500))}`;
}
