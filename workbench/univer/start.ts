import { type ILocales, type IWorkbookData, LifecycleStages, LocaleType, Univer, UniverInstanceType, type Workbook } from '@univerjs/core';
import * as core from '@univerjs/core';
import * as preset from '@univerjs/preset-sheets-core';
import { defaultTheme } from '@univerjs/themes';
import type { BenchFile } from '../../src/app/bench/open.ts';
import type { Language } from '../../src/app/words.ts';
import { type Bench, benchData, benchOver, type Screen } from '../../src/app/bench/univer.ts';
import '@univerjs/preset-sheets-core/lib/index.css';

/** A file open in Univer on the page. */
export interface StartedBench extends Bench {
  setDark(isDark: boolean): void;
}

let count = 0;

/** What Univer asks other machines for; nothing here needs it. */
const REMOTE: ReadonlySet<unknown> = new Set([preset.UniverNetworkPlugin]);

/** Forms hold their numbers as text by the dozen (100%, ≥95): a mark in each such cell would hide those that matter. */
const QUIET: ReadonlyMap<unknown, object> = new Map<unknown, object>([
  [preset.UniverSheetsNumfmtPlugin, { disableTextFormatAlert: true, disableTextFormatMark: true }],
  [preset.UniverSheetsUIPlugin, { disableForceStringAlert: true, disableForceStringMark: true }],
]);

/** Univer's own words, in one language. */
async function wordsOf(language: Language): Promise<{ readonly locale: LocaleType; readonly locales: ILocales }> {
  if (language === 'zh') return { locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: (await import('@univerjs/preset-sheets-core/locales/zh-CN')).default } };
  return { locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: (await import('@univerjs/preset-sheets-core/locales/en-US')).default } };
}

function started(container: HTMLElement, isDark: boolean, words: Awaited<ReturnType<typeof wordsOf>>): Univer {
  const univer = new Univer({ ...words, theme: defaultTheme, darkMode: isDark, logLevel: core.LogLevel.ERROR });
  const { plugins } = preset.UniverSheetsCorePreset({ container, formula: { initialFormulaComputing: preset.CalculationMode.NO_CALCULATION } });
  for (const entry of plugins) {
    const [plugin, config] = Array.isArray(entry) ? entry : [entry, undefined];
    if (!REMOTE.has(plugin)) univer.registerPlugin(plugin, QUIET.has(plugin) ? { ...config, ...QUIET.get(plugin) } : config);
  }
  return univer;
}

/** Paints a workbook anew. Colours of cells are kept from one picture to the next, so that they must be worked out again first. */
function redraw(render: ReturnType<preset.IRenderManagerService['getRenderById']>): void {
  const skeletons = render?.with(preset.SheetSkeletonManagerService);
  const sheetId = skeletons?.getCurrentParam()?.sheetId;
  if (sheetId !== undefined) skeletons?.makeDirty({ sheetId });
  skeletons?.reCalculate();
  render?.mainComponent?.makeForceDirty();
}

function screenOf(univer: Univer, unitId: string): Screen {
  const injector = univer.__getInjector();
  const commands = injector.get(core.ICommandService);
  return {
    isEditing: () => injector.get(preset.IEditorBridgeService).isVisible().visible,
    redraw: () => { redraw(injector.get(preset.IRenderManagerService).getRenderById(unitId)); },
    scrollTo: (range) => { commands.syncExecuteCommand('sheet.command.scroll-to-cell', { range }); },
  };
}

/** Univer paints its first picture a moment after a workbook is given to it; commands before that go wrong. */
function painted(univer: Univer): Promise<void> {
  return univer.__getInjector().get(core.LifecycleService).onStage(LifecycleStages.Rendered);
}

/** Opens a file in Univer, inside of an element. */
export async function startBench(container: HTMLElement, file: BenchFile, isDark: boolean, language: Language): Promise<StartedBench> {
  count += 1;
  const univer = started(container, isDark, await wordsOf(language));
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, benchData(file, `book-${String(count)}`));
  await painted(univer);
  const bench = benchOver(file, workbook, univer.__getInjector(), { ...core, ...preset }, screenOf(univer, workbook.getUnitId()));
  const clicks = univer.__getInjector().get(preset.HoverManagerService).currentClickedCell$.subscribe(({ location }) => { bench.clicked(location); });
  return {
    ...bench,
    setDark: (dark) => { univer.__getInjector().get(core.ThemeService).setDarkMode(dark); },
    close: () => {
      clicks.unsubscribe();
      bench.close();
      univer.dispose();
    },
  };
}
