import { decimalText, endsWithin } from '../exact/decimal.ts';
import type { Bindings } from './compute.ts';
import type { Node } from './tree.ts';

const SIGNS: Readonly<Record<string, string>> = {
  '+': '+', '-': '−', '*': '×', '/': '÷', '^': '^', '<=': '≤', '>=': '≥', '==': '=', '!=': '≠', '<': '<', '>': '>', and: '且', or: '或',
};

const MOST_PLACES = 20;

/** How the value of a name is printed, by name: 指标值 → 95%. */
export type Texts = ReadonlyMap<string, string>;

/** A value as a person would write it down: as given, else exact decimals, else the fraction. */
function named(name: string, bindings: Bindings, texts: Texts | undefined): string {
  const printed = texts?.get(name);
  if (printed !== undefined) return printed;
  const value = bindings.get(name);
  if (value === undefined) return name;
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = decimalText(value, MOST_PLACES);
  if (!endsWithin(value, MOST_PLACES)) return `(${value.toFraction()})`;
  return text.startsWith('-') ? `(${text.replace('-', '−')})` : text;
}

/** A formula with the numbers put in, as it would be written on paper: `20 × 最小(1, 90 ÷ 95)`. */
export function substituted(node: Node, bindings: Bindings, texts?: Texts): string {
  const text = (part: Node): string => substituted(part, bindings, texts);
  switch (node.kind) {
    case 'number': return node.text;
    case 'name': return named(node.name, bindings, texts);
    case 'group': return `(${text(node.of)})`;
    case 'percent': return `${text(node.of)}%`;
    case 'negate': return `−${text(node.of)}`;
    case 'not': return `非${text(node.of)}`;
    case 'binary':
    case 'compare': return `${text(node.left)} ${SIGNS[node.operator] ?? node.operator} ${text(node.right)}`;
    case 'and':
    case 'or': return `${text(node.left)} ${SIGNS[node.kind] ?? node.kind} ${text(node.right)}`;
    case 'if': return `如果(${text(node.condition)}, ${text(node.then)}, ${text(node.otherwise)})`;
    case 'call': return `${node.name}(${node.args.map(text).join(', ')})`;
  }
}
