import type { Messages } from '../wording.ts';

export const rules: Messages = {
  'chosen-by-person': { message: 'named by a person' },
  'chosen-by-region': { message: 'the form names “{place}”' },
  'chosen-by-form': { message: 'a guess: the form looks like one of that region, and no province is named' },
  'chosen-by-cost-level': { message: '成本 is a first level of the form' },
  'chosen-by-default': { message: 'no closer rules, so the general ones' },
  'rules-fit-equally': { message: 'The rules {id} and {others} fit equally well; {id} was used, which the others inherit from', next: 'For others, {@name-rules}; to have them chosen, make their 适用 more specific.' },
  'rules-undecided': { message: 'Several rules fit the sheet “{sheet}” equally well, so it was not scored: {ids}', next: 'To settle it, {@settle-rules} (地区, 表类, 生效, 失效).' },
  'rules-unverified': { message: 'Parts of the rules {id} whose source text was not read: {places}', next: 'Hold them against your own documents before relying on them; write rules of your own where they differ.' },
  'two-regions': { message: 'The form names “{place}” and “{other}”; taken to be of “{place}”, by the rules {id}', next: 'Which region is the form of? Where needed, {@name-rules}.' },
  'rules-not-in-force': { message: 'The rules {id} are in force from {from} to {until}, the form is of {year}; they are used all the same', next: 'Which rules hold for that year? Where needed, {@name-rules}.' },
  'written-by-other-rules': { message: 'The scores were written by the rules {id} {version} (sha256 {hash}), and are scored by {used} {usedVersion} (sha256 {usedHash}) now', next: 'Check which rules hold: to keep the old ones, choose them (load them first where they are not listed); to go by the new ones, write the scores again. Scores that differ are listed one by one.' },
};
