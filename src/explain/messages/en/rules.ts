import type { Messages } from '../wording.ts';

export const rules: Messages = {
  'chosen-by-person': { message: 'named by a person' },
  'chosen-by-region': { message: 'the form names “{place}”' },
  'chosen-by-form': { message: 'chosen by the form' },
  'chosen-by-cost-level': { message: '成本 is a first level of the form' },
  'chosen-by-default': { message: 'no closer rules, so the general ones' },
  'rules-unverified': { message: 'Parts of the rules {id} whose source text was not read: {places}', next: 'Hold them against your own documents before relying on them; write rules of your own where they differ.' },
  'pack-too-large': { message: 'The rule file is too large: at most {most} characters', next: 'Split it or leave out what does not belong.' },
  'pack-syntax': { message: 'The rule file is written wrongly: {reason}', next: 'Check indentation, the space after colons and the brackets.' },
  'pack-inherits-itself': { message: 'The rules inherit from themselves: {id}', next: 'Check the id under 继承.' },
  'pack-parent-unknown': { message: 'There are no rules “{id}” to inherit from', next: 'See jixiao rules list.' },
  'pack-unknown-key': { message: 'Unknown key: {place} {keys}', next: 'Check the spelling; a formula with a comma in it needs quotes around it.' },
  'pack-wrong-value': { message: 'The value of “{place}” is wrong: {reason}', next: 'See scoring-rules/README.md.' },
  'pack-not-a-number': { message: '“{text}” is not a number', next: 'Write a number or a percentage, such as 20 or 80%.' },
  'pack-band': { message: '“{text}” is no band', next: 'Write it like "[60%, 80%)".' },
  'example-differs': { message: 'Example {number} ({target} ← {actual}): {expected} expected, {score} found ({because})' },
};
