// Writes the add-in's manifest for the address that the pages are served from: npm run manifest -- --base-url https://… [--out FILE]
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = new URL('..', import.meta.url);
/** The address that manifest.xml itself names. */
export const DEFAULT_BASE = 'https://localhost:3000';

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The base address without its closing slash. Throws with words for a person where Excel would refuse it. */
export function baseOf(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.protocol !== 'https:' || url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new Error(`--base-url 需要一个 https:// 地址（Excel 不加载别的），例如 https://jixiao.example.gov.cn/addin：${text}\n(an https:// address is needed, Excel loads no other)`);
  }
  return url.href.replace(/\/+$/, '');
}

/** The manifest's text with every address on another base. */
export function manifestFor(text, base) {
  return text.replaceAll(DEFAULT_BASE, escaped(baseOf(base)));
}

function main() {
  const { values } = parseArgs({ options: { 'base-url': { type: 'string' }, 'out': { type: 'string' } } });
  const text = manifestFor(readFileSync(new URL('manifest.xml', ROOT), 'utf8'), values['base-url'] ?? DEFAULT_BASE);
  if (values.out === undefined) process.stdout.write(text);
  else writeFileSync(values.out, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 64;
  }
}
