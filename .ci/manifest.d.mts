export const DEFAULT_BASE: string;
/** The base address without its closing slash. @throws Error in a person's words where Excel would refuse it */
export function baseOf(text: string): string;
/** The manifest's text with every address on another base. @throws Error as `baseOf` */
export function manifestFor(text: string, base: string): string;
