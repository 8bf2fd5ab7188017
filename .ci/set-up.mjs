// Brings a fresh clone to the point where it runs: npm packages, the built command line and pages and, when asked for, the programs that tests need.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BROWSER_PACKAGES = ['chromium', 'fonts-noto-cjk'];
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

/** What is built, from which folders and files: the command line reads its rules when it runs, the pages have them inside. */
const BUILDS = [
  { made: 'dist/cli/main.js', script: 'build', folders: ['src'], files: ['.ci/vite.cli.config.mjs'] },
  { made: 'dist/pages/taskpane/index.html', script: 'build:pages', folders: ['src', 'taskpane', 'workbench', 'scoring-rules', 'samples'], files: ['manifest.xml', '.ci/vite.pages.config.mjs', '.ci/scoring-rules-plugin.mjs', '.ci/office-plugin.mjs', '.ci/univer-plugin.mjs'] },
];

function build({ made, script, folders, files }) {
  const built = join(ROOT, made);
  const sources = [...folders.map((folder) => newest(join(ROOT, folder))), ...[...files, 'package.json', 'package-lock.json'].map((file) => statSync(join(ROOT, file)).mtimeMs)];
  if (existsSync(built) && statSync(built).mtimeMs > Math.max(...sources)) return;
  run('npm', ['run', '--silent', script]);
}

/** Installs what tests need and the machine lacks. */
function installPrograms(name, packages) {
  const canInstall = process.getuid?.() === 0 && has('apt-get');
  if (!canInstall) {
    say(`未找到 ${name}，且不能自动安装：相关测试将跳过。 (no ${name}: its tests will be skipped)`);
    return;
  }
  say(`正在通过 apt 安装 ${name}…… (installing ${name} through apt)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    run('apt-get', ['update', '-qq'], { env });
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
  } catch {
    say(`${name} 安装失败：相关测试将跳过。 (${name} could not be installed: its tests will be skipped)`);
  }
}

checkNode();
installPackages();
// Packages that were installed without their scripts too.
run('node', ['.ci/mend-packages.mjs']);
BUILDS.forEach(build);
if (process.argv.includes('--for-tests')) {
  if (!has('soffice') || !has('pdftoppm')) installPrograms('LibreOffice', OFFICE_PACKAGES);
  if (!['chromium', 'chromium-browser', 'google-chrome'].some(has)) installPrograms('Chromium', BROWSER_PACKAGES);
}
