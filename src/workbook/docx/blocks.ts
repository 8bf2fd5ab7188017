/** What a Word document's body, a table cell or a text box holds, in reading order. */
export type Block = Paragraph | Table;

/** 段落: its text as shown; tabs are spaces, line breaks are `\n`. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** 表格 as written: rows of cells that do not know their column yet. */
export interface Table {
  readonly kind: 'table';
  readonly rows: TableRow[];
}

export interface TableRow {
  /** Grid columns left free before the first cell (gridBefore). */
  before: number;
  /** Taken out by a tracked change that nobody has accepted yet. */
  deleted: boolean;
  readonly cells: TableCell[];
}

export interface TableCell {
  /** Grid columns that the cell covers (gridSpan). */
  span: number;
  /** vMerge: `continue` is the covered rest of the cell above. */
  vertical: 'none' | 'restart' | 'continue';
  /** hMerge of old documents: the covered rest of the cell to the left. */
  continuesLeft: boolean;
  readonly blocks: Block[];
}

/** The text of a cell: its non-empty paragraphs, one a line. Nested tables are not part of it. */
export function textOf(blocks: readonly Block[]): string {
  const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text.trim()] : []));
  return lines.filter((line) => line !== '').join('\n');
}
