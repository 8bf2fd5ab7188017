import type { WorkbookPort } from '../../workbook/port.ts';
import { Session, type SessionOptions } from './session.ts';

export type { SessionOptions };

/** Opens a session over a workbook and begins to read it: `state.tables` is null until that is done. */
export function openSession(port: WorkbookPort, options: SessionOptions): Session {
  const session = new Session(port, options);
  session.open();
  return session;
}
