import packs from 'virtual:scoring-rules';
import { openExcel } from '../../src/app/open-excel.ts';
import { unpacked } from '../../src/app/shipped-packs.ts';
import { type Language, readyToSay, word } from '../../src/app/words.ts';
import { browserClock } from '../parts/clock.ts';
import type { PaneSession } from '../parts/session.ts';
import { stringsOf } from '../strings/strings.ts';

/** A session over the workbook in Excel, or what stands in its way in a person's words. */
export type Opened =
  | { readonly session: PaneSession; readonly language: Language }
  | { readonly session: null; readonly refusal: { readonly message: string; readonly next: string }; readonly language: Language };

/** Merged areas can be read from here on: Excel 2021 and Microsoft 365. */
const NEEDED = '1.13';

const languageOf = (tag: string): Language => (/^zh\b/i.test(tag) ? 'zh' : 'en');

/** Waits for Excel's library and opens a session over the workbook. Its own check of API sets is off, so the set is asked for here. */
export async function openInExcel(): Promise<Opened> {
  const { host } = await Office.onReady();
  const isExcel = host === Office.HostType.Excel;
  const language = languageOf(isExcel ? Office.context.displayLanguage : navigator.language);
  await readyToSay(language);
  const { noExcel, noExcelNext } = stringsOf(language);
  if (!isExcel) return { session: null, refusal: { message: noExcel, next: noExcelNext }, language };
  const { requirements } = Office.context;
  if (!requirements.isSetSupported('ExcelApi', NEEDED)) return { session: null, refusal: word(language, 'excel-too-old', { needed: NEEDED }), language };
  const excel = { newContext: () => new Excel.RequestContext(), isSetSupported: (set: string, version: string) => requirements.isSetSupported(set, version) };
  return { session: openExcel(excel, { packs: packs.map(unpacked), clock: browserClock, language }), language };
}
