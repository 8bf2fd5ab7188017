import { scoreAtOnce, undoAtOnce } from './excel/commands.ts';
import { openInExcel } from './excel/open.ts';
import type { PaneSession } from './parts/session.ts';
import type { Language } from '../src/app/words.ts';

type Command = (session: PaneSession, language: Language) => Promise<string | null>;

const DIALOG = { width: 30, height: 30 };

/** Excel's own dialog with what there is to say: a command of the ribbon has no page of its own. */
function say(text: string): void {
  const page = new URL('said.html', window.location.href);
  page.searchParams.set('text', text);
  Office.context.ui.displayDialogAsync(page.href, DIALOG);
}

async function answerOf(command: Command): Promise<string | null> {
  const opened = await openInExcel();
  if (opened.session === null) return `${opened.refusal.message}\n${opened.refusal.next}`;
  try {
    return await command(opened.session, opened.language);
  } finally {
    opened.session.close();
  }
}

/** Excel waits for `completed`, come what may. */
const asCommand = (command: Command) => async (event: Office.AddinCommands.Event): Promise<void> => {
  try {
    const answer = await answerOf(command);
    if (answer !== null) say(answer);
  } finally {
    event.completed();
  }
};

void Office.onReady().then(() => {
  Office.actions.associate('writeScores', asCommand(scoreAtOnce));
  Office.actions.associate('undoScores', asCommand(undoAtOnce));
});
