import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listen, pagesServer } from '../../.ci/pages-server.mjs';

/** The built pages, as `npm run build:pages` leaves them. */
export const PAGES = fileURLToPath(new URL('../../dist/pages/', import.meta.url));

/** A folder served on this machine. */
export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the built pages as `npm start` does. @throws Error where they are not built */
export async function servePages(): Promise<Site> {
  if (!existsSync(join(PAGES, 'taskpane/index.html'))) throw new Error('the pages are not built: run `npm run build:pages` (npm test does)');
  const server = pagesServer(PAGES);
  const port = await listen(server, 0);
  return { url: `http://127.0.0.1:${String(port)}/`, close: () => new Promise((resolve) => { server.close(() => { resolve(); }); server.closeAllConnections(); }) };
}
