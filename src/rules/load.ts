import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { allProblems } from './issues.ts';
import { isPlain, type Layer, layersOf, type Resolve } from './layers.ts';
import { noticesOf } from './notices.ts';
import { SYSTEM_KIND } from './system/kind.ts';
import type { Pack } from './pack.ts';
import { located, refusal } from './refusal.ts';
import { packSchema } from './schema.ts';
import { slipsBehind, yamlSlip } from './slips.ts';
import { type PackError, PackProblem, parse } from './source.ts';
import { translate } from './translate.ts';
import { contentOf } from './value-source.ts';

export type { Resolve } from './layers.ts';
export type { PackError } from './source.ts';

/** `notices` are what the author should look at in a pack that can be used; `layers` are the pack and those that it inherits from, the nearest first. */
export type LoadedPack =
  | { readonly ok: true; readonly pack: Pack; readonly notices: readonly PackError[]; readonly layers: readonly Layer[] }
  | { readonly ok: false; readonly errors: readonly PackError[] };

/** JSON with its keys in order, so that the same rules give the same hash however they are written down. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isPlain(value)) return JSON.stringify(value) ?? 'null';
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

/** 指纹: SHA-256, hex, over a resolved content in canonical JSON. */
export function hashOf(content: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(content))));
}

function read(text: string, resolve: Resolve): LoadedPack {
  const source = parse(text);
  if (source.content['类型'] === SYSTEM_KIND) throw new PackProblem('pack-is-system', {}, source.lineOf(['类型']));
  const layers = layersOf(source, resolve);
  const content = contentOf(layers);
  if (content['类型'] === SYSTEM_KIND) throw new PackProblem('pack-heir-of-system', {}, source.lineOf(['继承']));
  const checked = packSchema.safeParse(content);
  if (!checked.success) return { ok: false, errors: refusal(allProblems(checked.error.issues, content), source, layers, resolve, loadPack) };
  const { pack, errors } = translate(checked.data, hashOf(content), layers.slice(1).map(({ id }) => id));
  if (errors.length > 0) return { ok: false, errors: refusal(errors, source, layers, resolve, loadPack) };
  return { ok: true, pack, notices: located(noticesOf(layers), source), layers };
}

/**
 * Reads a rule pack (评分规则) from its YAML text: what it inherits put in, checked against the schema, every formula compiled.
 * A pack that is not whole is refused with located errors; nothing of it is used.
 */
export function loadPack(text: string, resolve: Resolve): LoadedPack {
  try {
    const loaded = read(text, resolve);
    return loaded.ok ? loaded : { ok: false, errors: slipsBehind(text, loaded.errors) };
  } catch (problem) {
    if (problem instanceof PackProblem) return { ok: false, errors: [yamlSlip(text, problem.error)] };
    throw problem;
  }
}
