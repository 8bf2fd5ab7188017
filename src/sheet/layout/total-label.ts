import { fill, isFilled } from './words.ts';
import { points, type WriteContext } from './write-context.ts';

/** The label of an added total row: 合计, or 合计（已评 80 分，20 分待定） while points are undecided. */
export function totalLabel(context: WriteContext): string {
  const { card, options: { words } } = context;
  const execution = card.execution?.score ?? null;
  const notes = [
    ...(execution === null ? [] : [fill(words.withExecution, { execution: points(context, execution) })]),
    ...(card.total !== null ? [] : [fill(words.soFar, { decided: points(context, card.decided), undecided: points(context, card.undecided) })]),
  ];
  return notes.length === 0 ? words.total : fill(words.totalNoted, { notes: notes.join('，') });
}

/** Whether a text is a label that an earlier plan wrote while points were undecided. */
export function isUnfinishedLabel(context: WriteContext, text: string): boolean {
  const { words } = context.options;
  return text.startsWith(words.total) && isFilled(words.soFar, text);
}
