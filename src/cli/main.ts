#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { createColors } from 'picocolors';
import { readCall, UsageError } from './arguments.ts';
import type { ExitStatus, Output } from './output.ts';
import { runRules } from './rules-command.ts';
import { runScore } from './score-command.ts';
import { isSentence, sentence, strings } from './strings/strings.ts';
import type { Language } from '../explain/messages/wording.ts';

const DEFAULT_WIDTH = 120;

function output(language: Language): Output {
  const { isTTY, columns } = process.stdout;
  return {
    screen: { width: isTTY ? columns : DEFAULT_WIDTH, colors: createColors(isTTY), language },
    out: (line) => process.stdout.write(`${line}\n`),
    fail: (line) => process.stderr.write(`${line}\n`),
  };
}

function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function run(args: readonly string[]): ExitStatus {
  const asked = readCall(args);
  switch (asked.command) {
    case 'score': return runScore(asked.call, output(asked.call.language));
    case 'rules': return runRules(asked.call, output(asked.call.language));
    case 'help': process.stdout.write(strings(asked.language).help); return 0;
    case 'version': process.stdout.write(`${version()}\n`); return 0;
  }
}

const WRONG_USAGE = 64;

function main(args: readonly string[]): ExitStatus {
  try {
    return run(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const language: Language = args.join(' ').includes('--lang en') || args.includes('--lang=en') ? 'en' : 'zh';
    const message = isSentence(error.code) ? sentence(language, error.code, error.detail) : error.code;
    process.stderr.write(`${message}\n`);
    return WRONG_USAGE;
  }
}

// A reader that closes the pipe early (`| head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = main(process.argv.slice(2));
