import { decimalText } from '../../exact/decimal.ts';
import { ZERO } from '../../exact/rational.ts';
import type { Language } from '../../explain/messages/wording.ts';
import { becauseText } from '../../explain/score.ts';
import type { CellRef } from '../../model/cell.ts';
import type { Finding } from '../../model/finding.ts';
import type { IndicatorTable } from '../../model/indicator.ts';
import type { RecordedJudgement } from '../../model/judgement.ts';
import type { Paragraph } from '../../model/review.ts';
import type { Score } from '../../model/scorecard.ts';
import type { Pack } from '../../rules/pack.ts';
import { choicesFor } from '../../scoring/choices.ts';
import type { Change } from '../../sheet/changes.ts';
import { recordsSheet } from '../../sheet/records/columns.ts';
import type { Grid } from '../../sheet/grid.ts';
import { recordedOf } from '../../sheet/records/plan.ts';
import { WorkbookError } from '../../workbook/errors.ts';
import type { Mark, Stop, WorkbookPort } from '../../workbook/port.ts';
import { writtenSheets } from '../../workbook/refusals.ts';
import { planScores } from '../plan-scores.ts';
import type { StampedRules } from '../rules-stamp.ts';
import { asBook } from '../score-workbook.ts';
import type { BookReview, Clock, Decided, FullMarks, JudgementChoice, JudgementEntry, ScoringSession } from './api.ts';
import { Desk } from './desk.ts';
import { fullMarks } from './full-marks.ts';
import { changesFor } from './mends.ts';
import { byRules, judged, judgedOf, stillIn, subjectOf, type There, withdrawn } from './judgements.ts';
import { type Marked, marksOf } from './marks.ts';
import { named } from './named.ts';
import { Operations } from './operations.ts';
import { PackList } from './pack-list.ts';
import { differingCells, isSamePreview, type Making, placeOf, previewOfChanges, previewOfScores } from './previews.ts';
import type { Mend, Preview, Problem, SessionState } from './state.ts';
import { Store } from './store.ts';
import { Watch } from './watch.ts';

/** What a session needs besides the workbook. */
export interface SessionOptions {
  /** The rule packs to choose from; one of them is general. */
  readonly packs: readonly Pack[];
  readonly clock: Clock;
  /** Of all that is said and of the sheet 评分依据. */
  readonly language: Language;
  /** The running text of the report that the workbook was opened from, which a review holds against its tables. */
  readonly paragraphs?: readonly Paragraph[];
  /** What the file says by which rules its scores were written, where it can be read. */
  readonly properties?: ReadonlyMap<string, string>;
}

type WriteOptions = Parameters<ScoringSession['previewWrite']>[0];

const NOTHING: Preview = { changes: [], cells: [], sheets: [], findings: [] };

/** See ScoringSession. */
export class Session implements ScoringSession {
  readonly #port: WorkbookPort;
  readonly #options: SessionOptions;
  readonly #store: Store;
  readonly #operations: Operations;
  readonly #watch: Watch;
  readonly #desk: Desk;
  readonly #makings = new WeakMap<Preview, Making>();
  #reading: Promise<unknown> | null = null;
  /** The marks that were laid last, to lay no same ones again. */
  #laid = '';
  /** What the last review marks, and the reading it was of. */
  #reviewed: { readonly reading: number; readonly places: readonly Marked[] } | null = null;
  /** What went wrong where nobody asked for anything; gone once it goes well. */
  #asideProblem: Problem | null = null;

  constructor(port: WorkbookPort, options: SessionOptions) {
    this.#port = port;
    this.#options = options;
    this.#desk = new Desk(port, options.packs, options.properties);
    this.#store = new Store({
      tables: null, system: null, findings: [], packs: new PackList(options.packs).choices, busy: null, problem: null, undo: null, activeSheet: null, selection: null, isReadOnly: false, isMarking: false,
    });
    this.#operations = new Operations(this.#store);
    this.#watch = new Watch(port, options.clock, {
      edited: () => { void this.#readAside(); },
      selected: (selection) => { this.#store.set({ selection, activeSheet: selection.sheet }); },
    });
  }

  get state(): SessionState {
    return this.#store.state;
  }

  subscribe(listener: () => void): Stop {
    return this.#store.subscribe(listener);
  }

  /** Begins to read and to watch. */
  open(): void {
    void this.#readAside();
  }

  /** Edits came since the last reading. */
  get #isStale(): boolean {
    return this.#desk.readAt !== this.#watch.edits;
  }

  async #read(): Promise<void> {
    await this.#desk.begin();
    await this.#watch.begin();
    const edits = this.#watch.edits;
    await this.#desk.read(edits);
    this.#show();
  }

  #show(): void {
    this.#store.set(this.#desk.shown());
    this.#markAnew();
  }

  /** Readings that were asked for and have not begun are one. */
  #once(read: (action: () => Promise<void>) => Promise<unknown>): Promise<unknown> {
    this.#reading ??= read(() => { this.#reading = null; return this.#read(); });
    return this.#reading;
  }

  async refresh(): Promise<void> {
    await this.#once((action) => this.#operations.run('reading', action));
  }

  /** Reads what a person edited; a person who goes on typing is not told that the cell cannot be read meanwhile. */
  async #readAside(): Promise<void> {
    await this.#once(async (action) => {
      const problem = await this.#operations.aside('reading', action);
      const [isTyping, isOurs] = [problem?.code === 'host-editing', this.state.problem === this.#asideProblem];
      if (isTyping) this.#watch.again();
      if (problem === null ? !isOurs : isTyping && this.state.tables !== null) return;
      this.#asideProblem = problem;
      this.#store.set({ problem });
    });
  }

  async choosePack(table: string, pack: string | null): Promise<void> {
    await this.#operations.run(null, async () => {
      await this.#desk.choose(table, pack);
      this.#show();
    });
  }

  addRules(pack: Pack): void {
    this.#desk.offerFile(pack);
    this.#show();
  }

  async dropRules(key: string): Promise<void> {
    await this.#operations.run(null, async () => {
      await this.#desk.dropFile(key);
      this.#show();
    });
  }

  saveRules(text: string, examples: string): Promise<boolean> {
    return this.#operations.run('writing', async () => {
      const { savedRules } = await import('./carried.ts');
      if (this.#isStale) await this.#read();
      await this.#record(savedRules(this.#desk.grids, text, examples));
      this.#desk.chooseNone();
      void this.#operations.aside(null, () => this.#desk.keepChoices());
    });
  }

  previewWrite(options: WriteOptions): Preview {
    return this.#previewed(() => this.#scores(options), () => this.#desk.rulesOf(options.table));
  }

  #scores({ table, cell, overwrite, explain }: WriteOptions): Preview {
    const [{ grids, scored, filled }, { language }] = [this.#desk, this.#options];
    if (scored === null) return NOTHING;
    const only = scored.tables.filter(({ key }) => table === undefined || key === table).map(({ card }) => card);
    const plans = [planScores(asBook(grids, scored), { overwrite, explain, only, isOurs: this.#desk.isOurs(), language }), ...(table === undefined && filled !== null ? [filled.plan(language)] : [])];
    const [changes, findings] = [plans.flatMap((plan) => [...plan.changes]), plans.flatMap((plan) => plan.findings)];
    const isAt = (place: CellRef): boolean => cell === undefined || placeOf(place) === placeOf(cell);
    const wanted = changes.filter((change) => cell === undefined || (change.kind === 'cell' && isAt(change)));
    return previewOfScores(grids, only.map((card) => card.table), wanted, findings.filter((finding) => finding.cell === null ? cell === undefined : isAt(finding.cell)));
  }

  #previewed<Made extends Preview | null>(make: () => Made, rules: Making['rules']): Made {
    const preview = make();
    if (preview !== null) this.#makings.set(preview, { reading: this.#desk.reading, again: make, rules });
    return preview;
  }

  /** @throws RangeError for a preview that this session did not make */
  write(preview: Preview): Promise<boolean> {
    const making = this.#makings.get(preview);
    if (making === undefined) throw new RangeError('not a preview of this session');
    return this.#operations.run('writing', async () => {
      const { changes, cells } = await this.#stillTrue(preview, making);
      await this.#apply(changes, cells.length, making.rules());
    });
  }

  /** The preview as it would be made now. @throws WorkbookError `preview-outdated` where that is another one, `sheet-gone` */
  async #stillTrue(preview: Preview, { reading, again }: Making): Promise<Preview> {
    if (this.#isStale) await this.#read();
    if (reading === this.#desk.reading) return preview;
    const gone = writtenSheets(preview.changes).find((name) => this.#desk.grids.every(({ sheet }) => sheet !== name));
    if (gone !== undefined) throw new WorkbookError('sheet-gone', { sheet: gone });
    const now = again() ?? NOTHING;
    if (!isSamePreview(now, preview)) throw new WorkbookError('preview-outdated', named(differingCells(preview, now)));
    return now;
  }

  async #apply(changes: readonly Change[], cells: number, scored: readonly StampedRules[] = []): Promise<void> {
    if (changes.length === 0) return;
    const restore = await this.#port.apply(changes);
    this.#desk.wrote({ at: this.#options.clock.now(), cells, changes, scored, restore });
    this.#store.set({ undo: this.#desk.undo.state(null) });
    this.#follow();
  }

  async scoredBy(): Promise<readonly StampedRules[]> {
    if (this.#isStale) await this.refresh();
    return this.#desk.undo.scoredBy;
  }

  /** What comes after a write: what takes it back is kept with the workbook, and the workbook is read as it is now. */
  #follow(): void {
    void this.#operations.aside(null, () => this.#desk.keepUndo());
    void this.#readAside();
  }

  undo(): Promise<boolean> {
    return this.#operations.run('undoing', async () => {
      const { last } = this.#desk.undo;
      if (last === null) throw new WorkbookError('nothing-to-undo');
      await this.#refuseSurprise();
      this.#refuseMoved();
      await this.#port.restore(last).catch((error: unknown) => {
        if (error instanceof WorkbookError && error.code === 'restore-lost') this.#takenBack();
        throw error;
      });
      this.#takenBack();
    });
  }

  #takenBack(): void {
    this.#desk.tookBack();
    this.#store.set({ undo: this.#desk.undo.state(null) });
    this.#follow();
  }

  /** @throws WorkbookError `undo-outdated` where a person changed more of the cells than the state has told */
  async #refuseSurprise(): Promise<void> {
    if (!this.#isStale) return;
    const told = new Set(this.state.undo?.changedSince.map(placeOf));
    await this.#read();
    this.#refuseMoved();
    const untold = (this.state.undo?.changedSince ?? []).filter((cell) => !told.has(placeOf(cell)));
    if (untold.length > 0) throw new WorkbookError('undo-outdated', named(untold));
  }

  /** @throws WorkbookError `undo-moved` where what was written is not where it was put: other cells would be overwritten */
  #refuseMoved(): void {
    const { moved = [] } = this.state.undo ?? {};
    if (moved.length > 0) throw new WorkbookError('undo-moved', named(moved));
  }

  /** The one-click mend of a finding that still holds; null where there is none. */
  mendOf(finding: Finding): Mend | null {
    const preview = this.#previewed(() => this.#mended(finding), () => []);
    return preview && { finding, preview };
  }

  #mended(finding: Finding): Preview | null {
    const { grids, scored } = this.#desk;
    const changes = scored === null ? null : changesFor(finding, grids, scored, this.#options.language);
    return changes === null ? null : previewOfChanges(grids, changes);
  }

  choicesOf(table: string, score: Score): readonly JudgementChoice[] {
    const pack = this.#desk.packOf(table);
    return (pack === null ? [] : choicesFor(score.indicator, pack)).map(({ band, low, high, highIncluded }) => (
      { grade: band?.name ?? null, low: decimalText(low), high: decimalText(high), highIncluded }));
  }

  mostOff(table: string, score: Score): string | null {
    const [own, pack] = [this.#tableOf(table), this.#desk.packOf(table)];
    const isRecorded = this.#recordsOf(table, score).length > 0;
    const most = isRecorded && own !== undefined && pack !== null ? byRules(score.indicator, own, pack) : score.score;
    return most === null || most.lte(ZERO) || score.status === 'not-applicable' ? null : decimalText(most);
  }

  recordedOf(table: string, decided: Decided): readonly JudgementEntry[] {
    return this.#recordsOf(table, decided).map(({ judgement: { kind, grade, points, reason, by } }) => ({ kind, grade, points: decimalText(points), reason, by }));
  }

  #recordsOf(table: string, decided: Decided): readonly RecordedJudgement[] {
    const [own, records] = [this.#tableOf(table), recordsSheet(this.#desk.grids)];
    return own === undefined || records === null ? [] : recordedOf(records, judgedOf(subjectOf(decided), own.sheet), this.#tables);
  }

  get #tables(): readonly IndicatorTable[] {
    return this.#desk.scored?.tables.map(({ card }) => card.table) ?? [];
  }

  #tableOf(table: string): IndicatorTable | undefined {
    return this.#desk.scored?.tables.find(({ key }) => key === table)?.card.table;
  }

  judge(table: string, decided: Decided, entry: JudgementEntry): Promise<boolean> {
    return this.#operations.run('writing', async () => { await this.#record(judged(await this.#stillThere(table, decided), entry, this.#options.clock.now())); });
  }

  withdraw(table: string, decided: Decided): Promise<boolean> {
    return this.#operations.run('writing', async () => { await this.#record(withdrawn(await this.#stillThere(table, decided))); });
  }

  /** What is decided about as it stands in the workbook now. @throws WorkbookError `preview-outdated` where it is another one, or gone */
  async #stillThere(table: string, decided: Decided): Promise<There> {
    if (this.#isStale) await this.#read();
    const [own, pack, subject] = [this.#tableOf(table), this.#desk.packOf(table), subjectOf(decided)];
    const now = own === undefined ? undefined : stillIn(own, subject);
    if (own === undefined || pack === null || now === undefined) throw new WorkbookError('preview-outdated', named(Object.values(subject.cells).slice(0, 1)));
    return { subject: now, table: own, pack, tables: this.#tables, records: recordsSheet(this.#desk.grids) };
  }

  #record(changes: readonly Change[]): Promise<void> {
    return this.#apply(changes, changes.filter(({ kind }) => kind === 'cell').length);
  }

  fullMarks(table: string, score: Score): FullMarks {
    const pack = this.#desk.packOf(table);
    const reasons = pack === null ? [] : fullMarks(score, pack);
    return reasons.length === 0 ? null : becauseText(reasons, this.#options.language);
  }

  async show(cell: CellRef): Promise<void> {
    await this.#operations.run(null, () => this.#port.select(cell));
  }

  setMarking(isMarking: boolean): Promise<boolean> {
    return this.#operations.run(null, async () => {
      await this.#lay(isMarking ? this.#marks : []);
      await this.#desk.keepMarking(isMarking);
      this.#store.set(this.#desk.shown());
    });
  }

  async review(): Promise<BookReview | null> {
    const { reviewBook, placesOfReview, readyToReview } = await import('./review.ts');
    await readyToReview(this.#options.language);
    const { scored, reading } = this.#desk;
    if (scored === null) return null;
    const review = reviewBook(scored, this.#options.paragraphs ?? [], this.#desk.packs);
    this.#reviewed = { reading, places: placesOfReview(review) };
    this.#markAnew();
    return review;
  }

  grids(): readonly Grid[] {
    return this.#desk.grids;
  }

  /** What is marked: what scoring found and, while it is of this reading, what a review found besides. */
  get #marks(): readonly Mark[] {
    const more = this.#reviewed?.reading === this.#desk.reading ? this.#reviewed.places : [];
    return marksOf([...this.#findings, ...more]);
  }

  get #findings(): readonly Finding[] {
    return [...this.state.findings, ...(this.state.tables ?? []).flatMap(({ findings }) => findings)];
  }

  async #lay(marks: readonly Mark[]): Promise<void> {
    if (marks.length === 0) await this.#port.unmark();
    else await this.#port.mark(marks);
    this.#laid = JSON.stringify(marks);
  }

  /** Marks what is to be marked now. That it cannot be done just now is no matter of what the person does. */
  #markAnew(): void {
    const marks = this.#marks;
    if (this.state.isMarking && JSON.stringify(marks) !== this.#laid) void this.#operations.aside(null, () => this.#lay(marks));
  }

  close(): void {
    this.#operations.close();
    this.#watch.end();
  }
}
