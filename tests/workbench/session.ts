import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { fileJson } from '../../src/app/score-json.ts';
import type { SessionState } from '../../src/app/session/state.ts';
import { rational } from '../../src/exact/rational.ts';

const ROOT = new URL('../../', import.meta.url).pathname;

/** In the page: the state of the session that the pane shows, found where React keeps what it draws; big integers as text. */
const READ = `(() => {
  const node = document.querySelector('.pane');
  const key = Object.keys(node).find((name) => name.startsWith('__reactFiber'));
  for (let fiber = node[key]; fiber !== null; fiber = fiber.return) {
    const session = fiber.memoizedProps?.session;
    if (session?.state !== undefined) return JSON.stringify(session.state, (_, value) => typeof value === 'bigint' ? { big: String(value) } : value);
  }
  return null;
})()`;

interface Big { readonly big: string }
const isBig = (value: unknown): value is Big => typeof value === 'object' && value !== null && typeof Reflect.get(value, 'big') === 'string';
const isRatio = (value: unknown): value is { readonly s: Big; readonly n: Big; readonly d: Big } =>
  typeof value === 'object' && value !== null && ['s', 'n', 'd'].every((part) => isBig(Reflect.get(value, part)));

async function sessionState(page: Page): Promise<SessionState> {
  const text = await page.evaluate<string | null>(READ);
  if (text === null) throw new Error('no session is shown');
  return JSON.parse(text, (_, value: unknown) => (isRatio(value) ? rational(BigInt(value.s.big) * BigInt(value.n.big), BigInt(value.d.big)) : value)) as SessionState;
}

/** The scoring of the workbook that is open on the page, in the shape of the command line's `--json`. */
export async function sessionJson(page: Page, name: string): Promise<unknown> {
  const { tables, findings } = await sessionState(page);
  if (tables === null) throw new Error('nothing is scored');
  const cards = tables.map(({ card }) => card);
  return JSON.parse(fileJson(name, { file: { name, grids: [], findings: [], paragraphs: [], patch: null }, cards }, [...findings, ...tables.flatMap((table) => table.findings)], 'zh'));
}

/** What the command line says of a file. It ends with 3 where a person has to look. */
export function commandLineJson(path: string, name: string): unknown {
  const said = (): string => {
    try {
      return execFileSync('npx', ['tsx', 'src/cli/main.ts', 'score', path, '--json'], { cwd: ROOT, encoding: 'utf8' });
    } catch (error) {
      return String(Reflect.get(error as object, 'stdout'));
    }
  };
  return { ...JSON.parse(said()) as object, file: name };
}
