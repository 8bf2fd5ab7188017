import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built pages, as `npm run build:pages` leaves them. */
export const PAGES = fileURLToPath(new URL('../../dist/pages/', import.meta.url));

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' };

/** A folder served on this machine. */
export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

function answer(server: Server): void {
  server.on('request', (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = join(PAGES, path);
    const found = file.startsWith(PAGES) && existsSync(file) && statSync(file).isFile();
    response.writeHead(found ? 200 : 404, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    response.end(found ? readFileSync(file) : 'not found');
  });
}

/** Serves the built pages as any plain web server would. @throws Error where they are not built */
export async function servePages(): Promise<Site> {
  if (!existsSync(join(PAGES, 'taskpane/index.html'))) throw new Error('the pages are not built: run `npm run build:pages` (npm test does)');
  const server = createServer();
  answer(server);
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${String(port)}/`, close: () => new Promise((resolve) => { server.close(() => { resolve(); }); }) };
}
