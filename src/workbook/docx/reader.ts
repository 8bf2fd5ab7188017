import type { Block, Table, TableCell, TableRow } from './blocks.ts';

/** Deeper nesting than any form has; guards the stack. */
const MAX_NESTED_TABLES = 50;

interface Story {
  readonly blocks: Block[];
  /** Text of paragraphs whose end mark is deleted: it runs on into the next one. */
  carried: string;
}

interface OpenParagraph {
  text: string;
  endDeleted: boolean;
  /** The run at hand is hidden (vanish). */
  hidden: boolean;
  /** Complex fields at hand, outermost first: still in the instruction, or already in the shown result. */
  readonly fields: ('instruction' | 'result')[];
  /** What text boxes anchored here hold; it follows the paragraph. */
  readonly boxes: Block[];
}

/** The state of one walk through a document part: which paragraph, cell and text box are open, and the blocks so far. */
export class BodyReader {
  readonly body: Story = { blocks: [], carried: '' };
  sawBody = false;
  #placeholderDepth = 0;
  readonly #stories: Story[] = [this.body];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #tables: Table[] = [];
  /** Open content controls: is the text in them only a prompt that nobody has replaced? */
  readonly #controls: boolean[] = [];

  get isTooDeep(): boolean {
    return this.#tables.length > MAX_NESTED_TABLES;
  }

  get paragraph(): OpenParagraph | undefined {
    return this.#paragraphs.at(-1);
  }

  get row(): TableRow | undefined {
    return this.#tables.at(-1)?.rows.at(-1);
  }

  get cell(): TableCell | undefined {
    return this.row?.cells.at(-1);
  }

  /** Adds shown text to the run at hand. */
  say(text: string): void {
    const paragraph = this.paragraph;
    if (paragraph === undefined || paragraph.hidden || this.#placeholderDepth > 0) return;
    if (!paragraph.fields.includes('instruction')) paragraph.text += text;
  }

  startParagraph(): void {
    const story = this.#stories.at(-1);
    this.#paragraphs.push({ text: story?.carried ?? '', endDeleted: false, hidden: false, fields: [], boxes: [] });
    if (story !== undefined) story.carried = '';
  }

  endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    const story = this.#stories.at(-1);
    if (paragraph === undefined || story === undefined) return;
    if (paragraph.endDeleted) story.carried = paragraph.text;
    else story.blocks.push({ kind: 'paragraph', text: paragraph.text });
    story.blocks.push(...paragraph.boxes);
  }

  startTable(): void {
    this.#tables.push({ kind: 'table', rows: [] });
  }

  endTable(): void {
    const table = this.#tables.pop();
    if (table !== undefined) this.#stories.at(-1)?.blocks.push({ kind: 'table', rows: table.rows.filter((row) => !row.deleted) });
  }

  startRow(): void {
    this.#tables.at(-1)?.rows.push({ before: 0, deleted: false, cells: [] });
  }

  startCell(): void {
    const blocks: Block[] = [];
    this.row?.cells.push({ span: 1, vertical: 'none', continuesLeft: false, blocks });
    this.#stories.push({ blocks, carried: '' });
  }

  startStory(): void {
    this.#stories.push({ blocks: [], carried: '' });
  }

  /** Ends a cell or a text box; a text box's blocks go behind the paragraph that it hangs on. */
  endStory(isBox: boolean): void {
    const story = this.#stories.pop();
    if (story === undefined) return;
    if (story.carried !== '') story.blocks.push({ kind: 'paragraph', text: story.carried });
    if (isBox) this.paragraph?.boxes.push(...story.blocks);
  }

  startControl(): void {
    this.#controls.push(false);
  }

  endControl(): void {
    this.#controls.pop();
  }

  markPrompt(): void {
    if (this.#controls.length > 0) this.#controls[this.#controls.length - 1] = true;
  }

  enterControlContent(): void {
    if (this.#controls.at(-1) === true) this.#placeholderDepth += 1;
  }

  leaveControlContent(): void {
    if (this.#controls.at(-1) === true) this.#placeholderDepth -= 1;
  }

  field(type: string | undefined): void {
    const fields = this.paragraph?.fields;
    if (type === 'begin') fields?.push('instruction');
    else if (type === 'end') fields?.pop();
    else if (type === 'separate' && fields !== undefined && fields.length > 0) fields[fields.length - 1] = 'result';
  }
}
