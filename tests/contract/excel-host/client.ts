import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import type { ExcelHost } from '../../../src/workbook/office/host.ts';
import { type Answer, type Body, Wire } from './wire.ts';
import { Book } from './book.ts';

/** What is used of Microsoft's library once it has run. The underscored names are private to it: its version is pinned. */
interface Library {
  readonly Excel: { readonly RequestContext: new (session: object) => Excel.RequestContext };
  readonly OfficeExtension: {
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
    _testTriggerRichApiMessageEvent(message: object): void;
  };
}

const WORKBOOK_EVENT = 65_536;
const FILE = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-win32-16.01.js');
let script: vm.Script | undefined;

/** Runs the unmodified library in a world of its own. */
function load(): Library {
  script ??= new vm.Script(readFileSync(FILE, 'utf8'), { filename: FILE });
  const world: vm.Context = vm.createContext({ console, setTimeout, clearTimeout, performance });
  Object.assign(world, { window: world, navigator: { userAgent: 'Node' }, location: { href: '', search: '', hash: '' } });
  script.runInContext(world);
  const library = world as unknown as Library;
  library.OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  return library;
}

/** The real client of Excel in front of an emulated workbook. */
export class EmulatedExcel implements ExcelHost {
  readonly book: Book;
  /** Bodies of the requests that came, in order. */
  readonly requests: Body[] = [];
  /** Called before each request is answered, with its number from 1. */
  onRequest: (count: number) => void = () => undefined;
  readonly #library = load();
  readonly #wire: Wire;
  readonly #version: readonly number[];

  /** `version` is the ExcelApi set that the host has. */
  constructor(version = '1.14') {
    this.#version = version.split('.').map(Number);
    this.book = new Book(({ type, data }) => {
      setTimeout(() => {
        const entry = { messageCategory: WORKBOOK_EVENT, messageType: type, targetId: 'Workbook', message: JSON.stringify(data), isRemoteOverride: false };
        this.#library.OfficeExtension._testTriggerRichApiMessageEvent({ entries: [entry] });
      }, 0);
    });
    this.book.saysWho = this.isSetSupported('ExcelApi', '1.14');
    this.#wire = new Wire(this.book);
  }

  newContext(): Excel.RequestContext {
    const executor = { executeAsync: (_: unknown, __: unknown, { Body: text }: { readonly Body: unknown }) => Promise.resolve(this.#answer(text)) };
    return new this.#library.Excel.RequestContext({ _resolveRequestUrlAndHeaderInfo: () => Promise.resolve(null), _createRequestExecutorOrNull: () => executor });
  }

  isSetSupported(set: string, version: string): boolean {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const [ownMajor = 0, ownMinor = 0] = this.#version;
    return set === 'ExcelApi' && (major < ownMajor || (major === ownMajor && minor <= ownMinor));
  }

  /** The body goes through JSON both ways, as between two processes. */
  #answer(text: unknown): object {
    const body = (typeof text === 'string' ? JSON.parse(text) : JSON.parse(JSON.stringify(text))) as Body;
    this.requests.push(body);
    this.onRequest(this.requests.length);
    return { ErrorCode: '', ErrorMessage: '', Headers: {}, HttpStatusCode: 200, Body: JSON.parse(JSON.stringify(answerOf(this.book, this.#wire, body))) as object };
  }
}

/** What the host answers to a request: nothing at all while a cell is being typed into. */
export function answerOf(book: Book, wire: Wire, body: Body): Answer {
  return book.isEditing ? EDITING : wire.answer(body);
}

const EDITING: Answer = {
  Results: [], TraceIds: [],
  Error: { Code: 'InvalidOperationInCellEditMode', Message: 'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.', HttpStatusCode: 400, ActionIndex: 0, Location: '' },
};
