import { WorkbookError } from '../errors.ts';

/** What the adapter takes of Microsoft's library: handed in, so that nothing here reaches for a global. */
export interface ExcelHost {
  /** A new request context (`new Excel.RequestContext()`): unlike `Excel.run` it tracks no ranges, and so needs no request to clean up. */
  newContext(): Excel.RequestContext;
  /** `Office.context.requirements.isSetSupported` */
  isSetSupported(set: string, version: string): boolean;
}

/** Merged areas can be read from here on: Excel 2021 and Microsoft 365. */
export const BASELINE = '1.13';

/** A text that an error carries. Errors of Microsoft's library may come from another window, so no class tells them. */
function textOf(error: unknown, name: 'code' | 'message'): string | null {
  const text: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, name) : null;
  return typeof text === 'string' ? text : null;
}

/** The code of an error that Microsoft's library throws. */
export function codeOf(error: unknown): string | null {
  return textOf(error, 'code');
}

/** What failed, as the port says it. */
export function failureOf(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  if (codeOf(error) === 'InvalidOperationInCellEditMode') return new WorkbookError('host-editing');
  return new WorkbookError('host-failed', { reason: [codeOf(error), textOf(error, 'message') ?? String(error)].filter((text) => text !== null).join('：') });
}

/**
 * Asks Excel for all that `ask` queues, in one request, and hands back what can be read from the answer.
 * @throws WorkbookError `host-editing`, `host-failed`
 */
export async function request<T>(host: ExcelHost, ask: (context: Excel.RequestContext) => T): Promise<T> {
  const context = host.newContext();
  try {
    const asked = ask(context);
    await context.sync();
    return asked;
  } catch (error) {
    throw failureOf(error);
  }
}

/** What an answer says; null where Excel stopped before it. */
export function answered<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** Queues writes of which the edit listeners hear nothing. */
export function quietly(context: Excel.RequestContext, write: () => void): void {
  context.runtime.enableEvents = false;
  write();
  context.runtime.enableEvents = true;
}

/**
 * Writes quietly in one request. Where Excel stops half way, it is left telling of edits as before.
 * @throws WorkbookError `host-editing`, `host-failed`
 */
export async function quietRequest(host: ExcelHost, write: (context: Excel.RequestContext) => void): Promise<void> {
  try {
    await request(host, (context) => { quietly(context, () => { write(context); }); });
  } catch (error) {
    await request(host, (context) => { context.runtime.enableEvents = true; }).catch(() => undefined);
    throw error;
  }
}
