import { summary, word, type Language } from '../../src/app/words.ts';
import type { PaneSession } from '../parts/session.ts';
import { stringsOf } from '../strings/strings.ts';

/** Waits for the first reading, be it done or refused. */
function firstReading(session: PaneSession): Promise<void> {
  return new Promise((resolve) => {
    const isRead = (): boolean => session.state.tables !== null || session.state.problem !== null;
    if (isRead()) { resolve(); return; }
    const stop = session.subscribe(() => {
      if (!isRead()) return;
      stop();
      resolve();
    });
  });
}

function problemOf({ state: { problem } }: PaneSession, language: Language): string | null {
  if (problem === null) return null;
  const { message, next } = word(language, problem.code, problem.params);
  return `${message}\n${next}`;
}

/**
 * 一键评分: writes the scores of all tables, keeping what a person entered. What is then said of each table, or what stands in the way;
 * null where every table is scored in full.
 */
export async function scoreAtOnce(session: PaneSession, language: Language): Promise<string | null> {
  await firstReading(session);
  const { tables, system } = session.state;
  if (tables === null) return problemOf(session, language);
  if (tables.length === 0 && system === null) return word(language, 'no-table').message;
  const preview = session.previewWrite({ overwrite: false, explain: false });
  if (preview.changes.length > 0 && !(await session.write(preview))) return problemOf(session, language);
  const open = tables.filter(({ card }) => card.total === null);
  return open.length === 0 ? null : [...open.map(({ card }) => `${card.table.title}：${summary(card, language)}`), stringsOf(language).openPane].join('\n');
}

/** 撤销评分: takes the last write back; what stands in the way, null where it is done. */
export async function undoAtOnce(session: PaneSession, language: Language): Promise<string | null> {
  await firstReading(session);
  if (session.state.undo === null) return stringsOf(language).nothingToUndo;
  return (await session.undo()) ? null : problemOf(session, language);
}
