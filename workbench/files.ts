import type { SavedFile } from '../src/app/bench/save.ts';
import department from './templates/部门整体支出绩效自评表.xlsx?url';
import project from './templates/项目支出绩效自评表.xlsx?url';
import sampleDepartment from '../samples/茂县县委办2023-绩效自评.xlsx?url';
import sample from '../samples/项目支出绩效自评表-示例.xlsx?url';

/** A file as it comes to the page. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Which of the files that come with the page; null for a person's own. */
  readonly which: Bundled | null;
}

/** Files that come with the page, by what they are. */
export const BUNDLED = {
  sample: { name: '项目支出绩效自评表-示例.xlsx', url: sample },
  sampleDepartment: { name: '茂县县委办2023-绩效自评.xlsx', url: sampleDepartment },
  project: { name: '项目支出绩效自评表.xlsx', url: project },
  department: { name: '部门整体支出绩效自评表.xlsx', url: department },
} as const;
export type Bundled = keyof typeof BUNDLED;

/** The filled-in ones; the first of them is open at the start. */
export const SAMPLES = ['sampleDepartment', 'sample'] as const satisfies readonly Bundled[];
export type Sample = (typeof SAMPLES)[number];

async function fetched(which: Bundled): Promise<GivenFile> {
  const { name, url } = BUNDLED[which];
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${name}: ${String(answer.status)}`);
  return { name, bytes: new Uint8Array(await answer.arrayBuffer()), which };
}

const kept = new Map<Bundled, GivenFile>();

/** A file that comes with the page: fetched once. */
export async function bundled(which: Bundled): Promise<GivenFile> {
  const file = kept.get(which) ?? await fetched(which);
  kept.set(which, file);
  return file;
}

/** Fetches what the page has not needed so far, so that it goes on where its server has stopped. */
export async function fetchTheRest(): Promise<void> {
  await Promise.allSettled([
    ...(Object.keys(BUNDLED) as Bundled[]).map(bundled),
    import('../src/app/open-file.ts'), import('../taskpane/indicator/indicator-view.tsx'), import('../taskpane/writing/write-view.tsx'),
  ]);
}

/** A file that a person chose or dropped. */
export async function given(file: File): Promise<GivenFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), which: null };
}

/** Hands a file to the person: the browser puts it where downloads go. */
export function download({ name, bytes }: Pick<SavedFile, 'name' | 'bytes'>): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }));
  const link = document.createElement('a');
  [link.href, link.download] = [url, name];
  link.click();
  setTimeout(() => { URL.revokeObjectURL(url); }, 10_000);
}
