// Mends loops of SheetJS that never end on a damaged .xls: each waits for a place or a number to be met exactly, which a wrong length
// steps over and a missing one never is. A file that nobody can trust must be refused or read, not hold the page for ever.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('../node_modules/@e965/xlsx/xlsx.mjs', import.meta.url));
const MENDS = [
  ['while(target != blob.l) {', 'while(target > blob.l) {'],
  ["case 'sbcs-cont': o = \"\"; loc = this.l;\n\t\t\tfor(i = 0; i != size; ++i) {", "case 'sbcs-cont': o = \"\"; loc = this.l;\n\t\t\tfor(i = 0; i < size; ++i) {"],
  ['while(len-- !== 0) o.push(parse_XTI', 'while(len-- > 0) o.push(parse_XTI'],
  ['for(var i = 0; i != count; ++i) out.push(((opts.biff == 12)', 'for(var i = 0; i < count; ++i) out.push(((opts.biff == 12)'],
];

const before = readFileSync(FILE, 'utf8');
const after = MENDS.reduce((text, [from, to]) => {
  const [found, mended] = [text.split(from).length - 1, text.split(to).length - 1];
  if (found + mended !== 1) throw new Error(`SheetJS is not the version that is mended here: ${from}`);
  return text.replace(from, to);
}, before);
// In place only where it changes: others may be reading it.
if (after !== before) writeFileSync(FILE, after);
