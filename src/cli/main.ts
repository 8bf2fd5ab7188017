#!/usr/bin/env node
import { createColors } from 'picocolors';
import { readCall, UsageError } from './arguments.ts';
import { type ExitStatus, type Output, systemReason } from './output.ts';
import { runReview } from './review/command.ts';
import { runRules } from './rules-command.ts';
import { runScore } from './score-command.ts';
import { isSentence, sentence, strings } from './strings/strings.ts';
import '../explain/messages/english.ts';
import '../explain/messages/loading.ts';
import '../explain/messages/reviewing-english.ts';
import '../explain/messages/reviewing.ts';
import type { Language } from '../explain/messages/wording.ts';
import { version } from './version.ts';

const DEFAULT_WIDTH = 120;

function output(language: Language): Output {
  const { isTTY, columns } = process.stdout;
  return {
    screen: { width: isTTY ? columns : DEFAULT_WIDTH, colors: createColors(isTTY), language },
    out: (line) => process.stdout.write(`${line}\n`),
    fail: (line) => process.stderr.write(`${line}\n`),
  };
}

async function run(args: readonly string[]): Promise<ExitStatus> {
  const asked = readCall(args);
  switch (asked.command) {
    case 'score': return runScore(asked.call, output(asked.call.language));
    case 'review': return runReview(asked.call, output(asked.call.language));
    case 'rules': return runRules(asked.call, output(asked.call.language));
    case 'help': process.stdout.write(strings(asked.language).help); return 0;
    case 'version': process.stdout.write(`${version()}\n`); return 0;
  }
}

const WRONG_USAGE = 64;

/** The language of a call that may not be understood otherwise. */
function languageOf(args: readonly string[]): Language {
  return args.join(' ').includes('--lang en') || args.includes('--lang=en') ? 'en' : 'zh';
}

async function main(args: readonly string[]): Promise<ExitStatus> {
  try {
    return await run(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const language = languageOf(args);
    const message = isSentence(error.code) ? sentence(language, error.code, ...error.details) : error.code;
    const hint = error.hint === '' ? '' : sentence(language, 'didYouMean', error.hint);
    process.stderr.write(`${message}${hint === '' ? '' : ` ${hint}`}\n`);
    return WRONG_USAGE;
  }
}

/** What was printed is lost, so the run has failed whatever its tables gave; a reader that closes the pipe early (`| head`) is no failure of ours. */
function outputFailed(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  const language = languageOf(process.argv);
  process.stderr.write(`${sentence(language, 'outputFailed', systemReason(error, language))}\n`);
  process.exitCode = 1;
}

process.stdout.on('error', outputFailed);
process.exitCode = await main(process.argv.slice(2));
