import { unzipSync, zipSync, strFromU8, strToU8 } from 'fflate';
import { documentOf } from './document.ts';
import { DEPARTMENT, PROJECT } from './maoxian.ts';
import { STANDARD } from './standard.ts';
import { BLANK_DEPARTMENT, BLANK_PROJECT } from './templates.ts';
import { workbookOf } from './workbook.ts';

const WHEN = '2024-01-15T00:00:00Z';

/** Takes the clock out of a package: the time of each entry and the document's own dates. */
function timeless(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => {
    if (name !== 'docProps/core.xml') return [name, part];
    return [name, strToU8(strFromU8(part).replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${WHEN}`))];
  });
  return zipSync(Object.fromEntries(parts), { level: 9, mtime: new Date(2024, 0, 15) });
}

/** File name in samples/ → its bytes, the same on every run. */
export const SAMPLES: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  '茂县县委办2023-绩效自评.xlsx': async () => timeless(await workbookOf([DEPARTMENT, PROJECT])),
  '茂县县委办2023-绩效自评.docx': async () => timeless(await documentOf(DEPARTMENT, PROJECT)),
  '项目支出绩效自评表-示例.xlsx': async () => timeless(await workbookOf([STANDARD])),
};

/** File name in workbench/templates/ → its bytes, the same on every run. */
export const TEMPLATES: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  '项目支出绩效自评表.xlsx': async () => timeless(await workbookOf([BLANK_PROJECT])),
  '部门整体支出绩效自评表.xlsx': async () => timeless(await workbookOf([BLANK_DEPARTMENT])),
};
