import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** A new pack that inherits everything; its author writes only what differs, and names the document. */
export function deriveText(parentId: string, id: string, name: string): string {
  const quoted = (text: string): string => JSON.stringify(text);
  return `编号: ${id}
名称: ${quoted(name)}
版本: "1"
继承: ${parentId}

依据:
  - { 文件: 待填写（规则所依据的文件）, 已核实: 否 }
`;
}

/** The text with another value at a place, comments kept; undefined takes the key out. */
export function editText(text: string, path: readonly (string | number)[], value: unknown): string {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isMap(document.contents)) return text;
  if (value === undefined) document.deleteIn(path);
  else {
    const old = document.getIn(path, true);
    if (isScalar(old) && (typeof value === 'string' || typeof value === 'number')) old.value = value;
    else document.setIn(path, document.createNode(value));
  }
  return document.toString({ lineWidth: 0 });
}

/** The examples with one more. */
export function exampleText(examples: string, example: Readonly<Record<string, string | number>>): string {
  const document = parseDocument(examples.trim() === '' ? '[]' : examples);
  if (document.errors.length > 0 || !isSeq(document.contents)) return examples;
  const line = Object.entries(example).map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join(', ');
  const before = examples.trim() === '[]' ? '' : examples;
  return `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}- { ${line} }\n`;
}
