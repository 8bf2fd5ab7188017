import packs from 'virtual:scoring-rules';
import { openExcel } from '../../src/app/open-excel.ts';
import { unpacked } from '../../src/app/shipped-packs.ts';
import { type Language, readyToSay } from '../../src/app/words.ts';
import { browserClock } from '../parts/clock.ts';
import type { PaneSession } from '../parts/session.ts';

/** A session over the workbook in Excel, or what stands in its way. */
export type Opened =
  | { readonly session: PaneSession; readonly language: Language }
  | { readonly session: null; readonly code: string; readonly params: Readonly<Record<string, string>>; readonly language: Language };

/** Merged areas can be read from here on: Excel 2021 and Microsoft 365. */
const NEEDED = '1.13';

const languageOf = (tag: string): Language => (/^zh\b/i.test(tag) ? 'zh' : 'en');

/** Waits for Excel's library and opens a session over the workbook. Its own check of API sets is off, so the set is asked for here. */
export async function openInExcel(): Promise<Opened> {
  const { host } = await Office.onReady();
  await readyToSay(languageOf(host === Office.HostType.Excel ? Office.context.displayLanguage : navigator.language));
  if (host !== Office.HostType.Excel) return { session: null, code: 'no-excel', params: {}, language: languageOf(navigator.language) };
  const { requirements, displayLanguage } = Office.context;
  const language = languageOf(displayLanguage);
  if (!requirements.isSetSupported('ExcelApi', NEEDED)) return { session: null, code: 'excel-too-old', params: { needed: NEEDED }, language };
  const excel = { newContext: () => new Excel.RequestContext(), isSetSupported: (set: string, version: string) => requirements.isSetSupported(set, version) };
  return { session: openExcel(excel, { packs: packs.map(unpacked), clock: browserClock, language }), language };
}
