/** A sheet name that Excel takes and no sheet has: forbidden signs out, at most 31 characters, ` (2)` behind a taken one. */
export function freeSheetName(wanted: string, taken: ReadonlySet<string>): string {
  const clean = wanted.replace(/[\\/?*[\]:]/g, ' ').replace(/^'|'$/g, '').trim() || 'Sheet';
  const lower = new Set([...taken].map((name) => name.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const behind = count === 1 ? '' : ` (${String(count)})`;
    const name = `${clean.slice(0, 31 - behind.length)}${behind}`;
    if (!lower.has(name.toLowerCase())) return name;
  }
}
