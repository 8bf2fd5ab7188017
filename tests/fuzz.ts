import '../src/explain/messages/english.ts';
import '../src/explain/messages/loading.ts';
import { faultOf, formulaItem, outcomeOf } from './expression/fuzz/check.ts';
import { loadPack } from '../src/rules/load.ts';
import { asSystem, packItem, packOutcome } from './rules/fuzz/check.ts';
import { systemFault, systemItem } from './rules/fuzz/system-check.ts';
import { processorTime } from './work.ts';

/**
 * `npm run fuzz [-- --seed N] [--formulas N] [--packs N] [--systems N]`: random formulas, packs and formula systems. Each has to be accepted, and then to give
 * what the oracle gives, or refused with a located message, within so much time of the processor and memory.
 */
const MOST_MS = 50;
const MOST_BYTES = 50_000_000;
const TRIES = 4;
const WORST = 5;

function given(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

interface Cost {
  readonly seed: number;
  readonly ms: number;
  readonly bytes: number;
  readonly text: string;
}

interface Kind<Item> {
  readonly name: string;
  readonly count: number;
  readonly make: (seed: number) => Item;
  readonly textOf: (item: Item) => string;
  /** What was said, and what is wrong with it. */
  readonly run: (item: Item) => { readonly said: string; readonly judge: () => string | null };
}

/** Has another text be the one that was read last, which would not be read again. */
const forget = (): void => { loadPack('编号: 另一套', () => undefined); };

/** What one item costs: the least of a few tries, since the machine may be busy with something else. */
function costOf<Item>(item: Item, run: Kind<Item>['run']): { readonly ms: number; readonly bytes: number; readonly result: ReturnType<Kind<Item>['run']> } {
  let [ms, bytes] = [Infinity, Infinity];
  for (let tries = 0; ; tries += 1) {
    forget();
    const before = process.memoryUsage().heapUsed;
    let result: ReturnType<Kind<Item>['run']> | undefined;
    ms = Math.min(ms, processorTime(() => { result = run(item); }));
    bytes = Math.min(bytes, Math.max(0, process.memoryUsage().heapUsed - before));
    if (result !== undefined && (tries === TRIES || (ms <= MOST_MS && bytes <= MOST_BYTES))) return { ms, bytes, result };
  }
}

function judged<Item>({ make, run, textOf }: Kind<Item>, seed: number): Cost & { readonly said: string; readonly fault: string | null } {
  const item = make(seed);
  const text = textOf(item);
  try {
    const { ms, bytes, result } = costOf(item, run);
    return { seed, ms, bytes, text, said: result.said, fault: result.judge() };
  } catch (error) {
    return { seed, ms: 0, bytes: 0, text, said: 'thrown', fault: error instanceof Error ? `throws ${error.stack ?? error.message}` : 'throws' };
  }
}

const shown = (text: string): string => JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…(${String(text.length)})` : text);

function fuzz<Item>(kind: Kind<Item>, from: number): number {
  const counts = new Map<string, number>();
  const costs: Cost[] = [];
  let faults = 0;
  for (let seed = from; seed < from + kind.count; seed += 1) {
    const { said, fault, ...cost } = judged(kind, seed);
    counts.set(said, (counts.get(said) ?? 0) + 1);
    costs.push(cost);
    const over = cost.ms > MOST_MS ? `takes ${cost.ms.toFixed(1)} ms` : cost.bytes > MOST_BYTES ? `takes ${(cost.bytes / 1e6).toFixed(1)} MB` : null;
    if (fault === null && over === null) continue;
    faults += 1;
    if (faults <= 20) console.log(`  ✗ ${kind.name} --seed ${String(seed)}: ${fault ?? over ?? ''}\n    ${shown(cost.text)}`);
  }
  console.log(`${kind.name}: ${String(kind.count)}, wrong ${String(faults)}`);
  console.log(`  ${[...counts].sort((a, b) => b[1] - a[1]).slice(0, 12).map(([said, count]) => `${said} ${String(count)}`).join(', ')}`);
  for (const { ms, bytes, text, seed } of costs.sort((a, b) => b.ms - a.ms).slice(0, WORST)) console.log(`  slowest: ${ms.toFixed(1)} ms, ${(bytes / 1e6).toFixed(1)} MB, seed ${String(seed)} ${shown(text)}`);
  for (const { ms, bytes, text, seed } of costs.sort((a, b) => b.bytes - a.bytes).slice(0, 2)) console.log(`  largest: ${(bytes / 1e6).toFixed(1)} MB, ${ms.toFixed(1)} ms, seed ${String(seed)} ${shown(text)}`);
  return faults;
}

const seed = given('seed', Math.floor(Math.random() * 1_000_000_000));
console.log(`--seed ${String(seed)}`);
const faults = [
  fuzz({ name: 'formulas', count: given('formulas', 100_000), make: formulaItem, textOf: ({ text }) => text, run: (item) => {
    const outcome = outcomeOf(item);
    return { said: outcome.accepted ? (/^formula-/.test(outcome.said) ? `no value: ${outcome.said}` : 'a value') : outcome.said, judge: () => faultOf(item, outcome) };
  } }, seed),
  fuzz({ name: 'packs', count: given('packs', 8_000), make: packItem, textOf: (text) => text, run: (text) => {
    const { said, fault } = packOutcome(text);
    return { said, judge: () => fault ?? asSystem(text) };
  } }, seed),
  fuzz({ name: 'systems', count: given('systems', 2_000), make: systemItem, textOf: ({ text }) => text, run: (item) => {
    const { said, judge } = systemFault(item);
    return { said, judge };
  } }, seed),
];
if (faults.some((count) => count > 0)) process.exitCode = 1;
