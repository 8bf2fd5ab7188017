import type { Stop } from '../port.ts';
import type { UniverHost } from './host.ts';

const MOVED = new Set([
  'sheet.mutation.insert-row', 'sheet.mutation.insert-col', 'sheet.mutation.remove-rows', 'sheet.mutation.remove-col', 'sheet.mutation.move-rows', 'sheet.mutation.move-columns',
]);

/**
 * Remembers on which sheets rows or columns came, went or moved: their cells no longer stand where the file has them. What was taken
 * back with Ctrl+Z is remembered too, since nobody can tell whether all came back to its place.
 */
export class Journal {
  readonly moved = new Set<string>();
  readonly #stop: Stop;

  constructor(host: UniverHost) {
    this.#stop = host.watch(({ id, params }) => { if (MOVED.has(id)) this.moved.add(String(params['subUnitId'])); });
  }

  close(): void {
    this.#stop();
  }
}
