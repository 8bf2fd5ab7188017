import stringWidth from 'string-width';
import type { Language } from '../../explain/messages/wording.ts';
import { sentence } from '../strings/strings.ts';

/** Where progress is shown: standard error. */
export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** How far a run is. `before` were done by an earlier one. */
export interface Advance {
  readonly done: number;
  readonly before: number;
  readonly all: number;
  /** Of those done, could not be reviewed. */
  readonly errors: number;
}

const EVERY = { terminal: 200, elsewhere: 5000 };
const SECOND = 1000;
const BAR = 24;
const CLEAR = '\r\u001b[K';

/** `1:02:03`, `2:05`, `0:09`. */
export function timeText(seconds: number): string {
  const whole = Math.ceil(seconds);
  const two = (part: number): string => String(part).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${String(hours)}:${two(minutes)}:${two(whole % 60)}` : `${String(minutes)}:${two(whole % 60)}`;
}

/** What is said of a run after so many milliseconds: how far, how fast, how long still. */
export function progressText({ done, before, all, errors }: Advance, elapsed: number, language: Language): string {
  const rate = (done - before) * SECOND / Math.max(elapsed, 1);
  const percent = String(Math.floor(done * 100 / Math.max(all, 1)));
  const failed = errors === 0 ? '' : sentence(language, 'progressErrors', String(errors));
  const pace = done === before ? '' : sentence(language, 'progressRate', rate < 10 ? rate.toFixed(1) : rate.toFixed(0), timeText((all - done) / rate));
  return `${sentence(language, 'progress', String(done), String(all), percent)}${pace}${failed}`;
}

function bar(done: number, all: number): string {
  const full = Math.floor(done * BAR / Math.max(all, 1));
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)} `;
}

/** Shows how far a run is: one line that is written over on a terminal, a line every few seconds elsewhere. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #language: Language;
  readonly #clock: () => number;
  readonly #start: number;
  #last: number;

  constructor(terminal: Terminal, language: Language, clock: () => number = () => performance.now()) {
    this.#terminal = terminal;
    this.#language = language;
    this.#clock = clock;
    this.#start = clock();
    this.#last = this.#start;
  }

  /** Shows it where it is time to. */
  show(advance: Advance): void {
    const isTerminal = this.#terminal.isTTY === true;
    const now = this.#clock();
    if (now - this.#last < (isTerminal ? EVERY.terminal : EVERY.elsewhere)) return;
    this.#last = now;
    const text = progressText(advance, now - this.#start, this.#language);
    const whole = `${bar(advance.done, advance.all)}${text}`;
    const fits = stringWidth(whole) < (this.#terminal.columns ?? 80);
    this.#terminal.write(isTerminal ? `${CLEAR}${fits ? whole : text}` : `${text}\n`);
  }

  /** Leaves the terminal as it was found. */
  end(): void {
    if (this.#terminal.isTTY === true) this.#terminal.write(CLEAR);
  }
}
