import { type Area, areaAddress } from '../../../src/model/cell.ts';
import { Sheet } from './sheet.ts';
import { HostCollection, HostError, HostObject } from './wire.ts';

/** Excel's numbers of the events. */
const EVENT = { changed: 10, added: 13, selected: 14, deleted: 15 } as const;

type Who = 'ThisLocalAddin' | 'Unknown';

/** What the host tells the client of an event. */
export interface HostEvent {
  readonly type: number;
  readonly data: object;
}

class Sheets extends HostCollection {
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  items(): readonly Sheet[] {
    return this.#book.sheets;
  }

  GetItemOrNullObject(key: string): Sheet | null {
    return this.#book.sheets.find(({ Id, Name }) => Id === key || Name.toLowerCase() === key.toLowerCase()) ?? null;
  }

  GetItem(key: string): Sheet {
    const sheet = this.GetItemOrNullObject(key);
    if (sheet === null) throw new HostError('ItemNotFound', 'The requested resource doesn\'t exist.', 'WorksheetCollection.getItem');
    return sheet;
  }

  GetActiveWorksheet(): Sheet {
    return this.#book.active ?? this.GetItem('');
  }

  GetFirst(): Sheet {
    return this.GetItem(this.#book.sheets[0]?.Id ?? '');
  }

  Add(name: string): Sheet {
    if (this.GetItemOrNullObject(name) !== null) throw new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 'WorksheetCollection.add');
    const sheet = this.#book.add(name);
    this.#book.tell(EVENT.added, { worksheetId: sheet.Id, source: 'Local' });
    return sheet;
  }

  _RegisterDataChangedEvent(): void { this.#book.watched.add(EVENT.changed); }
  _UnregisterDataChangedEvent(): void { this.#book.watched.delete(EVENT.changed); }
  _RegisterAddedEvent(): void { this.#book.watched.add(EVENT.added); }
  _UnregisterAddedEvent(): void { this.#book.watched.delete(EVENT.added); }
  _RegisterDeletedEvent(): void { this.#book.watched.add(EVENT.deleted); }
  _UnregisterDeletedEvent(): void { this.#book.watched.delete(EVENT.deleted); }
  _RegisterSelectionChangedEvent(): void { this.#book.watched.add(EVENT.selected); }
  _UnregisterSelectionChangedEvent(): void { this.#book.watched.delete(EVENT.selected); }
}

class Setting extends HostObject {
  readonly shape = { scalars: ['Key', 'Value'] };
  override readonly _Id: string;
  readonly Key: string;
  Value: unknown;
  readonly #settings: Settings;

  constructor(settings: Settings, key: string, value: unknown) {
    super();
    this.#settings = settings;
    this._Id = key;
    this.Key = key;
    this.Value = value;
  }

  Delete(): void {
    this.#settings.all.delete(this.Key);
  }
}

class Settings extends HostCollection {
  readonly all = new Map<string, Setting>();

  items(): readonly Setting[] {
    return [...this.all.values()];
  }

  Add(key: string, value: unknown): Setting {
    const setting = new Setting(this, key, value);
    this.all.set(key, setting);
    return setting;
  }

  GetItemOrNullObject(key: string): Setting | null {
    return this.all.get(key) ?? null;
  }
}

class Result extends HostObject {
  readonly shape = { scalars: ['Value', 'Error'] };
  readonly Error = '';
  readonly Value: number;

  constructor(value: number) {
    super();
    this.Value = value;
  }
}

/** The functions of Excel's formulas, worked out in the workbook. */
class Functions extends HostObject {
  readonly shape = {};
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  Date(year: number, month: number, day: number): Result {
    if (this.#book.date1904 === null) throw new HostError('ApiNotFound', 'The API you are trying to use could not be found.', 'Functions.date');
    const first = this.#book.date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
    return new Result((Date.UTC(year, month - 1, day) - first) / 86_400_000);
  }
}

class Runtime extends HostObject {
  readonly shape = { scalars: ['EnableEvents'] };
  EnableEvents = true;
}

/** The emulated workbook: what the client's requests start from. */
export class Book extends HostObject {
  readonly shape = { scalars: ['Name', 'ReadOnly'], objects: ['Worksheets', 'Settings', 'Functions'] };
  readonly Name = '自评表.xlsx';
  ReadOnly = false;
  readonly Worksheets: Sheets;
  readonly Settings = new Settings();
  readonly Functions = new Functions(this);
  /** Do days count from 1904? Null for a host that works out no functions for us. */
  date1904: boolean | null = false;
  hasPrinter = true;
  readonly _Runtime = new Runtime();
  sheets: readonly Sheet[] = [];
  active: Sheet | null = null;
  /** A cell is being typed into: every request is refused. */
  isEditing = false;
  /** A host that tells of our own writes too, as it may where events come late: it says in each who wrote. */
  isTalkative = false;
  /** Since ExcelApi 1.14 an event says who wrote. */
  saysWho = true;
  readonly watched = new Set<number>();
  readonly #tell: (event: HostEvent) => void;
  #lastId = 0;

  constructor(tell: (event: HostEvent) => void) {
    super();
    this.#tell = tell;
    this.Worksheets = new Sheets(this);
  }

  newId(kind: string): string {
    this.#lastId += 1;
    return `{${kind}-${String(this.#lastId)}}`;
  }

  add(name: string): Sheet {
    const sheet = new Sheet(this, this.newId('sheet'), name);
    this.sheets = [...this.sheets, sheet];
    this.active ??= sheet;
    return sheet;
  }

  remove(sheet: Sheet, who: Who): void {
    this.sheets = this.sheets.filter((one) => one !== sheet);
    if (this.active === sheet) this.active = this.sheets[0] ?? null;
    this.tell(EVENT.deleted, { worksheetId: sheet.Id, source: 'Local' }, who);
  }

  changed(sheet: Sheet, area: Area, who: Who): void {
    this.tell(EVENT.changed, { changeType: 'RangeEdited', source: 'Local', worksheetId: sheet.Id, address: areaAddress(area), ...(this.saysWho ? { triggerSource: who } : {}) }, who);
  }

  select(sheet: Sheet, area: Area): void {
    this.active = sheet;
    this.tell(EVENT.selected, { worksheetId: sheet.Id, address: areaAddress(area) }, 'Unknown');
  }

  tell(type: number, data: object, who: Who = 'ThisLocalAddin'): void {
    const isSilent = !this._Runtime.EnableEvents && !(this.isTalkative && who === 'ThisLocalAddin');
    if (!isSilent && this.watched.has(type)) this.#tell({ type, data });
  }
}
