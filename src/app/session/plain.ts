/** What JSON calls an object. */
export type Plain = Readonly<Record<string, unknown>>;

export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Are these members of one type? */
export function areAll(value: Plain, type: 'string' | 'number', names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === type);
}

/** What a note kept with the workbook holds; null for text that is no JSON, and for anything that is not of this kind. */
export function readNote<Kept>(note: string | null, isKept: (value: unknown) => value is Kept): Kept | null {
  try {
    const read: unknown = JSON.parse(note ?? 'null');
    return isKept(read) ? read : null;
  } catch {
    return null;
  }
}
