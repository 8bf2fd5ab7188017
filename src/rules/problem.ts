/** What is wrong with a pack, where: `line` counts from 1 in the author's file. */
export interface PackError {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
  readonly line: number;
}

/** Thrown while a pack is read; loadPack returns it as a value. */
export class PackProblem extends Error {
  readonly error: PackError;

  constructor(code: string, params: Readonly<Record<string, string>>, line = 1) {
    super(code);
    this.error = { code, params, line };
  }
}
