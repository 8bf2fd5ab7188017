import { z } from 'zod';
import { packSchema } from './schema.ts';
import { systemSchema } from './system/schema.ts';

/** What every pack and every system says for itself. */
const OWN = { 编号: true, 名称: true, 依据: true } as const;

const WHOLE_PACK = packSchema.extend({ 继承: z.string() }).partial().required(OWN);
const WHOLE_SYSTEM = systemSchema.extend({ 继承: z.string() }).partial().required({ ...OWN, 类型: true });

/** `required` stays only in items of lists, which are inherited as a whole or not at all: a map may leave out what its parent says. */
function withoutNeeds(node: unknown, isWhole: boolean): unknown {
  if (Array.isArray(node)) return node.map((item) => withoutNeeds(item, isWhole));
  if (typeof node !== 'object' || node === null) return node;
  const members = Object.entries(node).filter(([key]) => isWhole || key !== 'required');
  return Object.fromEntries(members.map(([key, value]) => [key, withoutNeeds(value, isWhole || key === 'items')]));
}

function forEditors(whole: z.ZodType, title: string): unknown {
  const { required, ...rest } = z.toJSONSchema(whole, { io: 'input', unrepresentable: 'any' });
  return { ...(withoutNeeds(rest, false) as object), required, title };
}

/**
 * JSON Schema of pack.yaml for editors, which complete the keys and mark what is misspelt. An overlay leaves out whatever it inherits, so only what every
 * pack says for itself is required, and what an item of a list needs; that the whole is complete is asked when it is loaded.
 */
export function packJsonSchema(): unknown {
  return forEditors(WHOLE_PACK, '绩效自评评分规则 pack.yaml');
}

/** The same of a formula system (指标体系). */
export function systemJsonSchema(): unknown {
  return forEditors(WHOLE_SYSTEM, '绩效自评指标体系 pack.yaml（类型: 指标体系）');
}
