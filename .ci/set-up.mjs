// Brings a fresh clone to the point where it runs: npm packages, the built command line and, when asked for, LibreOffice.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OFFICE_PACKAGES = ['libreoffice-calc', 'libreoffice-writer', 'poppler-utils', 'fonts-noto-cjk'];

function say(text) {
  process.stderr.write(`${text}\n`);
}

function run(command, args, options = {}) {
  execFileSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2], ...options });
}

function has(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;
}

function newest(folder) {
  return Math.max(0, ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
  }));
}

/** An old Node fails later with an error that says nothing to a person. */
function checkNode() {
  const { engines: { node } } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const [wanted, present] = [node.replace('>=', ''), process.versions.node].map((text) => text.split('.').map(Number));
  if (present[0] > wanted[0] || (present[0] === wanted[0] && present[1] >= wanted[1])) return;
  say(`需要 Node.js ${wanted.join('.')} 或更高版本，现在是 ${process.versions.node}。请从 https://nodejs.org 安装新版。`);
  say(`(Node.js ${wanted.join('.')} or newer is needed, this is ${process.versions.node}: get it from https://nodejs.org)`);
  process.exit(1);
}

/** Do the installed packages carry exactly the versions of the lock file? */
function packagesAreInstalled() {
  const installed = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const locked = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(locked).every(([path, { version, optional }]) =>
    path === '' || optional || present[path]?.version === version);
}

function installPackages() {
  if (packagesAreInstalled()) return;
  say('正在安装 npm 依赖包…… (installing npm packages)');
  run('npm', ['ci', '--no-audit', '--no-fund']);
}

/** What the built file is made of: the sources, how they are put together, and the packages inside it. Rules are read when it runs. */
const BUILT_FROM = ['.ci/vite.cli.config.mjs', 'package.json', 'package-lock.json'];

function buildCommandLine() {
  const built = join(ROOT, 'dist/cli/main.js');
  const changed = Math.max(newest(join(ROOT, 'src')), ...BUILT_FROM.map((file) => statSync(join(ROOT, file)).mtimeMs));
  if (existsSync(built) && statSync(built).mtimeMs > changed) return;
  run('npm', ['run', '--silent', 'build']);
}

function installLibreOffice() {
  if (has('soffice') && has('pdftoppm')) return;
  const canInstall = process.getuid?.() === 0 && has('apt-get');
  if (!canInstall) {
    say('未找到 LibreOffice，且不能自动安装：相关测试将跳过。 (no LibreOffice: its tests will be skipped)');
    return;
  }
  say('正在通过 apt 安装 LibreOffice…… (installing LibreOffice through apt)');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    run('apt-get', ['update', '-qq'], { env });
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...OFFICE_PACKAGES], { env });
  } catch {
    say('LibreOffice 安装失败：相关测试将跳过。 (LibreOffice could not be installed: its tests will be skipped)');
  }
}

checkNode();
installPackages();
buildCommandLine();
if (process.argv.includes('--with-libreoffice')) installLibreOffice();
