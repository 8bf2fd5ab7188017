import { type IWorkbookData, LifecycleStages, LocaleType, Univer, UniverInstanceType, type Workbook } from '@univerjs/core';
import * as core from '@univerjs/core';
import * as preset from '@univerjs/preset-sheets-core';
import zhCN from '@univerjs/preset-sheets-core/locales/zh-CN';
import { defaultTheme } from '@univerjs/themes';
import type { BenchFile } from '../../src/app/bench/open.ts';
import { saveFromBench, type SavedFile } from '../../src/app/bench/save.ts';
import type { WorkbookPort } from '../../src/workbook/port.ts';
import { type Screen, univerHost } from '../../src/workbook/univer/host.ts';
import { Journal } from '../../src/workbook/univer/journal.ts';
import { UniverPort } from '../../src/workbook/univer/port.ts';
import { calculateMissing, prepare } from '../../src/workbook/univer/prepare.ts';
import { snapshotOf } from '../../src/workbook/univer/snapshot.ts';
import '@univerjs/preset-sheets-core/lib/index.css';

/** A file open in Univer. */
export interface Bench {
  readonly port: WorkbookPort;
  save(): SavedFile;
  /** Tells of everything that changes the workbook, looks and our own writes too. */
  onChange(listener: () => void): void;
  setDark(isDark: boolean): void;
  close(): void;
}

let count = 0;

/** What Univer asks other machines for; nothing here needs it. */
const REMOTE: ReadonlySet<unknown> = new Set([preset.UniverNetworkPlugin]);

function started(container: HTMLElement, isDark: boolean): Univer {
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: zhCN }, theme: defaultTheme, darkMode: isDark, logLevel: core.LogLevel.ERROR });
  const { plugins } = preset.UniverSheetsCorePreset({ container, formula: { initialFormulaComputing: preset.CalculationMode.NO_CALCULATION } });
  for (const entry of plugins) {
    const [plugin, config] = Array.isArray(entry) ? entry : [entry, undefined];
    if (!REMOTE.has(plugin)) univer.registerPlugin(plugin, config);
  }
  return univer;
}

function screenOf(univer: Univer, unitId: string): Screen {
  const injector = univer.__getInjector();
  const commands = injector.get(core.ICommandService);
  return {
    isEditing: () => injector.get(preset.IEditorBridgeService).isVisible().visible,
    redraw: () => { injector.get(preset.IRenderManagerService).getRenderById(unitId)?.mainComponent?.makeForceDirty(); },
    scrollTo: (range) => { commands.syncExecuteCommand('sheet.command.scroll-to-cell', { range }); },
  };
}

/** Univer paints its first picture a moment after a workbook is given to it; commands before that go wrong. */
function painted(univer: Univer): Promise<void> {
  return univer.__getInjector().get(core.LifecycleService).onStage(LifecycleStages.Rendered);
}

/** Opens a file in Univer, inside of an element. */
export async function startBench(container: HTMLElement, file: BenchFile, isDark: boolean): Promise<Bench> {
  count += 1;
  const univer = started(container, isDark);
  const data = snapshotOf(file.sheets, { id: `book-${String(count)}`, name: file.name, digit: file.digit });
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  await painted(univer);
  const host = univerHost(workbook, univer.__getInjector(), { ...core, ...preset }, screenOf(univer, workbook.getUnitId()));
  prepare(host, file.sheets, false);
  const [port, journal] = [new UniverPort(host), new Journal(host)];
  calculateMissing(host);
  return {
    port,
    save: () => saveFromBench(file, host, journal.moved),
    onChange: (listener) => { host.watch(({ id, isResult }) => { if (!isResult && id.startsWith('sheet.mutation.')) listener(); }); },
    setDark: (dark) => { univer.__getInjector().get(core.ThemeService).setDarkMode(dark); },
    close: () => {
      port.close();
      journal.close();
      univer.dispose();
    },
  };
}
