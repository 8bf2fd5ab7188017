import type { CellRef } from '../../model/cell.ts';
import type { Finding } from '../../model/finding.ts';
import type { Pack } from '../../rules/pack.ts';
import type { Grid } from '../../sheet/grid.ts';
import { isRulesSheet } from '../../sheet/rules-place.ts';
import { WorkbookError } from '../../workbook/errors.ts';
import type { BookState, WorkbookPort } from '../../workbook/port.ts';
import { type CarriedPack, type ScoredGrids, type ScoredTable, scoreGrids } from '../score-workbook.ts';
import { otherRules, type StampedRules } from '../rules-stamp.ts';
import { anchorsOf } from './anchors.ts';
import { PackChoices } from './pack-choices.ts';
import { PackList } from './pack-list.ts';
import type * as own from './carried.ts';
import type { Filled } from './filled.ts';
import type { SessionState, TableState } from './state.ts';
import { type Made, UndoLog } from './undo-log.ts';

const CHOICES = 'rule-packs';
const UNDO = 'undo';
const MARKS = 'marks';
/** No count of edits: the workbook is not as it was read. */
const NEVER = -1;

type Own = typeof own;

/** What tells at a glance of a workbook with rules of its own, or of a fill-in workbook without them; whether it is one is found out by what reads it. */
const mayBeOwn = (grid: Grid): boolean => grid.sheet === '填报' || isRulesSheet(grid);

const stampedOf = ({ id, version, sha256 }: StampedRules): StampedRules => ({ id, version, sha256 });

/** The workbook as it was last read, its scores, and what is kept with it. */
export class Desk {
  readonly #port: WorkbookPort;
  readonly #properties: ReadonlyMap<string, string>;
  #packs: PackList;
  #carried: CarriedPack | null = null;
  readonly undo = new UndoLog();
  #choices: PackChoices;
  #hasNotes = false;
  #isMarking = false;
  #book: BookState | null = null;
  #scored: ScoredGrids | null = null;
  /** What reads rules that a workbook carries and scores one that is filled in for a system; null for any other workbook, which needs none of it. */
  #own: Own | null = null;
  #filled: Filled | null = null;
  #readAt = NEVER;
  #reading = 0;

  constructor(port: WorkbookPort, packs: readonly Pack[], properties: ReadonlyMap<string, string> = new Map()) {
    this.#port = port;
    this.#properties = properties;
    this.#packs = new PackList(packs);
    this.#choices = PackChoices.read(this.#packs, null);
  }

  /** Which reading and scoring it is: another number once anything may be different. */
  get reading(): number {
    return this.#reading;
  }

  /** How many edits there were when the workbook was read; a number that never is once we have written ourselves. */
  get readAt(): number {
    return this.#readAt;
  }

  get grids(): readonly Grid[] {
    return this.#book?.sheets.map(({ grid }) => grid) ?? [];
  }

  get scored(): ScoredGrids | null {
    return this.#scored;
  }

  /** The pack that scored a table; null for a table that is not there. */
  packOf(table: string): Pack | null {
    return this.#scored?.tables.find(({ key }) => key === table)?.pack ?? null;
  }

  /** Tells the cells that hold what an earlier write of ours put there. */
  isOurs(): (cell: CellRef) => boolean {
    return this.#book === null ? () => false : this.undo.ownership(this.#book);
  }

  /** Takes up what an earlier session kept with the workbook. */
  async begin(): Promise<void> {
    if (this.#hasNotes) return;
    const [choices, undo, marks] = [await this.#port.note(CHOICES), await this.#port.note(UNDO), await this.#port.note(MARKS)];
    this.#choices = PackChoices.read(this.#packs, choices);
    this.undo.load(undo);
    this.#isMarking = marks !== null;
    this.#hasNotes = true;
  }

  async read(edits: number): Promise<void> {
    const book = await this.#port.read();
    const grids = book.sheets.map(({ grid }) => grid);
    this.#own = grids.some(mayBeOwn) ? await import('./carried.ts') : null;
    const carried = this.#own?.carriedIn(grids) ?? null;
    [this.#book, this.#carried] = [book, carried];
    if (this.#port.capabilities.ownUndo) await this.undo.ask((restore) => this.#port.stands(restore));
    this.#offer(this.#packs.withBook(carried?.pack ?? null));
    this.#readAt = edits;
    this.#score();
  }

  #offer(packs: PackList): void {
    this.#packs = packs;
    this.#choices = this.#choices.among(packs);
  }

  /** Every pack that may explain a figure: those to choose from. */
  get packs(): readonly Pack[] {
    return this.#packs.all.map(({ pack }) => pack);
  }

  /** A pack to choose from besides, from a file. */
  offerFile(pack: Pack): void {
    this.#offer(this.#packs.withFile(pack));
    if (this.#book !== null) this.#score();
  }

  /** Takes a pack from a file out, and every choice of it. @throws WorkbookError as the port */
  async dropFile(key: string): Promise<void> {
    for (const table of this.#choices.tablesOf(key)) await this.choose(table, null);
    this.#offer(this.#packs.withoutFile(key));
    if (this.#book !== null) this.#score();
  }

  #score(): void {
    const rules = { packs: this.#packs.shipped, packFor: (key: string) => this.#choices.packFor(key) };
    this.#filled = (this.#book && this.#own?.filledIn(this.#book, rules)) ?? null;
    this.#scored = this.#filled ?? scoreGrids(this.grids, { ...rules, carried: this.#carried });
    this.#reading += 1;
  }

  /** The open workbook where it is a fill-in workbook; null for any other. */
  get filled(): Filled | null {
    return this.#filled;
  }

  /** Keeps a person's choice of rules with the workbook, where that can be written, and scores by it. @throws WorkbookError as the port */
  async choose(table: string, pack: string | null): Promise<void> {
    await this.begin();
    const choices = this.#choices.with(table, pack);
    if (this.#book?.isReadOnly !== true) await this.#port.keepNote(CHOICES, choices.note());
    this.#choices = choices;
    if (this.#book !== null) this.#score();
  }

  /** Leaves every table to the rules that the workbook carries from now on. */
  chooseNone(): void {
    this.#choices = this.#choices.none();
  }

  /** Keeps a person's choices of rules with the workbook. @throws WorkbookError as the port */
  async keepChoices(): Promise<void> {
    await this.#port.keepNote(CHOICES, this.#choices.note());
  }

  get isMarking(): boolean {
    return this.#isMarking;
  }

  /** Keeps with the workbook whether its cells are marked. @throws WorkbookError as the port */
  async keepMarking(isMarking: boolean): Promise<void> {
    await this.#port.keepNote(MARKS, isMarking ? 'on' : null);
    this.#isMarking = isMarking;
  }

  /** The rules that score a table, or the whole workbook; those of a fill-in workbook are its system's alone, as its projects' tables only lend it figures. */
  rulesOf(table: string | undefined): StampedRules[] {
    if (table === undefined && this.#filled !== null) return [stampedOf(this.#filled.system.card.system)];
    return (this.#scored?.tables ?? []).filter(({ key }) => table === undefined || key === table).map(({ pack }) => stampedOf(pack));
  }

  /** Takes note of a write of ours. */
  wrote({ restore, ...made }: Omit<Made, 'anchors' | 'rules'>): void {
    this.undo.push({ ...made, anchors: anchorsOf(this.grids, made.changes), rules: this.#rules, restore });
    this.#readAt = NEVER;
  }

  /** Takes note that the last write was taken back, or cannot be any more. */
  tookBack(): void {
    this.undo.drop(this.#port.capabilities.ownUndo);
    this.#readAt = NEVER;
  }

  /** Which rules score each table: scores may be written without 评分依据, which says it. */
  get #rules(): Made['rules'] {
    return Object.fromEntries(this.#scored?.tables.map(({ key, pack }) => [key, stampedOf(pack)]) ?? []);
  }

  /** Keeps with the workbook what takes our writes back; where that fails, that is said. */
  async keepUndo(): Promise<void> {
    try {
      await this.#port.keepNote(UNDO, this.undo.note());
      this.undo.kept(null);
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      this.undo.kept(error);
    }
  }

  #shownTable({ key, card, findings }: ScoredTable): TableState {
    return { key, card, findings: [...this.#choices.findings(key, card.table.sheet), ...findings], chosenPack: this.#choices.keyFor(key) };
  }

  /** Says where the file's scores were written by other rules than those that would be used now; not once scores were written here, which the file will then say. */
  get #stampedByOthers(): Finding[] {
    return this.undo.scoredBy.length > 0 ? [] : otherRules(this.#properties, this.rulesOf(undefined));
  }

  /** What a face shows of all this. */
  shown(): Partial<SessionState> {
    return {
      tables: this.#scored?.tables.map((table) => this.#shownTable(table)) ?? null,
      system: this.#filled?.system ?? null,
      findings: [...this.#stampedByOthers, ...this.#filled?.noticed ?? this.#book?.findings ?? [], ...this.#scored?.findings ?? [], ...this.undo.findings],
      packs: this.#packs.choices,
      undo: this.undo.state(this.#book),
      activeSheet: this.#book?.active ?? null,
      isReadOnly: this.#book?.isReadOnly ?? false,
      isMarking: this.#isMarking,
    };
  }
}
