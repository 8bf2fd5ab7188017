import type { Finding } from '../../model/finding.ts';
import type { Pack } from '../../rules/pack.ts';
import { blankScore } from './blank-score.ts';
import { type Check, type Checked, isOn } from './check.ts';
import { costDiffers } from './cost.ts';
import { SAID_ELSEWHERE } from './elsewhere.ts';
import { executionGap } from './execution-gap.ts';
import { executionIndicator } from './execution-indicator.ts';
import { firstLevels } from './first-levels.ts';
import { goalMoney } from './goal-money.ts';
import { goalYear } from './goal-year.ts';
import { heavyIndicator } from './heavy-indicator.ts';
import { highScoreLowExecution } from './high-score-low-execution.ts';
import { instructionsLeft } from './instructions-left.ts';
import { lowExecution, lowExecutionWithoutPlace } from './low-execution.ts';
import { missedWithoutReason } from './missed-without-reason.ts';
import { noEvidence } from './no-evidence.ts';
import { otherYear } from './other-year.ts';
import { placeholder, placeholderName } from './placeholder.ts';
import { repeatedRow } from './repeated-row.ts';
import { shareAboveOne } from './share-above-one.ts';
import { targetIsScale } from './target-is-scale.ts';
import { titleProjectDiffers, titleUnitDiffers, titleYear } from './title.ts';
import { unitInValue } from './unit-in-value.ts';
import { unspent } from './unspent.ts';
import { zeroExecution } from './zero-execution.ts';

/** Every check, in the order in which their findings are said; one stands behind those that it yields to. */
export const CHECKS: readonly Check[] = [
  titleYear, titleUnitDiffers, titleProjectDiffers, goalYear, goalMoney,
  zeroExecution, highScoreLowExecution, lowExecution, executionGap, lowExecutionWithoutPlace, unspent, executionIndicator, costDiffers,
  missedWithoutReason, blankScore, shareAboveOne, noEvidence,
  firstLevels, heavyIndicator, repeatedRow, otherYear, targetIsScale, instructionsLeft, placeholder, placeholderName, unitInValue,
];

function switchedOff(pack: Pack): ReadonlySet<string> {
  const off = Object.entries(SAID_ELSEWHERE).filter(([name]) => !isOn(name as keyof typeof SAID_ELSEWHERE, pack));
  return new Set(off.flatMap(([, codes]) => codes));
}

/** What was found of a table before, less what its pack switched off, and what every check finds besides. */
export function withChecks(checked: Checked, before: readonly Finding[]): readonly Finding[] {
  const off = switchedOff(checked.pack);
  const found = before.filter(({ code }) => !off.has(code));
  const said = new Set(before.map(({ code }) => code));
  for (const check of CHECKS) {
    if (!isOn(check.name, checked.pack) || check.yieldsTo.some((code) => said.has(code))) continue;
    const findings = check.run(checked);
    found.push(...findings);
    for (const { code } of findings) said.add(code);
  }
  return found;
}
