import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { PAGES } from './server.ts';

const MOST_KILOBYTES = 260;

/** Scripts and styles that the browser loads before the pane shows anything. */
function firstFiles(page: string): string[] {
  const html = readFileSync(join(PAGES, page), 'utf8');
  return [...html.matchAll(/(?:src|href)="(\.\.\/assets\/[^"]+)"/g)].map(([, path = '']) => join(PAGES, page, '..', path));
}

it.runIf(existsSync(PAGES))(`the pane's first view is at most ${String(MOST_KILOBYTES)} KB gzip`, () => {
  const files = firstFiles('taskpane/index.html');
  expect(files.some((file) => file.endsWith('.js'))).toBe(true);
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
  expect(Math.ceil(bytes / 1024)).toBeLessThanOrEqual(MOST_KILOBYTES);
});
