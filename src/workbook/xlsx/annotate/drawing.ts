import { lineCount } from '../../../sheet/layout/measure.ts';
import type { Comment } from './comments.ts';

/** Shapes that one block of ids holds. */
const BLOCK = 1024;
const SHAPE_TYPE = '_x0000_t202';
/** Columns that a box is wide, and letters that stand in one line of it. */
const [COLUMNS, LETTERS] = [4, 38];
const LEAST_ROWS = 4;
/** Where the last row of a box stands in its anchor. */
const BOTTOM_ROW = 6;

const TYPE_XML = `<v:shapetype id="${SHAPE_TYPE}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

/** A drawing part without shapes. */
const EMPTY = '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">'
  + '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data=""/></o:shapelayout></xml>';

/** Numbers of the blocks of ids that a drawing has. */
export function blocksOf(vml: string): number[] {
  return [...vml.matchAll(/<[\w]*:?idmap\b[^>]*\sdata\s*=\s*["']([\d,\s]*)["']/g)].flatMap(([, list = '']) => list.split(',').map(Number).filter((number) => number > 0));
}

function shapeXml(comment: Comment, id: number): string {
  const { row, col } = comment;
  const rows = Math.max(LEAST_ROWS, linesOf(comment));
  const top = Math.max(0, row - 1);
  const anchor = [col + 1, 12, top, 8, col + 1 + COLUMNS, 12, top + rows, 8].join(', ');
  return `<v:shape id="_x0000_s${String(id)}" type="#${SHAPE_TYPE}" style='position:absolute;margin-left:60pt;margin-top:1.5pt;width:220pt;height:80pt;z-index:${String(id % BLOCK)};visibility:hidden' fillcolor="#ffffe1" o:insetmode="auto">`
    + '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style=\'mso-direction-alt:auto\'><div style=\'text-align:left\'></div></v:textbox>'
    + `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(col)}</x:Column></x:ClientData></v:shape>`;
}

/** The prefixes of shapes are declared on each, since a drawing of another program may write them otherwise. */
const declared = (xml: string): string => xml.replace(/^<v:(shape|shapetype) /, '<v:$1 xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" ');

function withBlocks(vml: string, blocks: readonly number[]): string {
  return vml.replace(/(<[\w]*:?idmap\b[^>]*\sdata\s*=\s*["'])([\d,\s]*)/, (_, start: string, list: string) => `${start}${[...list.split(',').filter((number) => number.trim() !== ''), ...blocks.map(String)].join(',')}`);
}

/**
 * The drawing of a sheet's comments with boxes for more of them; null for a sheet without one. `free` is the first block of ids that no drawing of
 * the workbook has. What stands in the drawing is not read: it is seldom well-formed.
 */
export function withBoxes(before: string | null, comments: readonly Comment[], free: number): string {
  const vml = before ?? EMPTY;
  const blocks = Array.from({ length: Math.ceil(comments.length / (BLOCK - 1)) }, (_, index) => free + index);
  const shapes = comments.map((comment, index) => shapeXml(comment, (free + Math.floor(index / (BLOCK - 1))) * BLOCK + 1 + index % (BLOCK - 1)));
  const type = vml.includes(`id="${SHAPE_TYPE}"`) ? [] : [TYPE_XML];
  const xml = [...type, ...shapes].map((shape) => (before === null ? shape : declared(shape))).join('');
  const end = vml.lastIndexOf('</');
  return withBlocks(`${vml.slice(0, end)}${xml}${vml.slice(end)}`, blocks);
}

const linesOf = ({ title, text }: Comment): number => lineCount(`${title}\n${text}`, LETTERS) + 1;

/** The drawing with the boxes of some cells made higher, as far as it has them: what was added to their text would not be seen. */
export function withHigherBoxes(vml: string, comments: readonly Comment[]): string {
  const wanted = new Map(comments.map((comment) => [`${String(comment.row)},${String(comment.col)}`, comment]));
  return vml.replace(/<x:ClientData\b[^]*?<\/x:ClientData>/g, (box) => {
    const place = ['Row', 'Column'].map((name) => new RegExp(`<x:${name}>\\s*(\\d+)`).exec(box)?.[1] ?? '').join();
    const comment = wanted.get(place);
    if (comment === undefined) return box;
    return box.replace(/(<x:Anchor>)([^<]*)/, (_, tag: string, anchor: string) => {
      const numbers = anchor.split(',').map((number) => number.trim());
      return `${tag}${numbers.map((number, index) => (index === BOTTOM_ROW ? String(Number(number) + linesOf(comment)) : number)).join(', ')}`;
    });
  });
}

/** How many blocks of ids so many boxes take. */
export const blocksFor = (comments: number): number => Math.ceil(comments / (BLOCK - 1));
