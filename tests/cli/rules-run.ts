import { createColors } from 'picocolors';
import { readCall, UsageError } from '../../src/cli/arguments.ts';
import { runRules } from '../../src/cli/rules-command.ts';

/** What `jixiao rules` says and ends with, on a wide screen without colours. @throws UsageError as the command does */
export function rules(...words: readonly string[]): { readonly status: number; readonly out: string; readonly fail: string } {
  const asked = readCall(['rules', ...words]);
  if (asked.command !== 'rules') throw new Error(asked.command);
  const [out, fail]: [string[], string[]] = [[], []];
  const status = runRules(asked.call, { screen: { width: 200, colors: createColors(false), language: 'zh' }, out: (line) => out.push(line), fail: (line) => fail.push(line) });
  return { status, out: out.join('\n'), fail: fail.join('\n') };
}

/** Why a call of `jixiao rules` is refused; `none` where it is not. */
export function codeOf(words: readonly string[]): string {
  try {
    rules(...words);
  } catch (error) {
    if (error instanceof UsageError) return error.code;
    throw error;
  }
  return 'none';
}
