import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';

type Values = Readonly<Record<string, string>>;

/** Keys of an example that hold points or amounts; all others are text, digits or not. */
const NUMBERS: ReadonlySet<string> = new Set(['权重', '得分', '最低', '最高', '年初预算数', '全年预算数', '全年执行数', '总分']);
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

const written = (key: string, value: string): string => (NUMBERS.has(key) && (NUMBER.test(value) || value === '待定') ? value : JSON.stringify(value));

function itemAt(examples: string, index: number): YAMLMap | null {
  const { contents, errors } = parseDocument(examples, { prettyErrors: false });
  const item: unknown = errors.length === 0 && isSeq(contents) ? contents.items[index] : null;
  return isMap(item) ? item : null;
}

/** The values of an example that are one text each; `isWhole` where it has no others, such as rows. */
function valuesOf(item: YAMLMap): { readonly values: Values; readonly isWhole: boolean } {
  const all = Object.entries(item.toJSON() as Readonly<Record<string, unknown>>);
  const plain = all.filter(([, value]) => typeof value !== 'object' || value === null);
  return { values: Object.fromEntries(plain.map(([key, value]) => [key, value === null ? '' : String(value)])), isWhole: plain.length === all.length };
}

/** An example as it is written, by its place from 0; null where there is none that can be read. */
export function exampleAt(examples: string, index: number): Values | null {
  const item = itemAt(examples, index);
  if (item === null) return null;
  const { values, isWhole } = valuesOf(item);
  return isWhole ? values : null;
}

/** The text with parts of it in other words, from the last to the first. */
function spliced(text: string, parts: readonly { readonly from: number; readonly to: number; readonly by: string }[]): string {
  return [...parts].sort((one, other) => other.from - one.from).reduce((all, { from, to, by }) => all.slice(0, from) + by + all.slice(to), text);
}

/**
 * The examples with other values in one of them, by its place from 0; '' takes a key out. All else stays as its author wrote it: where no key comes or goes, the
 * item too but for these values; else the item is written in one line. The same text where there is no such example, or a key comes or goes in one that has rows.
 */
export function changeExample(examples: string, index: number, values: Values): string {
  const item = itemAt(examples, index);
  if (item === null) return examples;
  const { values: before, isWhole } = valuesOf(item);
  const changed = Object.entries(values).filter(([key, value]) => value !== (before[key] ?? ''));
  const parts = changed.map(([key, value]) => {
    const node: unknown = item.get(key, true);
    return value !== '' && isScalar(node) && node.range ? { from: node.range[0], to: node.range[1], by: written(key, value) } : null;
  });
  const inPlace = parts.filter((part) => part !== null);
  if (inPlace.length === parts.length) return spliced(examples, inPlace);
  return item.range && isWhole ? spliced(examples, [{ from: item.range[0], to: item.range[1], by: lineOf({ ...before, ...values }, examples.slice(item.range[0], item.range[1])) }]) : examples;
}

/** An example in one line, with the blanks behind it that stood there. */
function lineOf(values: Values, old: string): string {
  const pairs = Object.entries(values).filter(([, value]) => value !== '').map(([key, value]) => `${key}: ${written(key, value)}`);
  return `{ ${pairs.join(', ')} }${/\s*$/.exec(old)?.[0] ?? ''}`;
}
