import type { Clock } from '../../src/app/session/api.ts';

const pad = (value: number): string => String(Math.floor(Math.abs(value))).padStart(2, '0');

/** A day and time as ISO 8601 with this machine's zone: `2024-01-15T09:30:00+08:00`. */
export function localIso(date: Date): string {
  const offset = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${local}${offset < 0 ? '-' : '+'}${pad(offset / 60)}:${pad(Math.abs(offset) % 60)}`;
}

/** The clock of the page. */
export const browserClock: Clock = {
  now: () => localIso(new Date()),
  after: (milliseconds, action) => {
    const timer = setTimeout(action, milliseconds);
    return () => { clearTimeout(timer); };
  },
};
