// Serves the built pages on this machine and says how to use them: npm start -- [--port N] [--cert FILE --key FILE]
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { listen, pagesServer } from './pages-server.mjs';

const PAGES = fileURLToPath(new URL('../dist/pages', import.meta.url));
const DEFAULT_PORT = 3000;
const HIGHEST_PORT = 65535;
const WRONG_USAGE = 64;

/** Words for what a person can mend; anything else is a fault and keeps its stack. */
class Refusal extends Error {}

function options() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, cert: { type: 'string' }, key: { type: 'string' } } });
    const port = values.port === undefined ? null : Number(values.port);
    if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= HIGHEST_PORT)) throw new Error('--port');
    if ((values.cert === undefined) !== (values.key === undefined)) throw new Error('--cert, --key');
    return { ...values, port };
  } catch (error) {
    throw new Refusal(`用法：npm start -- [--port 端口] [--cert 证书.pem --key 私钥.pem]（${error.message}）\n(usage: npm start -- [--port N] [--cert FILE --key FILE])`);
  }
}

/** The wanted port; without a wish the usual one, or any free one where that is taken. */
async function start(server, wanted) {
  try {
    return await listen(server, wanted ?? DEFAULT_PORT);
  } catch (error) {
    if (error.code === 'EADDRINUSE' && wanted === null) return listen(server, 0);
    if (error.code === 'EADDRINUSE') throw new Refusal(`端口 ${wanted} 已被占用，请用 --port 换一个。\n(port ${wanted} is taken: choose another with --port)`);
    if (error.code === 'EACCES') throw new Refusal(`没有使用端口 ${wanted} 的权限，请用 --port 换一个大于 1023 的。\n(port ${wanted} is not allowed: choose one above 1023 with --port)`);
    throw error;
  }
}

function secured(files) {
  try {
    return pagesServer(PAGES, files);
  } catch (error) {
    throw new Refusal(`证书或私钥不能使用：${error.message}\n(the certificate or key cannot be used)`);
  }
}

const inExcel = (base, secure) => (secure
  ? `在 Excel 里使用：npm run manifest -- --base-url ${base} --out jixiao.xml，把 jixiao.xml 放进共享文件夹，
在 Excel 的“文件 → 选项 → 信任中心 → 受信任的加载项目录”中加入该文件夹，重启后从“插入 → 我的加载项 → 共享文件夹”添加。
(in Excel: write the manifest for this address, put it into a shared folder that Excel trusts as a catalogue, then Insert → My Add-ins → Shared folder)`
  : `在 Excel 里使用需要 https 地址：npm start -- --cert 证书.pem --key 私钥.pem，步骤见 README。
(Excel loads add-ins from https only: give a certificate and its key; README has the steps)`);

async function main() {
  const { port: wanted, cert, key } = options();
  const secure = cert !== undefined;
  const server = secured(secure ? { cert, key } : {});
  const port = await start(server, wanted);
  const base = secure ? `https://localhost:${port}` : `http://127.0.0.1:${port}`;
  process.stdout.write(`${base}/  绩效自评评分已就绪：用浏览器打开这个地址，示例工作簿已经打开。按 Ctrl+C 结束。\n`);
  process.stdout.write(`(open this address in a browser: a sample workbook is open there; Ctrl+C ends)\n${inExcel(base, secure)}\n`);
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = WRONG_USAGE;
}
