import { createRequire } from 'node:module';
import type * as Core from '@univerjs/core';
import type { IWorkbookData, Univer } from '@univerjs/core';
import type * as Preset from '@univerjs/preset-sheets-core';
import { type UniverHost, univerHost } from '../../../src/workbook/univer/host.ts';

// Without its screens Univer runs in Node, from its CommonJS files: its ES modules name exports that Node does not find.
const load = createRequire(import.meta.url);
export const core = load('@univerjs/core') as typeof Core;
const formulas = load('@univerjs/engine-formula') as typeof Preset;
const sheets = load('@univerjs/sheets') as typeof Preset;
const sheetFormulas = load('@univerjs/sheets-formula') as typeof Preset;
const library = { ...core, ...formulas, ...sheets };

/** What is open in Univer, without a screen. */
export interface Headless {
  readonly univer: Univer;
  readonly host: UniverHost;
  /** Begins or ends typing into a cell. */
  editing(isEditing: boolean): void;
}

/** A workbook open in Univer's core, with its formulas and no screen. */
export function openHeadless(data: Partial<IWorkbookData>): Headless {
  const univer = new core.Univer({ logLevel: core.LogLevel.SILENT, locale: core.LocaleType.ZH_CN, locales: { [core.LocaleType.ZH_CN]: {} } });
  univer.registerPlugin(formulas.UniverFormulaEnginePlugin);
  univer.registerPlugin(sheets.UniverSheetsPlugin);
  univer.registerPlugin(sheetFormulas.UniverSheetsFormulaPlugin, { initialFormulaComputing: sheetFormulas.CalculationMode.NO_CALCULATION });
  const workbook = univer.createUnit<IWorkbookData, Core.Workbook>(core.UniverInstanceType.UNIVER_SHEET, data);
  univer.__getInjector().get(core.IUniverInstanceService).focusUnit(workbook.getUnitId());
  let isEditing = false;
  const host = univerHost(workbook, univer.__getInjector(), library, { isEditing: () => isEditing, redraw: () => undefined, scrollTo: () => undefined });
  return { univer, host, editing: (now) => { isEditing = now; } };
}
