import type { Messages } from '../wording.ts';

/** What the command line says for `{@…}`, with what a person does there; another face takes up its own words. */
export const face: Messages = {
  'face-overwrite': { message: 'run again with --overwrite' },
  'face-again': { message: 'run again' },
  'face-name-rules': { message: 'name the rules with --rules' },
  'face-settle-rules': { message: 'name one of them with --rules, or change their 适用' },
  'face-one-sheet': { message: 'name the sheet with --sheet' },
  'face-name-sheet': { message: 'name it with --sheet' },
};
