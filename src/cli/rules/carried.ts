import { existsSync } from 'node:fs';
import { carriedText } from '../../app/carried-rules.ts';
import { sayFinding } from '../../explain/score.ts';
import type { RulesCall } from '../arguments.ts';
import { openInput } from '../input.ts';
import type { ExitStatus, Output } from '../output.ts';

const WORKBOOK = /\.xls[xm]$/i;

/** Shows the rules that a workbook carries, said to be those first; null for any other name, and for a workbook without rules. @throws WorkbookError as `openFile` */
export function showCarried(name: string, { language }: RulesCall, { out, fail }: Output): ExitStatus | null {
  if (!WORKBOOK.test(name) || !existsSync(name)) return null;
  const carried = carriedText(openInput(name, language).grids);
  if (carried === null) return null;
  const said = carried.findings.map((finding) => ({ ...sayFinding(finding, language), isError: finding.severity === 'error' }));
  const isUsable = said.every(({ isError }) => !isError);
  for (const { message, next, isError } of said) (isError ? fail : out)(`${isError ? '' : '# '}${message}${next === '' ? '' : ` ${next}`}`);
  if (isUsable) carried.text.trimEnd().split('\n').forEach(out);
  return isUsable ? 0 : 1;
}
