import type { Grid } from '../../sheet/grid.ts';
import { contentOf, hasStream, type Content } from '../content.ts';
import { WorkbookError } from '../errors.ts';
import { partName, readParts } from '../parts.ts';
import type { Codec } from '../zip/inflated.ts';
import { decodeXml, walkXml } from '../xml/sax.ts';
import type { Block } from './blocks.ts';
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

/** The part that the package names as its document; the usual one where it names none. */
function mainPartName(relationships: Uint8Array | undefined): string {
  let target = USUAL_MAIN_PART;
  if (relationships === undefined) return target;
  walkXml(decodeXml(relationships), {}, {
    open: (_name, attributes) => {
      const { Type: type, Target: found } = attributes();
      if (type?.endsWith('/officeDocument') === true && found !== undefined) target = partName(found);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return target;
}

function readMainPart(bytes: Uint8Array, codec?: Codec): readonly Block[] | null {
  const relationships = readParts(bytes, (name) => name === '_rels/.rels', codec).get('_rels/.rels');
  let part = '_rels/.rels';
  try {
    part = mainPartName(relationships);
    const main = readParts(bytes, (name) => name === part, codec).get(part);
    return main === undefined ? null : readBody(decodeXml(main));
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError('unreadable-part', { part });
  }
}

/**
 * The tables of a .docx, one Grid each (表1, 表2…): the caption lines over a table, its rows with all merges, the notes under it.
 * All cells are text, as a reader sees them.
 * @throws WorkbookError `not-a-zip`, `truncated`, `encrypted`, `too-large`, `unreadable-part`, `legacy-doc`, `document-is-html`,
 *   `not-a-document`, `document-without-tables`
 */
export function openDocx(bytes: Uint8Array, codec?: Codec): Grid[] {
  const content = contentOf(bytes);
  if (content !== 'zip') throw refusal(content, bytes);
  const blocks = readMainPart(bytes, codec);
  if (blocks === null) throw new WorkbookError('not-a-document');
  const grids = gridsOf(blocks);
  if (grids.length === 0) throw new WorkbookError('document-without-tables');
  return grids;
}
