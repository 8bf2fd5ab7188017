import { Formulas } from '../../expression/fuzz/texts.ts';
import { Chance } from '../../review/made-up/random.ts';

/** A random system as its author writes it, with texts filled in for it. */
export interface SystemItem {
  readonly text: string;
  readonly filled: Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;
}

const THEN = ['折算', '满分', '记零'];
const KINDS = ['数值', '金额', '比率', '个数'] as const;
type Kind = (typeof KINDS)[number] | '是否' | '选择';

function textOf(kind: Kind, chance: Chance): string {
  switch (kind) {
    case '是否': return chance.often(50) ? '是' : '否';
    case '选择': return chance.pick(['甲类', '乙类', '丙类']);
    case '个数': return String(chance.between(0, 12));
    case '比率': return chance.pick(['0', '50%', '95.5%', '100%', '130%', '33.33%']);
    default: return chance.pick(['0', '1', '2.5', '-3', '88', '100', '1200.75', '0.004']);
  }
}

/** Mostly what is asked for; now and then nothing, or what cannot be read, or what is out of range. */
function entry(kind: Kind, chance: Chance): string | null {
  if (chance.often(94)) return textOf(kind, chance);
  return chance.often(40) ? null : chance.pick(['很多', '-5', '999999', '50', '']);
}

class Maker {
  readonly chance: Chance;
  readonly numbers: string[] = [];
  readonly truths: string[] = [];
  readonly filled: Record<string, string | Readonly<Record<string, string>>[]> = {};
  readonly parts: string[] = [];
  readonly lists: { readonly name: string; readonly numbers: readonly string[]; readonly truths: readonly string[] }[] = [];
  #names = 0;

  constructor(seed: number) {
    this.chance = new Chance(seed);
  }

  name(stem: string): string {
    this.#names += 1;
    return `${stem}${'甲乙丙丁戊己庚辛壬癸'[this.#names % 10] ?? ''}${String(this.#names)}`;
  }

  quoted(text: string): string {
    return JSON.stringify(text.replace(/[\n\t]/g, ' '));
  }

  number(depth = 2, more: readonly string[] = []): string {
    return new Formulas(this.chance, { numbers: [...this.numbers, ...more], truths: this.truths }).number(depth);
  }

  condition(more: readonly string[] = [], truths: readonly string[] = []): string {
    return new Formulas(this.chance, { numbers: [...this.numbers, ...more], truths: [...this.truths, ...truths] }).condition(1);
  }

  points(weight: string): string {
    const inner = this.number(this.chance.between(1, 3));
    return this.quoted(this.chance.often(85) ? `${weight} × 最小(1，最大(0，${inner}))` : `${weight} × (${inner})`);
  }

  scalar(kind: Kind): string {
    const name = this.name('数');
    (kind === '是否' ? this.truths : this.numbers).push(name);
    const text = entry(kind, this.chance);
    if (text !== null) this.filled[name] = text;
    const range = kind !== '是否' && kind !== '选择' && this.chance.often(40) ? `, 范围: "${this.chance.pick(['[0, )', '(0, 200]', '[0, 100%]', '(, 500)'])}"` : '';
    return `  - { 名称: ${name}, 类型: ${kind}${range}${kind === '选择' ? ', 选项: [{ 选项: 甲类, 值: 1 }, { 选项: 乙类, 值: 50% }, { 选项: 丙类, 值: -2 }]' : ''} }`;
  }

  list(): string {
    const [name, constant] = [this.name('表'), this.chance.often(50) ? this.name('常') : null];
    const columns = Array.from({ length: this.chance.between(1, 3) }, () => ({ name: this.name('列'), kind: this.chance.pick<Kind>([...KINDS, '是否']) }));
    const rows = Array.from({ length: constant === null ? this.chance.between(0, 4) : this.chance.between(1, 3) }, (_, index) => `行${String(index)}`);
    this.lists.push({ name, numbers: [...columns.filter(({ kind }) => kind !== '是否').map((column) => column.name), ...(constant === null ? [] : [constant])], truths: columns.filter(({ kind }) => kind === '是否').map((column) => column.name) });
    const cells = rows.map((row) => Object.fromEntries([['名称', row] as const, ...columns.flatMap((column) => { const text = entry(column.kind, this.chance); return text === null ? [] : [[column.name, text] as const]; })]));
    if (this.chance.often(95)) this.filled[name] = constant !== null && this.chance.often(5) ? cells.slice(1) : cells;
    const fixed = constant === null ? '' : `, 行: [${rows.map((row) => `{ 行: ${row}, 值: { ${constant}: ${this.chance.pick(['40%', '3', '0'])} } }`).join(', ')}]`;
    return `  - { 名称: ${name}, 类型: 列表${fixed}, 列: [${columns.map((column) => `{ 名称: ${column.name}, 类型: ${column.kind} }`).join(', ')}] }`;
  }

  calculation(): string {
    const name = this.name('算');
    const list = this.lists.length > 0 && this.chance.often(60) ? this.chance.pick(this.lists) : null;
    const counts = list !== null && this.chance.often(50);
    const how = list === null ? `公式: ${this.quoted(this.number())}` : `列表: ${list.name}, ${counts ? `计数: ${this.quoted(`非 (${this.condition(list.numbers, list.truths)})`)}` : `求和: ${this.quoted(this.number(2, list.numbers))}`}`;
    this.numbers.push(name);
    return `  - { 名称: ${name}, ${how} }`;
  }

  inapplicable(percent: number): string {
    return this.chance.often(percent) ? `, 不适用: ${this.quoted(`非 (${this.condition()})`)}, 不适用时: ${this.chance.pick(THEN)}` : '';
  }

  /** A leaf of so many hundredths of a point. */
  leaf(hundredths: number): string {
    const name = this.name('项');
    const weight = String(hundredths / 100);
    const start = `{ 名称: ${name}, 分值: ${weight}, 已核实: 是${this.inapplicable(35)}`;
    const roll = this.chance.between(0, 9);
    if (roll < 7) return `${start}, 计分: ${this.points('权重')} }`;
    if (roll < 8) {
      if (this.chance.often(92)) this.filled[name] = this.chance.pick(['0', weight, '0.333', '1.005', String(hundredths)]);
      return `${start}, 评定: 是 }`;
    }
    const items = ['缺一', '缺二', '缺三'].slice(0, this.chance.between(1, 3));
    const answers = items.map((item) => ({ 名称: item, 存在问题: this.chance.often(96) ? this.chance.pick(['是', '否']) : '不详' }));
    if (this.chance.often(95)) this.filled[name] = answers;
    return `${start}, 清单: [${items.join(', ')}], 每项扣: ${this.chance.pick(['0.5', '0.333', '1'])} }`;
  }
}

/** Levels of random weights that add up, in hundredths of a point. */
function tree(maker: Maker): { readonly text: string; readonly sum: number } {
  const { chance } = maker;
  const level = (depth: number): { readonly text: string; readonly sum: number } => {
    const children = Array.from({ length: chance.between(1, depth === 2 ? 3 : 2) }, () => {
      if (depth < 2) return level(depth + 1);
      const sum = chance.pick([100, 150, 333, 500, 1000]);
      return { text: maker.leaf(sum), sum };
    });
    const sum = children.reduce((all, child) => all + child.sum, 0);
    return { sum, text: `{ 名称: ${maker.name('级')}, 分值: ${String(sum / 100)}${maker.inapplicable(12)}, 下级: [${children.map((child) => child.text).join(', ')}] }` };
  };
  const tops = Array.from({ length: chance.between(1, 2) }, () => level(1));
  return { sum: tops.reduce((all, top) => all + top.sum, 0), text: tops.map(({ text }) => `  - ${text}`).join('\n') };
}

export function systemItem(seed: number): SystemItem {
  const maker = new Maker(seed);
  const { chance } = maker;
  const scalars = Array.from({ length: chance.between(2, 5) }, () => maker.scalar(chance.pick<Kind>([...KINDS, '是否', '选择'])));
  const lists = Array.from({ length: chance.between(0, 2) }, () => maker.list());
  const calculations = Array.from({ length: chance.between(1, 4) }, () => maker.calculation());
  const { text: levels, sum } = tree(maker);
  const deductions = Array.from({ length: chance.between(0, 2) }, () => `  - { 名称: ${maker.name('扣')}, 扣分: ${maker.quoted(`最大(0，${maker.number(1)})`)}${chance.often(50) ? ', 最多扣: 1.5' : ''} }`);
  const caps = Array.from({ length: chance.between(0, 2) }, () => `  - { 条件: ${maker.quoted(`非 (${maker.condition()})`)}, 总分不超过: ${chance.pick(['1', '0.5', '3.25'])} }`);
  const section = (title: string, items: readonly string[]): string => (items.length === 0 ? '' : `${title}:\n${items.join('\n')}\n`);
  const text = `编号: s\n名称: 试验体系\n版本: "1"\n类型: 指标体系\n依据: [{ 文件: 甲, 已核实: 是 }]\n适用: { 表类: [部门] }\n总分: ${String(sum / 100)}\n舍入: { 位数: ${String(chance.between(0, 4))}, 时机: ${chance.pick(['每行', '合计'])} }\n等级: [{ 等级: 优, 不低于: 1 }, { 等级: 中, 不低于: 0.5 }, { 等级: 差, 不低于: 0 }]\n${section('输入', [...scalars, ...lists])}${section('计算', calculations)}指标:\n${levels}\n${section('扣分项', deductions)}${section('封顶', caps)}`;
  return { text, filled: maker.filled };
}
