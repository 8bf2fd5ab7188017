import { describe, expect, it } from 'vitest';
import { BUNDLE_MISTAKES, plantBundles } from './made-up/bundles.ts';
import { FORMS } from './made-up/model.ts';
import { falseAlarms, planted } from './made-up/quality.ts';
import { MISTAKES } from './made-up/mistakes.ts';

/** `npm run review-quality` makes a thousand and plants each mistake in many more. */
const SOUND = Array.from({ length: 8 }, (_, index) => 1000 + index);
const PLANTED = Array.from({ length: 40 }, (_, index) => 1 + index);
const ENOUGH = 4;

describe.each(FORMS)('made-up tables of the form %s that follow their rules', (form) => {
  it('give no error, no warning and no difference', () => {
    expect(SOUND.flatMap((seed) => falseAlarms(seed, form).map((text) => `${String(seed)} ${text}`))).toEqual([]);
  });
});

describe('a mistake that reviewers look for', () => {
  it.each(MISTAKES.map((mistake) => [mistake.item, mistake] as const))('%s: is found at its cell, and nothing else', (_, mistake) => {
    const outcomes = [];
    for (const seed of PLANTED) {
      if (outcomes.length >= ENOUGH) break;
      const outcome = planted(mistake, seed, FORMS[seed % FORMS.length] ?? 'national-2020');
      if (outcome !== null) outcomes.push(outcome);
    }
    expect(outcomes.length).toBeGreaterThan(0);
    expect(outcomes.filter(({ found, others }) => !found || others.length > 0).map(({ form, seed, found, others }) => ({ form, seed, found, others }))).toEqual([]);
  });
});

const BUNDLES = Array.from({ length: 20 }, (_, index) => 1 + index);

describe('a mistake that only several tables show, or a table and a text', () => {
  it.each(BUNDLE_MISTAKES.map((mistake) => [`${mistake.item} ${mistake.code}`, mistake] as const))('%s: is found at its place, nothing else is, and nothing without it', (_, mistake) => {
    const outcomes = plantBundles(mistake, BUNDLES);
    expect(outcomes.length).toBeGreaterThanOrEqual(ENOUGH);
    expect(outcomes.filter(({ found, others, alarms }) => !found || others.length > 0 || alarms.length > 0)).toEqual([]);
  });
});
