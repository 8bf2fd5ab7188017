/** A place in a pack that others inherit from: its id and a line of its own text. */
export interface InheritedPlace {
  readonly id: string;
  readonly line: number;
}

/** What is wrong with a pack, where: `line` counts from 1 in the author's file, and is that of 继承 where the error stands in a text further up. */
export interface PackError {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
  readonly line: number;
  readonly inherited?: InheritedPlace;
}

/** Thrown while a pack is read; loadPack returns it as a value. */
export class PackProblem extends Error {
  readonly error: PackError;

  constructor(code: string, params: Readonly<Record<string, string>>, line = 1, inherited?: InheritedPlace) {
    super(code);
    this.error = { code, params, line, ...(inherited === undefined ? {} : { inherited }) };
  }
}
