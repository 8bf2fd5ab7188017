import type { CellRef } from '../model/cell.ts';
import type { Finding } from '../model/finding.ts';
import { type LoadedPack, loadPack, type PackError } from '../rules/load.ts';
import type { Pack } from '../rules/pack.ts';
import { saysSystem } from '../rules/system/kind.ts';
import { type LoadedSystem, loadSystem } from '../rules/system/load.ts';
import type { FormulaSystem } from '../rules/system/system.ts';
import type { Grid } from '../sheet/grid.ts';
import { findingAt } from '../sheet/read/findings.ts';
import { type Carried, type CarriedRules, readCarried } from '../sheet/rules/read.ts';
import { inTheWay } from '../sheet/rules/plan.ts';
import { WorkbookError } from '../workbook/errors.ts';
import type { CarriedPack } from './score-workbook.ts';

/** So many characters of a SHA-256 tell packs apart for a person. */
const HASH_SHOWN = 12;
/** Errors of a pack that are said one by one. */
const MOST_ERRORS = 20;

/** A carried pack needs no other: what it inherits stands in it. */
const loadAlone = (text: string): LoadedPack => loadPack(text, () => undefined);
const systemAlone = (text: string): LoadedSystem => loadSystem(text, () => undefined);

function unreadable({ id, cell, lines }: CarriedRules, errors: readonly PackError[]): Finding[] {
  const placeOf = (line: number): CellRef => lines[line - 1] ?? cell;
  const located = errors.slice(0, MOST_ERRORS).map(({ code, params, line }) => findingAt('error', code, cell.sheet, [placeOf(line)], params));
  return [findingAt('error', 'rules-carried-unreadable', cell.sheet, [cell], { id, count: String(errors.length) }), ...located];
}

function altered({ id, cell, sha256 }: CarriedRules, pack: Pack | FormulaSystem): Finding {
  return findingAt('error', 'rules-carried-altered', cell.sheet, [cell], { id, said: sha256.slice(0, HASH_SHOWN), hash: pack.sha256.slice(0, HASH_SHOWN) });
}

/** Is it what the sheet says at its top? A cell is read without the blanks around its text. */
function isAsSaid({ id, version, sha256 }: CarriedRules, rules: Pack | FormulaSystem): boolean {
  return rules.sha256 === sha256 && rules.id === id && rules.version.trim() === version.trim();
}

/** A carried system scores the fill-in workbook that it came with; no table is scored by it. */
function ofSystem(carried: CarriedRules): CarriedPack {
  const loaded = systemAlone(carried.text);
  if (!loaded.ok) return { pack: null, findings: unreadable(carried, loaded.errors) };
  const { system, system: { id, name, version, sha256 } } = loaded;
  if (!isAsSaid(carried, system)) return { pack: null, findings: [altered(carried, system)] };
  return { pack: null, findings: [findingAt('info', 'rules-carried-system', carried.cell.sheet, [carried.cell], { id, name, version, hash: sha256.slice(0, HASH_SHOWN) })] };
}

/**
 * The system that a fill-in workbook carries; null where it carries none.
 * @throws WorkbookError where the carried text is not what its 指纹 says: other rules would be used silently
 */
export function carriedSystem(grids: readonly Grid[]): FormulaSystem | null {
  const { carried, findings: [damage] } = readCarried(grids);
  if (carried === null && damage?.severity === 'error') throw new WorkbookError(damage.code, damage.params);
  if (carried === null || !saysSystem(carried.text)) return null;
  const loaded = systemAlone(carried.text);
  if (!loaded.ok || !isAsSaid(carried, loaded.system)) throw new WorkbookError('fill-rules-altered', { id: carried.id });
  return loaded.system;
}

function checked(carried: CarriedRules, loaded: LoadedPack): CarriedPack {
  if (!loaded.ok) return { pack: null, findings: unreadable(carried, loaded.errors) };
  const { pack } = loaded;
  if (!isAsSaid(carried, pack)) return { pack: null, findings: [altered(carried, pack)] };
  const params = { id: pack.id, name: pack.name, version: pack.version, hash: pack.sha256.slice(0, HASH_SHOWN) };
  return { pack, findings: [findingAt('info', 'rules-carried', carried.cell.sheet, [carried.cell], params)] };
}

/**
 * The rules that a workbook carries (自带的评分规则), loaded and held against their 指纹; without a pack where they cannot be read or are not what the 指纹
 * says. Null for a workbook that carries none. `load` reads the text of a whole pack.
 */
export function carriedRules(grids: readonly Grid[], load: (text: string) => LoadedPack = loadAlone): CarriedPack | null {
  const { carried, findings } = readCarried(grids);
  if (carried === null) return findings.length === 0 ? null : { pack: null, findings };
  const own = saysSystem(carried.text) ? ofSystem(carried) : checked(carried, load(carried.text));
  return { pack: own.pack, findings: [...findings, ...own.findings] };
}

/** The text of the rules that a workbook carries, and what is said of them: an error among it where they cannot be used. Null for a workbook that carries none. */
export function carriedText(grids: readonly Grid[]): { readonly text: string; readonly findings: readonly Finding[] } | null {
  const { carried } = readCarried(grids);
  return carried === null ? null : { text: carried.text, findings: carriedRules(grids)?.findings ?? [] };
}

/** What no workbook can hold: XML has no such characters. */
const UNWRITABLE = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u;

/**
 * A whole pack's or system's text and its examples as they are saved into a workbook.
 * @throws WorkbookError a code of pack loading where the text is no pack or system that can be used by itself, `rules-unwritable` for characters that no workbook holds
 */
export function carriedOf(text: string, examples: string): Carried {
  const loaded = saysSystem(text) ? systemAlone(text) : loadAlone(text);
  if (!loaded.ok) throw new WorkbookError(loaded.errors[0]?.code ?? 'pack-empty', loaded.errors[0]?.params ?? {});
  if (UNWRITABLE.test(text) || UNWRITABLE.test(examples)) throw new WorkbookError('rules-unwritable');
  const { id, name, version, sha256 } = 'pack' in loaded ? loaded.pack : loaded.system;
  return { text, examples, id, name, version, sha256 };
}

/** @throws WorkbookError where rules cannot be saved into the sheet 评分规则 without touching what a person put there, or there are several such sheets */
export function refuseUnsaved(grids: readonly Grid[], carried: Carried): void {
  const [several] = readCarried(grids).findings;
  if (several !== undefined) throw new WorkbookError(several.code, several.params);
  const cells = inTheWay(grids, carried);
  const [first] = cells;
  if (first !== undefined) throw new WorkbookError('rules-in-the-way', { sheet: first.sheet, row: String(first.row + 1) });
}
