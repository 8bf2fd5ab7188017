import { decimalText } from '../../exact/decimal.ts';
import { areaAddress } from '../../model/cell.ts';
import type { CellChange, Change, MergeChange, SheetChange } from '../../sheet/changes.ts';
import { WorkbookError } from '../errors.ts';
import { rewritten } from './archive.ts';
import type { Amend, CellEdit, RowEdit } from './edit-cells.ts';
import { editedSheet } from './edit-sheet.ts';
import { freeSheetName } from '../sheet-names.ts';
import { sheetXml } from './new-sheet.ts';
import { formatShowing } from './number-format.ts';
import type { OpenedSheet, OpenedWorkbook } from './open.ts';
import { recalculate, type Result } from './recalculate.ts';
import type { Properties } from './properties.ts';
import { keyOf } from './references.ts';
import { refuseUnwritable } from './refusals.ts';
import { type RowText, SheetText } from './sheet-text.ts';
import { EMPTY_STYLES, Styles } from './styles.ts';
import { WorkbookEdits } from './workbook-edits.ts';

type OnSheet = Exclude<Change, SheetChange>;

const isCell = (change: Change): change is CellChange => change.kind === 'cell';
const isSheet = (change: Change): change is SheetChange => change.kind === 'sheet';

/** Relationships of a sheet that may be left without use: links are written anew, and a printer's settings are no content. */
const REBUILT = ['hyperlink', 'printerSettings'];

/** One patch under way: the parts written so far and those that several changes touch. */
class Patch {
  readonly #opened: OpenedWorkbook;
  readonly #workbook: WorkbookEdits;
  readonly #texts = new Map<string, string>();
  #parsedStyles: Styles | null = null;

  constructor(opened: OpenedWorkbook) {
    this.#opened = opened;
    this.#workbook = new WorkbookEdits(opened.package, opened.main);
  }

  get #styles(): Styles {
    const { styles, package: parts } = this.#opened;
    this.#parsedStyles ??= new Styles(styles === null ? EMPTY_STYLES : parts.text(styles), styles ?? '');
    return this.#parsedStyles;
  }

  onSheet({ part, reading }: OpenedSheet, changes: readonly OnSheet[], results: readonly Result[]): void {
    const cells = changes.filter(isCell);
    const merges = changes.filter((change) => change.kind === 'merge');
    refuseUnwritable(reading, cells, merges);
    const amended = amendments(reading, cells, results);
    const heights = changes.filter((change) => change.kind === 'height');
    const rows = [...[...cells, ...amended, ...heights].map(({ row }) => row), ...heights.map(({ like }) => like)];
    const sheet = new SheetText(this.#opened.package.text(part), part, [...rows, ...cells.flatMap(({ style }) => style?.like.row ?? [])]);
    const edits = [...cells.map((change) => this.#overwrite(sheet, change)), ...this.#shown(sheet, amended, changes)];
    this.#texts.set(part, editedSheet(sheet, {
      rows: rowEdits(edits, new Map(heights.map(({ row, like, height }) => [row, heightLike(sheet.row(like), height)]))),
      widths: changes.filter((change) => change.kind === 'width'),
      merges: newMerges(reading, merges),
    }));
    for (const change of changes) if (change.kind === 'print') this.#workbook.widenPrintArea(change);
    if (cells.some(({ row, col, formula }) => formula === undefined && (reading.grid.at(row, col)?.formula ?? null) !== null)) this.#workbook.dropCalculationChain();
  }

  #overwrite(sheet: SheetText, change: CellChange): CellEdit {
    const { row, col, value, formula = null, style, inFull } = change;
    const given = style === undefined ? undefined : this.#styleOf(sheet, style);
    const showing = inFull === true && value !== null && 'number' in value ? this.#styleShowing(given ?? sheet.styleOf(row, col), value.number) : undefined;
    return { kind: 'overwrite', row, col, value, formula, style: showing ?? given };
  }

  /** The results among the edits that are to be seen in full, with a style for that where theirs is none. */
  #shown(sheet: SheetText, edits: readonly Amend[], changes: readonly OnSheet[]): Amend[] {
    const places = new Map(changes.flatMap((change) => (change.kind === 'shown' ? [[keyOf(change), change.places] as const] : [])));
    return edits.map((edit) => {
      const [most, { result }] = [places.get(keyOf(edit)), edit];
      if (most === undefined || typeof result !== 'object' || result === null) return edit;
      return { ...edit, style: this.#styleShowing(sheet.styleOf(edit.row, edit.col), decimalText(result, most)) };
    });
  }

  /** The style in which a number is shown in full, where the given one does not. */
  #styleShowing(style: string | null, number: string): string | undefined {
    const format = formatShowing(this.#opened.formats[Number(style ?? 0)] ?? null, number);
    return format === null ? undefined : this.#styles.withFormat(style, format);
  }

  #styleOf(sheet: SheetText, { like, format }: NonNullable<CellChange['style']>): string {
    const style = sheet.styleOf(like.row, like.col);
    return format === undefined ? style ?? '0' : this.#styles.withFormat(style, format);
  }

  /** The part of a sheet that another can take the place of: what hangs on it by a relationship would be lost. */
  #replaceable(sheet: string | undefined): string | undefined {
    const opened = this.#opened.sheets.find(({ reading }) => reading.grid.sheet === sheet);
    if (opened === undefined || opened.reading.isProtected) return undefined;
    const isBare = this.#opened.package.relationships(opened.part).every(({ type }) => REBUILT.includes(type));
    return isBare ? opened.part : undefined;
  }

  addSheet(change: SheetChange, taken: Set<string>): void {
    const standing = this.#replaceable(change.replaces);
    if (standing !== undefined) {
      this.#texts.set(standing, sheetXml(change, this.#styles, this.#workbook.sheetNamespace));
      return;
    }
    const name = freeSheetName(change.name, taken);
    taken.add(name);
    this.#texts.set(this.#workbook.addSheet(name), sheetXml(change, this.#styles, this.#workbook.sheetNamespace));
  }

  setProperties(properties: Properties): boolean {
    return this.#workbook.setProperties(properties);
  }

  askForCalculation(): void {
    this.#workbook.askForCalculation();
  }

  bytes(): Uint8Array {
    if (this.#parsedStyles?.isChanged === true) this.#texts.set(this.#opened.styles ?? this.#workbook.addStyles(), this.#parsedStyles.text());
    return rewritten(this.#opened.bytes, { texts: new Map([...this.#workbook.texts(), ...this.#texts]), removed: this.#workbook.removed }, this.#opened.codec);
  }
}

/** The height of a row like another one, at most `most`. */
function heightLike(row: RowText | undefined, most: number): NonNullable<RowEdit['height']> {
  const own = row?.height ?? null;
  return own === null ? 'own' : Math.min(own, most);
}

/** Merges that the sheet does not have yet, each once. */
function newMerges({ grid }: OpenedSheet['reading'], merges: readonly MergeChange[]): MergeChange[] {
  const standing = new Set(merges.length === 0 ? [] : grid.merges.map(areaAddress));
  return [...new Map(merges.map((merge) => [areaAddress(merge.area), merge])).values()].filter(({ area }) => !standing.has(areaAddress(area)));
}

/** Cells that stay but must be written otherwise: children of a shared formula whose master goes, and stale results. */
function amendments({ grid, shared }: OpenedSheet['reading'], cells: readonly CellChange[], results: readonly Result[]): Amend[] {
  const written = new Set(cells.map(keyOf));
  const amended = new Map<number, Amend>();
  for (const { master, children } of shared) {
    if (!written.has(keyOf(master))) continue;
    for (const { row, col } of children) amended.set(keyOf({ row, col }), { kind: 'amend', row, col, formula: grid.at(row, col)?.formula ?? '' });
  }
  for (const { row, col, value } of results) amended.set(keyOf({ row, col }), { ...amended.get(keyOf({ row, col })), kind: 'amend', row, col, result: value ?? null });
  return [...amended].filter(([key]) => !written.has(key)).map(([, amend]) => amend);
}

/** Edits by row, each cell's last one, ascending. */
function rowEdits(edits: readonly CellEdit[], heights: ReadonlyMap<number, NonNullable<RowEdit['height']>>): Map<number, RowEdit> {
  const cells = new Map<number, Map<number, CellEdit>>([...heights.keys()].map((row) => [row, new Map()]));
  for (const edit of edits) {
    const row = cells.get(edit.row) ?? new Map<number, CellEdit>();
    cells.set(edit.row, row.set(edit.col, edit));
  }
  return new Map([...cells].map(([row, found]) => [row, { cells: [...found.values()].sort((a, b) => a.col - b.col), height: heights.get(row) ?? null }]));
}

function bySheet<T extends { readonly sheet: string }>(all: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const before = found.get(one.sheet);
    if (before === undefined) found.set(one.sheet, [one]);
    else before.push(one);
  }
  return found;
}

/**
 * The original bytes with the changes in them, and what the workbook is to keep about itself. No change leaves them byte for byte.
 * @throws WorkbookError `array-cell`, `merged-cell`, `merge-overlap`, `no-such-sheet`; `empty-workbook` where the result would have no sheet
 */
export function patchWorkbook(opened: OpenedWorkbook, changes: readonly Change[], properties: Properties = new Map()): Uint8Array {
  const sheets = new Map(opened.sheets.map((sheet) => [sheet.reading.grid.sheet, sheet]));
  const [added, onSheets] = [changes.filter(isSheet), changes.filter((change): change is OnSheet => !isSheet(change))];
  if (sheets.size + added.length === 0) throw new WorkbookError('empty-workbook');
  const patch = new Patch(opened);
  const isSaid = properties.size > 0 && patch.setProperties(properties);
  if (changes.length === 0 && !isSaid) return opened.bytes;
  for (const { sheet } of onSheets) if (!sheets.has(sheet)) throw new WorkbookError('no-such-sheet', { sheet, sheets: [...sheets.keys()].join('、') });
  const results = recalculate(opened.sheets.map(({ reading }) => reading), onSheets.filter(isCell), opened.workbook.names);
  const [changesOf, resultsOf] = [bySheet(onSheets), bySheet(results)];
  for (const [name, sheet] of sheets) {
    if (changesOf.has(name) || resultsOf.has(name)) patch.onSheet(sheet, changesOf.get(name) ?? [], resultsOf.get(name) ?? []);
  }
  const taken = new Set(opened.workbook.sheets.map(({ name }) => name));
  for (const change of added) patch.addSheet(change, taken);
  if (results.some(({ value }) => value === undefined)) patch.askForCalculation();
  return patch.bytes();
}
