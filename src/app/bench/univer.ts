import type { Injector, IWorkbookData, Workbook } from '@univerjs/core';
import type { WorkbookPort } from '../../workbook/port.ts';
import { type PaintedPlace, type Screen, univerHost, type UniverLibrary } from '../../workbook/univer/host.ts';
import { Journal } from '../../workbook/univer/journal.ts';
import { UniverPort } from '../../workbook/univer/port.ts';
import { calculateMissing, prepare } from '../../workbook/univer/prepare.ts';
import { snapshotOf } from '../../workbook/univer/snapshot.ts';
import { type StampedRules, stampOf } from '../rules-stamp.ts';
import type { BenchFile } from './open.ts';
import { saveFromBench, type SavedFile } from './save.ts';

export type { Screen, UniverLibrary };

/** A file open in Univer. */
export interface Bench {
  readonly port: WorkbookPort;
  /** The file as it is now; `rules` are those of scores that were written into it. @throws WorkbookError where a cell cannot be written */
  save(rules: readonly StampedRules[]): SavedFile;
  /** Tells of everything that changes the workbook, looks and our own writes too. */
  onChange(listener: () => void): void;
  /** A cell was clicked: where it holds a link, its target comes to the front. */
  clicked(place: PaintedPlace): void;
  close(): void;
}

/** What Univer is given to open; `id` is one that no workbook of this page had before. */
export function benchData({ sheets, name, digit }: BenchFile, id: string): IWorkbookData {
  return snapshotOf(sheets, { id, name, digit });
}

/** Takes a file in hand that Univer has opened and painted for the first time. */
export function benchOver(file: BenchFile, workbook: Workbook, injector: Injector, library: UniverLibrary, screen: Screen): Bench {
  const host = univerHost(workbook, injector, library, screen);
  prepare(host, file.sheets, false);
  const [port, journal] = [new UniverPort(host, file.findings), new Journal(host)];
  calculateMissing(host);
  return {
    port,
    save: (rules) => saveFromBench(file, host, journal.moved, rules.length === 0 ? undefined : stampOf(rules)),
    onChange: (listener) => { host.watch(({ id, isResult }) => { if (!isResult && id.startsWith('sheet.mutation.')) listener(); }); },
    clicked: (place) => { port.follow(place); },
    close: () => {
      port.close();
      journal.close();
    },
  };
}
