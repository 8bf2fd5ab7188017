import { parseArgs } from 'node:util';
import type { Language } from '../explain/messages/wording.ts';

/** A call that the command line cannot follow; `code` is worded in cli/strings. */
export class UsageError extends Error {
  readonly code: string;
  readonly detail: string;

  constructor(code: string, detail = '') {
    super(code);
    this.name = 'UsageError';
    this.code = code;
    this.detail = detail;
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

/** `jixiao rules …` as asked for; `name` is a pack's id or a path. */
export interface RulesCall {
  readonly action: 'list' | 'show' | 'test';
  readonly name: string | null;
  readonly language: Language;
}

export type Call =
  | { readonly command: 'score'; readonly call: ScoreCall }
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
  lang: { type: 'string', default: 'zh' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError('bad-option', error instanceof Error ? error.message : String(error));
  }
}

type Values = ReturnType<typeof parse>['values'];

function language(values: Values): Language {
  if (values.lang === 'zh' || values.lang === 'en') return values.lang;
  throw new UsageError('bad-language', values.lang);
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

function rulesCall(words: readonly string[], values: Values): RulesCall {
  const [action, name = null, ...rest] = words;
  if (action !== 'list' && action !== 'show' && action !== 'test') throw new UsageError('bad-rules-action', action ?? '');
  if (rest.length > 0 || (action === 'show' && name === null)) throw new UsageError('rules-name');
  return { action, name, language: language(values) };
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
  if (command === 'score') return { command: 'score', call: scoreCall(words, values) };
  if (command === 'rules') return { command: 'rules', call: rulesCall(words, values) };
  throw new UsageError(command === undefined ? 'no-command' : 'bad-command', command ?? '');
}
