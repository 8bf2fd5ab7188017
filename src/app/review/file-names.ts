const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);

/** A file's own name. */
export const ownName = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

/** The folders that two paths have in common. */
function commonFolder(folder: string, file: string): string {
  let length = 0;
  while (length < folder.length && folder[length] === file[length]) length += 1;
  return folder.slice(0, folder.lastIndexOf('/', length - 1) + 1);
}

/** How the files of a run are called where a person reads them. */
export class FileNames {
  readonly #names = new Map<string, number>();
  #folder: string | null = null;

  /** Takes note of a file, by its path with `/`. */
  take(file: string): void {
    this.#folder = commonFolder(this.#folder ?? folderOf(file), file);
    this.#names.set(ownName(file), (this.#names.get(ownName(file)) ?? 0) + 1);
  }

  /** A file's own name; where another has the same one, with the folders that not all files have in common. */
  of(file: string): string {
    const name = ownName(file);
    return this.#names.get(name) === 1 ? name : file.slice(this.#folder?.length ?? 0);
  }
}
