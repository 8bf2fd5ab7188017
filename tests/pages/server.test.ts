import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, pagesServer } from '../../.ci/pages-server.mjs';

const folder = mkdtempSync(join(tmpdir(), 'jixiao-pages-'));
const root = join(folder, 'pages');
mkdirSync(join(root, 'workbench'), { recursive: true });
writeFileSync(join(root, 'workbench/index.html'), '<p>工作台</p>');
writeFileSync(join(root, 'a.js'), '1');
const server = pagesServer(root);
let port = 0;

/** The path goes out as it is: a client of the browser's kind would tidy it first. */
function get(path: string): Promise<{ status: number; body: string; headers: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => { resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString(), headers: response.headers }); });
    }).on('error', reject).end();
  });
}

beforeAll(async () => {
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  port = await listen(server, 0);
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

describe('the server of the built pages', () => {
  it('serves a folder\'s page and a script with its type', async () => {
    expect((await get('/workbench/')).body).toBe('<p>工作台</p>');
    const script = await get('/a.js');
    expect(script.headers).toMatchObject({ 'content-type': expect.stringMatching(/^text\/javascript/), 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' });
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/workbench/..%2f..%2fsecret.txt', '/..%5csecret.txt', '/none.html'])('has nothing at %s', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body).toContain('没有这个页面');
  });

  it('refuses a port that is taken', async () => {
    await expect(listen(pagesServer(root), port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
