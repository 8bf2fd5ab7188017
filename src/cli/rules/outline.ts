import { type ShownSystem, shownSystem, type SystemLeaf } from '../../app/system/shown.ts';
import type { Language } from '../../explain/messages/wording.ts';
import type { FormulaSystem } from '../../rules/system/system.ts';
import { sentence } from '../strings/strings.ts';

const THEN = { scaled: 'thenScaled', full: 'thenFull', zero: 'thenZero' } as const satisfies Record<SystemLeaf['inapplicable'][number]['then'], string>;

type Say = (key: Parameters<typeof sentence>[1], ...details: readonly string[]) => string;

function ruleText({ rule, weight }: SystemLeaf, say: Say): string {
  switch (rule.kind) {
    case 'formula': return say('outlineFormula', rule.text);
    case 'checklist': return say('outlineChecklist', rule.each, rule.items.join('、'));
    case 'rated': return say('outlineRated', weight);
  }
}

const needLines = (needs: readonly string[], say: Say): string[] => (needs.length === 0 ? [] : [say('outlineInputs', needs.join('、'))]);

function leafLines(leaf: SystemLeaf, say: Say): string[] {
  const { name, weight, inapplicable, isVerified, source, note, needs } = leaf;
  const inner = [
    ruleText(leaf, say), ...needLines(needs, say), ...inapplicable.map(({ when, then }) => say('outlineCondition', when, say(THEN[then]))),
    ...(source === '' ? [] : [say('outlineSource', source)]), ...(note === '' ? [] : [say('outlineNote', note)]),
  ];
  return [`    ${name}  ${say('outlinePoints', weight)}${isVerified ? '' : say('outlineOpen')}`, ...inner.map((line) => `      ${line}`)];
}

function linesOfTotal({ deductions, calculations, caps }: ShownSystem, say: Say): string[] {
  const off = deductions.flatMap(({ name, formula, most, needs }) => [`  ${name}  ${formula}${most === null ? '' : say('outlineMost', most)}`, ...needLines(needs, say).map((line) => `    ${line}`)]);
  const reckoned = calculations.map(({ name, text }) => `  ${name} ＝ ${text}`);
  return [...(off.length === 0 ? [] : [say('outlineDeductions'), ...off]), ...(reckoned.length === 0 ? [] : [say('outlineCalculations'), ...reckoned]), ...caps.map(({ when, most }) => say('outlineCap', when, most))];
}

/** The indicators of a system for a person: each level with its points, each leaf with its rule, what it needs, when it does not apply, and whether it was verified. */
export function outlineOf(system: FormulaSystem, language: Language): string[] {
  const say: Say = (key, ...details) => sentence(language, key, ...details);
  const shown = shownSystem(system);
  const levels = shown.levels.flatMap((first) => [
    `${first.name}  ${say('outlinePoints', first.weight)}`,
    ...first.below.flatMap((second) => [`  ${second.name}  ${say('outlinePoints', second.weight)}`, ...second.below.flatMap((leaf) => leafLines(leaf, say))]),
  ]);
  return ['', ...levels, ...linesOfTotal(shown, say), ''];
}
