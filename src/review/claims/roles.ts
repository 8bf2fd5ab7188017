import type { Figure } from './figures.ts';

/** Which way a figure says that something moved; `signed` where its own sign tells (差额-18.85万元). */
export type Movement = 'up' | 'down' | 'signed';

const UP = /(?:增长|增加|增幅|提高|提升|上升|上涨|增收|增支|增加额|增长率)$/;
const DOWN = /(?:下降|降低|减少|降幅|减幅|压减|压缩|节约|下浮|缩减|减收|减支|减少额|下降率)$/;
const SIGNED = /(?:差额|差异|增减额|变动额)$/;
const FILLER = /(?:了|为|约|达|达到|幅度|比例|比率|各|均|共|:)$/;
const MOST_FILLERS = 3;

/** 同比下降了 → 同比下降: words between the verb and its number, taken off. 增加到 and 降至 lead to a level and stay. */
function withoutFillers(label: string): string {
  let bare = label;
  for (let count = 0; count < MOST_FILLERS && FILLER.test(bare); count += 1) bare = bare.replace(FILLER, '');
  return bare;
}

/** The verb of a movement as printed: 增加, 下降; `''` for a level. */
export function movementWord({ label }: Figure): string {
  const bare = withoutFillers(label);
  return (UP.exec(bare) ?? DOWN.exec(bare) ?? SIGNED.exec(bare))?.[0] ?? '';
}

/** Which way a figure moved; null for a level. */
export function movement({ label, kind }: Figure): Movement | null {
  if (kind === 'score') return null;
  const bare = withoutFillers(label);
  if (UP.test(bare)) return 'up';
  if (DOWN.test(bare)) return 'down';
  return SIGNED.test(bare) ? 'signed' : null;
}

/** 占86.46%: a part of a whole. */
export function isShare({ kind, label }: Figure): boolean {
  return kind === 'percent' && /占|比重/.test(label) && !/增|减|降|升/.test(label);
}

const EXECUTION = /执行率|完成(?:年初|调整后?|全年|当年|本年|年度|部门)?预算|执行(?:总体)?进度|支出进度|预算完成率/;

/** 预算执行率98.75%, 完成预算的100%. */
export function isExecutionRate({ kind, label }: Figure): boolean {
  return kind === 'percent' && EXECUTION.test(label) && !/占/.test(label);
}

const YEAR = /20\d\d(?=年)/g;

/** The last year that a label names; null where it names none. */
export function yearOf(label: string): number | null {
  const year = label.match(YEAR)?.at(-1);
  return year === undefined ? null : Number(year);
}

/** The year that a text is mostly about; null where it names none. */
export function mainYear(texts: readonly string[]): number | null {
  const counts = new Map<string, number>();
  for (const text of texts) for (const year of text.match(YEAR) ?? []) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [main] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
  return main === undefined ? null : Number(main);
}

/** Is a figure that of an earlier year, or the one that another is held against (较年初预算923.28万元)? */
export function isBase({ label }: Figure, year: number | null): boolean {
  if (/上年|去年|上一年|往年|同期/.test(label)) return true;
  const own = yearOf(label);
  return (own !== null && year !== null && own < year) || /^(?:与|较|比|同|由|从)/.test(label);
}

/** A year that words speak of, save what it left over (上年结转). */
const SPOKEN = /(上年度?|去年|上一年度?|往年)(?!度?结[转余])|(本年度?|今年|当年)|(20\d\d)(?=年)/g;
/** How many figures back a year is looked for. */
const FARTHEST = 40;
const HELD_AGAINST = /[比较与同由从][^,，;；]{0,6}$/;

/** The last year that a lead speaks of, other than to hold something against it: is it an earlier one than the text's? Null where it speaks of none. */
function speaksOfEarlier({ lead }: Figure, year: number | null): boolean | null {
  const spoken = [...lead.matchAll(SPOKEN)].filter(({ index }) => !HELD_AGAINST.test(lead.slice(0, index)));
  const last = spoken.at(-1);
  if (last === undefined) return null;
  const [, earlier, own, named] = last as (string | undefined)[];
  return earlier !== undefined || (own === undefined && year !== null && Number(named) < year);
}

/** Does a sentence speak of an earlier year where a figure stands? 上年度 holds on to its end, or until another year is named. */
export function isOfEarlierYear(figure: Figure, figures: readonly Figure[], year: number | null): boolean {
  const at = figures.indexOf(figure);
  const before = figures.slice(at < 0 ? 0 : Math.max(0, at - FARTHEST), at < 0 ? FARTHEST : at).filter(({ sentence }) => sentence === figure.sentence);
  return [...before, figure].reduce((is, one) => speaksOfEarlier(one, year) ?? is, false);
}

/** A level: neither a movement nor a share nor a percentage. */
export function isLevel(figure: Figure): boolean {
  return (figure.kind === 'money' || figure.kind === 'count') && movement(figure) === null;
}
