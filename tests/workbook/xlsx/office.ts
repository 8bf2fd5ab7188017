import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

function isInstalled(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Whether LibreOffice can be asked; a CI run must have it. */
export const hasOffice: boolean = isInstalled();
if (!hasOffice && process.env['CI'] !== undefined) throw new Error('LibreOffice (soffice) is missing, and CI does not skip its tests');
if (!hasOffice) process.stderr.write('LibreOffice (soffice) is missing: its tests are skipped\n');

/** A workbook as LibreOffice converts it, in a profile of its own. */
export function converted(bytes: Uint8Array, format: 'xlsx' | 'csv'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    writeFileSync(join(folder, 'a.xlsx'), bytes);
    const filter = format === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76' : format;
    const out = join(folder, 'out');
    execFileSync('soffice', [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--convert-to', filter, '--outdir', out, join(folder, 'a.xlsx')], { stdio: 'ignore', timeout: 100_000 });
    return new Uint8Array(readFileSync(join(out, `a.${format}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
