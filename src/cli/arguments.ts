import { parseArgs } from 'node:util';
import { nearest } from '../rules/nearest.ts';
import type { Language } from '../explain/messages/wording.ts';

/** A call that the command line cannot follow; `code` is worded in cli/strings, `hint` is what was probably meant. */
export class UsageError extends Error {
  readonly code: string;
  readonly details: readonly string[];
  readonly hint: string;

  constructor(code: string, details: readonly string[] | string = [], hint = '') {
    super(code);
    this.name = 'UsageError';
    this.code = code;
    this.details = typeof details === 'string' ? [details] : details;
    this.hint = hint;
  }
}

/** `jixiao score …` as asked for. */
export interface ScoreCall {
  readonly files: readonly string[];
  readonly rules: string | null;
  readonly sheet: string | null;
  readonly write: string | null;
  readonly inPlace: boolean;
  readonly overwrite: boolean;
  readonly explain: boolean;
  readonly json: boolean;
  readonly language: Language;
}

/** `jixiao review …` as asked for. `jobs` is null where the machine decides. */
export interface ReviewCall {
  readonly paths: readonly string[];
  readonly rules: string | null;
  readonly out: string;
  readonly ndjson: string | null;
  readonly annotate: string | null;
  readonly jobs: number | null;
  readonly resume: boolean;
  readonly language: Language;
}

const RULES_ACTIONS = ['list', 'show', 'test', 'check', 'new', 'diff', 'impact', 'sheet'] as const;
export type RulesAction = (typeof RULES_ACTIONS)[number];

/** `jixiao rules …` as asked for. */
export interface RulesCall {
  readonly action: RulesAction;
  /** Packs' ids or paths, as many as the action takes; behind those of `impact` the paths to look at. */
  readonly names: readonly string[];
  /** --from of `new`; null where it is not given. */
  readonly from: string | null;
  /** --out of `new`, `impact` and `sheet`; null where it is not given. */
  readonly out: string | null;
  readonly language: Language;
}

export type Call =
  | { readonly command: 'score'; readonly call: ScoreCall }
  | { readonly command: 'review'; readonly call: ReviewCall }
  | { readonly command: 'rules'; readonly call: RulesCall }
  | { readonly command: 'help' | 'version'; readonly language: Language };

const OPTIONS = {
  rules: { type: 'string' },
  sheet: { type: 'string' },
  write: { type: 'string', short: 'w' },
  'in-place': { type: 'boolean', default: false },
  overwrite: { type: 'boolean', default: false },
  explain: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  from: { type: 'string' },
  out: { type: 'string', short: 'o' },
  ndjson: { type: 'string' },
  annotate: { type: 'string' },
  jobs: { type: 'string', short: 'j' },
  resume: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'zh' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

type OptionName = keyof typeof OPTIONS;
type Token = NonNullable<ReturnType<typeof looseTokens>>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name);

type Command = 'score' | 'review' | 'rules';

/** What each command takes besides --lang. */
const OPTIONS_OF: Readonly<Record<Command, readonly OptionName[]>> = {
  score: ['rules', 'sheet', 'write', 'in-place', 'overwrite', 'explain', 'json'],
  review: ['rules', 'out', 'ndjson', 'annotate', 'jobs', 'resume'],
  rules: ['from', 'out'],
};
const COMMANDS = Object.keys(OPTIONS_OF) as Command[];
const MOST_JOBS = 64;

function looseTokens(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: false, tokens: true }).tokens;
}

/** Node words its own complaints in English only, so each option is checked before it is asked. */
function checkOption({ name, rawName, value, inlineValue }: OptionToken): void {
  if (!isOption(name)) {
    const near = nearest(name, Object.keys(OPTIONS));
    throw new UsageError('unknown-option', rawName, near === null ? '' : `--${near}`);
  }
  const takesValue = OPTIONS[name].type === 'string';
  if (!takesValue && value !== undefined) throw new UsageError('option-takes-no-value', rawName);
  const isMissing = value === undefined || value === '' || (inlineValue !== true && value.startsWith('-'));
  if (takesValue && isMissing) throw new UsageError('option-needs-value', rawName);
}

function checkOptions(args: readonly string[]): void {
  const options = looseTokens(args).filter((token): token is OptionToken => token.kind === 'option');
  options.forEach(checkOption);
  const twice = options.find(({ name }, index) => isOption(name) && OPTIONS[name].type === 'string' && options.findIndex((other) => other.name === name) !== index);
  if (twice !== undefined) throw new UsageError('option-twice', `--${twice.name}`);
}

function parse(args: readonly string[]) {
  checkOptions(args);
  return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
}

type Values = ReturnType<typeof parse>['values'];

const isCommand = (word: string): word is Command => Object.hasOwn(OPTIONS_OF, word);

function language(values: Values): Language {
  if (values.lang === 'zh' || values.lang === 'en') return values.lang;
  throw new UsageError('bad-language', values.lang);
}

/** An option of another command is no slip to be passed over: what was asked for would not happen. */
function checkCommand(command: Command, values: Values): void {
  const given = COMMANDS.flatMap((other) => OPTIONS_OF[other]).filter((option) => values[option] !== undefined && values[option] !== false);
  const strange = given.find((option) => !OPTIONS_OF[command].includes(option));
  if (strange === undefined) return;
  throw new UsageError('option-of-other', [`--${strange}`, command, COMMANDS.filter((other) => OPTIONS_OF[other].includes(strange)).join('、')]);
}

function scoreCall(files: readonly string[], values: Values): ScoreCall {
  if (files.length === 0) throw new UsageError('no-file');
  if (values.write !== undefined && values['in-place']) throw new UsageError('write-twice');
  const writes = values.write !== undefined || values['in-place'] || values.explain;
  if (values.overwrite && !writes) throw new UsageError('overwrite-alone');
  return {
    files,
    rules: values.rules ?? null,
    sheet: values.sheet ?? null,
    write: values.write ?? null,
    inPlace: values['in-place'],
    overwrite: values.overwrite,
    explain: values.explain,
    json: values.json,
    language: language(values),
  };
}

function jobsOf(text: string): number {
  const jobs = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (jobs < 1 || jobs > MOST_JOBS) throw new UsageError('bad-jobs', [text, String(MOST_JOBS)]);
  return jobs;
}

function reviewCall(paths: readonly string[], values: Values): ReviewCall {
  if (paths.length === 0) throw new UsageError('no-path');
  return {
    paths,
    rules: values.rules ?? null,
    out: values.out ?? '复核结果.xlsx',
    ndjson: values.ndjson ?? null,
    annotate: values.annotate ?? null,
    jobs: values.jobs === undefined ? null : jobsOf(values.jobs),
    resume: values.resume,
    language: language(values),
  };
}

/** How many names an action takes: at least, at most. */
const NAMES: Readonly<Record<RulesAction, readonly [least: number, most: number]>> = {
  list: [0, 0], show: [1, 1], test: [0, 1], check: [1, 1], new: [1, 1], diff: [2, 2], impact: [3, Infinity], sheet: [1, 1],
};

/** Actions that write something. */
const WITH_OUT: ReadonlySet<RulesAction> = new Set(['new', 'impact', 'sheet']);

const isAction = (word: string): word is RulesAction => Object.hasOwn(NAMES, word);

function rulesCall([action = '', ...names]: readonly string[], values: Values): RulesCall {
  if (!isAction(action)) throw new UsageError('bad-rules-action', action, nearest(action, RULES_ACTIONS) ?? '');
  const [least, most] = NAMES[action];
  if (action === 'list' && names[0] !== undefined) throw new UsageError('rules-list-alone', names[0]);
  if (names.length < least || names.length > most) throw new UsageError(action === 'impact' || action === 'diff' ? `rules-${action}` : 'rules-name');
  if (action === 'new' && values.from === undefined) throw new UsageError('rules-new-from', names[0] ?? '');
  if (values.from !== undefined && action !== 'new') throw new UsageError('rules-option', ['--from', action]);
  if (values.out !== undefined && !WITH_OUT.has(action)) throw new UsageError('rules-option', ['--out', action]);
  return { action, names, from: values.from ?? null, out: values.out ?? null, language: language(values) };
}

/**
 * What the words after `jixiao` ask for.
 * @throws UsageError for anything that is not understood.
 */
export function readCall(args: readonly string[]): Call {
  const { values, positionals } = parse(args);
  const [command, ...words] = positionals;
  if (values.version) return { command: 'version', language: language(values) };
  if (values.help || command === 'help') return { command: 'help', language: language(values) };
  if (command === undefined) throw new UsageError('no-command');
  if (!isCommand(command)) throw new UsageError('bad-command', command, nearest(command, COMMANDS) ?? '');
  checkCommand(command, values);
  switch (command) {
    case 'score': return { command, call: scoreCall(words, values) };
    case 'review': return { command, call: reviewCall(words, values) };
    case 'rules': return { command, call: rulesCall(words, values) };
  }
}
