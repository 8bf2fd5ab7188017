// Serves the built pages as any web server on an intranet would: files only, this machine only unless told otherwise.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import sirv from 'sirv';

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // Rules and pages may be newer than what the browser kept: it asks each time.
  'Cache-Control': 'no-cache',
};

function notFound(response) {
  response.writeHead(404, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end('没有这个页面 (no such page)\n');
}

/** A server for a folder, not yet listening; with `cert` and `key`, both files of PEM text, it speaks HTTPS, which Excel asks for. */
export function pagesServer(folder, { cert, key } = {}) {
  const files = sirv(folder, { etag: true, setHeaders: (response) => { for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value); } });
  const answer = (request, response) => files(request, response, () => notFound(response));
  return cert === undefined ? createServer(answer) : createSecureServer({ cert: readFileSync(cert), key: readFileSync(key) }, answer);
}

/** Listens at a port of this machine, 0 for any free one; answers the port. Rejects with the system's error. */
export function listen(server, port, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });
}
