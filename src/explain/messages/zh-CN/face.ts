import type { Messages } from '../wording.ts';

/** What the command line says for `{@…}`, with what a person does there; another face takes up its own words. */
export const face: Messages = {
  'face-overwrite': { message: '重新运行并选择覆盖（--overwrite）' },
  'face-again': { message: '重新运行' },
  'face-name-rules': { message: '用 --rules 指定规则' },
  'face-settle-rules': { message: '用 --rules 指定其中一套，或改写它们的“适用”' },
  'face-one-sheet': { message: '用 --sheet 指定工作表' },
  'face-name-sheet': { message: '用 --sheet 指定其中一个名称' },
};
