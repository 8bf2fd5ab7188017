const MINUTE = 60_000;

/** A moment as ISO text of the place where the program runs: `2026-03-01T17:30:00+08:00`. */
export function localTime(moment: Date): string {
  const offset = -moment.getTimezoneOffset();
  const here = new Date(moment.getTime() + offset * MINUTE).toISOString().slice(0, 19);
  const two = (part: number): string => String(part).padStart(2, '0');
  const size = Math.abs(offset);
  return `${here}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
