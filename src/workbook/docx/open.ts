import type { Paragraph } from '../../model/review.ts';
import type { Grid } from '../../sheet/grid.ts';
import { contentOf, hasStream, type Content } from '../content.ts';
import { WorkbookError } from '../errors.ts';
import { Package } from '../xlsx/package.ts';
import type { Codec } from '../zip/inflated.ts';
import { textOf, type Block } from './blocks.ts';
import { readBody } from './body.ts';
import { gridsOf } from './grids.ts';

const USUAL_MAIN_PART = 'word/document.xml';

/** Why a file that is no zip is no .docx either. */
function refusal(content: Content, bytes: Uint8Array): WorkbookError {
  if (content === 'html') return new WorkbookError('document-is-html');
  if (content === 'rtf') return new WorkbookError('legacy-doc');
  if (content !== 'ole') return new WorkbookError('not-a-zip');
  if (hasStream(bytes, 'EncryptedPackage')) return new WorkbookError('encrypted');
  return new WorkbookError(hasStream(bytes, 'WordDocument') ? 'legacy-doc' : 'not-a-document');
}

/** The blocks of the part that the package names as its document, of the usual one where it names none; null where there is no such part. */
function readMainPart(parts: Package): readonly Block[] | null {
  const main = parts.relationships('').find(({ type }) => type === 'officeDocument')?.target ?? USUAL_MAIN_PART;
  return parts.has(main) ? readBody(parts.reader(main), parts.most(main)) : null;
}

/** A document as read: its tables, and its text outside of them. */
export interface OpenedDocument {
  readonly grids: readonly Grid[];
  readonly paragraphs: readonly Paragraph[];
}

/** The text outside of all tables, the lines over and under them included: paragraphs that hold any, text boxes where they hang. */
function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  const texts = blocks.map((block) => textOf([block])).filter((text) => text !== '');
  return texts.map((text, index) => ({ number: index + 1, text }));
}

/**
 * A .docx: of its tables one Grid each (表1, 表2…), with the caption lines over a table, its rows with all merges, the notes under it; and its running text.
 * All cells are text, as a reader sees them. A document without a table that holds text has no grid.
 * @throws WorkbookError `not-a-zip`, `truncated`, `encrypted`, `too-large`, `unreadable-part`, `legacy-doc`, `document-is-html`, `not-a-document`
 */
export function openDocx(bytes: Uint8Array, codec?: Codec): OpenedDocument {
  const content = contentOf(bytes);
  if (content !== 'zip') throw refusal(content, bytes);
  const blocks = readMainPart(new Package(bytes, codec));
  if (blocks === null) throw new WorkbookError('not-a-document');
  return { grids: gridsOf(blocks), paragraphs: paragraphsOf(blocks) };
}
