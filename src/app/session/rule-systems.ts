import type { Language } from '../../explain/messages/wording.ts';
import '../../explain/messages/loading.ts';
import type { Resolve } from '../../rules/layers.ts';
import { loadSystem } from '../../rules/system/load.ts';
import { type ShownSystem, shownSystem } from '../system/shown.ts';
import { saidOf, type SaidOfRules } from './rules.ts';

export type { ShownSystem, SystemLeaf, SystemLevel, SystemLine } from '../system/shown.ts';

/** Reads a formula system's text to be looked at; with errors where it cannot be used. */
export function readSystem(text: string, resolve: Resolve, language: Language): { readonly system: ShownSystem | null; readonly errors: readonly SaidOfRules[] } {
  const loaded = loadSystem(text, resolve);
  if (loaded.ok) return { system: shownSystem(loaded.system), errors: [] };
  return { system: null, errors: saidOf(loaded.errors, language) };
}
