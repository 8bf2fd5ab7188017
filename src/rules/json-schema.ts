import { z } from 'zod';
import { packSchema } from './schema.ts';

const WHOLE = packSchema.extend({ 继承: z.string() }).partial().required({ 编号: true, 名称: true, 依据: true });

function withoutNeeds(node: unknown, isTop: boolean): unknown {
  if (Array.isArray(node)) return node.map((item) => withoutNeeds(item, false));
  if (typeof node !== 'object' || node === null) return node;
  const members = Object.entries(node).filter(([key]) => isTop || key !== 'required');
  return Object.fromEntries(members.map(([key, value]) => [key, withoutNeeds(value, false)]));
}

/**
 * JSON Schema of pack.yaml for editors, which complete the keys and mark what is misspelt. An overlay leaves out whatever it inherits, so only what every
 * pack says for itself is required; that the whole is complete is asked when it is loaded.
 */
export function packJsonSchema(): unknown {
  const schema = z.toJSONSchema(WHOLE, { io: 'input', unrepresentable: 'any' });
  return { ...(withoutNeeds(schema, true) as object), title: '绩效自评评分规则 pack.yaml' };
}
