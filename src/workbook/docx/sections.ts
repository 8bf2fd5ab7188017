import { textOf, type Block, type Table } from './blocks.ts';

/** Tables that a reader sees as one, with the short paragraphs that name them and those that explain them. */
export interface Section {
  readonly captions: readonly string[];
  readonly tables: readonly Table[];
  readonly notes: readonly string[];
}

const MAX_CAPTIONS = 4;
const MAX_NOTES = 3;
/** A title with a long project name fits; a paragraph of running text does not. */
const MAX_SHORT = 80;

const NOTE = /^[(（【[]?(注|备注|说明|填[表报写]|填写说明|联系|电话|经办|制表|审核|复核|(单位|财务|部门|项目)?负责人|主管领导|(自评|评价)?(总分|得分|等级|结论)|合计)|^[*＊※]/;
const NUMBERED = /^[(（]?([0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})[)）.．、]/;
const CHAPTER = /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节部])/;
const TITLE = /表(?:[(（].*[)）])?$/;
const SENTENCE_END = /[。；;]$/;

/** How many of the paragraphs under a table are its notes: 注：… with the numbered lines that carry it on. */
function noteCount(lines: readonly string[]): number {
  let count = 0;
  while (count < Math.min(lines.length, MAX_NOTES)) {
    const line = lines[count] ?? '';
    const belongs = NOTE.test(line) || (count > 0 && NUMBERED.test(line) && SENTENCE_END.test(line));
    if (!belongs || line.length > MAX_SHORT) break;
    count += 1;
  }
  return count;
}

/** A chapter of a report, 二、自评结果, with the table's own title somewhere below it. */
function isChapter(line: string, below: readonly string[]): boolean {
  return CHAPTER.test(line) && !TITLE.test(line) && below.some((other) => TITLE.test(other));
}

/** The lines directly over a table that can be its title, year and unit: short, and neither sentences nor a report's chapters. */
function captionsOf(lines: readonly string[]): string[] {
  const candidates = lines.slice(-MAX_CAPTIONS);
  const lastText = candidates.findLastIndex((line, index) => line.length > MAX_SHORT || SENTENCE_END.test(line) || isChapter(line, candidates.slice(index + 1)));
  return candidates.slice(lastText + 1);
}

/** Splits a story at its tables. Tables with nothing but blank paragraphs between them belong together. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: { captions: string[]; tables: Table[]; notes: string[] }[] = [];
  let lines: string[] = [];
  const endLines = (): void => {
    const notes = sections.at(-1) === undefined ? 0 : noteCount(lines);
    sections.at(-1)?.notes.push(...lines.splice(0, notes));
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      const line = textOf([block]);
      if (line !== '') lines.push(line);
    } else if (lines.length === 0 && sections.length > 0) {
      sections.at(-1)?.tables.push(block);
    } else {
      endLines();
      sections.push({ captions: captionsOf(lines), tables: [block], notes: [] });
      lines = [];
    }
  }
  endLines();
  return sections;
}
