import type { Server } from 'node:http';

/** A server for a folder, not yet listening; with `cert` and `key`, both files of PEM text, it speaks HTTPS. */
export function pagesServer(folder: string, files?: { readonly cert?: string; readonly key?: string }): Server;
/** Listens at a port of this machine, 0 for any free one; answers the port. Rejects with the system's error. */
export function listen(server: Server, port: number, host?: string): Promise<number>;
