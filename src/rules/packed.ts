import { isRational, rational } from '../exact/rational.ts';
import type { Pack } from './pack.ts';

/** Plain JSON: a rational is `{ ratio: "19/20" }`, a map `{ entries: [[key, value], …] }`; no member of a pack is called so. */
export type Packed = string | number | boolean | null | readonly Packed[] | { readonly [key: string]: Packed };

function encoded(value: unknown): Packed {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  if (isRational(value)) return { ratio: value.toFraction() };
  if (value instanceof Map) return { entries: encoded([...(value as ReadonlyMap<unknown, unknown>)]) };
  if (Array.isArray(value)) return value.map(encoded);
  if (typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, encoded(member)]));
  throw new RangeError(`no part of a pack: ${typeof value}`);
}

function ratio(text: string): unknown {
  const [numerator = '', denominator = '1'] = text.split('/');
  return rational(BigInt(numerator), BigInt(denominator));
}

function decoded(value: Packed): unknown {
  if (Array.isArray(value)) return value.map(decoded);
  if (typeof value !== 'object' || value === null) return value;
  const members = value as Readonly<Record<string, Packed>>;
  if (typeof members['ratio'] === 'string') return ratio(members['ratio']);
  if (Array.isArray(members['entries'])) return new Map(decoded(members['entries']) as [unknown, unknown][]);
  return Object.fromEntries(Object.entries(members).map(([key, member]) => [key, decoded(member)]));
}

/** A pack that was read and compiled, as plain JSON: a page carries it without YAML, schema and grammar. */
export function packed(pack: Pack): Packed {
  return encoded(pack);
}

/** The pack again, equal to the one that was packed. It must come from `packed` of the same program: nothing of it is checked. */
export function unpacked(json: Packed): Pack {
  return decoded(json) as Pack;
}
