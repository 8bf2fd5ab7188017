import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const START = fileURLToPath(new URL('../../.ci/start.mjs', import.meta.url));

function start(...args: readonly string[]) {
  const child = spawn(process.execPath, [START, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit').then(([status]: unknown[]) => status);
  return { child, ended };
}

async function allOf(stream: NodeJS.ReadableStream): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

describe('npm start', () => {
  it('names its address in the first line, shows the workbench there and ends cleanly', async () => {
    const { child, ended } = start('--port', '0');
    const { value } = await createInterface(child.stdout)[Symbol.asyncIterator]().next() as { value: string };
    const [url = ''] = /^http:\/\/127\.0\.0\.1:\d+\//.exec(value) ?? [];
    expect(await (await fetch(url)).text()).toContain('url=workbench/');
    expect((await fetch(`${url}workbench/`)).status).toBe(200);
    expect((await fetch(`${url}taskpane/icons/icon-32.png`)).headers.get('content-type')).toBe('image/png');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it.each([[['--port', 'x'], '用法'], [['--port', '70000'], '用法'], [['--cert', 'none.pem'], '用法'], [['--cert', 'none.pem', '--key', 'none.pem'], '证书或私钥不能使用']])('refuses %j', async (args, words) => {
    const { child, ended } = start(...args);
    expect(await allOf(child.stderr)).toContain(words);
    expect(await ended).toBe(64);
  });

  it('refuses a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const { child, ended } = start('--port', String(port));
    expect(await allOf(child.stderr)).toContain(`端口 ${String(port)} 已被占用`);
    expect(await ended).toBe(64);
    other.close();
  });
});
