import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect } from 'vitest';

/** The schema's order of a worksheet's children, as far as they are written. */
const ORDER = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetProtection', 'autoFilter', 'mergeCells', 'conditionalFormatting', 'dataValidations', 'hyperlinks',
  'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'ignoredErrors', 'drawing', 'legacyDrawing', 'picture', 'tableParts', 'extLst',
];

/** Names of the elements right below the root. Throws where the XML is not well-formed. */
export function childrenOf(xml: string): string[] {
  const parser = new SaxesParser({ xmlns: true });
  const names: string[] = [];
  let depth = 0;
  parser.on('opentag', ({ local }) => {
    if (depth === 1) names.push(local);
    depth += 1;
  });
  parser.on('closetag', () => { depth -= 1; });
  parser.on('error', (error) => { throw error; });
  parser.write(xml).close();
  return names;
}

const resolve = (from: string, target: string): string => (target.startsWith('/') ? target.slice(1) : new URL(target, `http://x/${from}`).pathname.slice(1));

/** Every part is well-formed and has a type, every relationship leads to a part, and every `r:id` to a relationship; worksheets keep the schema's order. */
export function expectSound(bytes: Uint8Array): void {
  const parts = unzipSync(bytes);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const types = text('[Content_Types].xml');
  for (const name of Object.keys(parts).filter((one) => !one.endsWith('/'))) {
    const extension = name.slice(name.lastIndexOf('.') + 1);
    expect(types.includes(`PartName="/${name}"`) || new RegExp(`<Default [^>]*Extension="${extension}"`, 'i').test(types), name).toBe(true);
    if (/\.(?:xml|rels|vml)$/.test(name)) childrenOf(text(name));
    if (name.startsWith('xl/worksheets/') && name.endsWith('.xml')) {
      const places = childrenOf(text(name)).map((child) => ORDER.indexOf(child));
      expect(places, name).toEqual([...places].sort((a, b) => a - b));
      expect(places, name).not.toContain(-1);
    }
    if (!name.endsWith('.rels')) continue;
    const owner = name.replace('_rels/', '').replace(/\.rels$/, '');
    const ids = [...text(name).matchAll(/<Relationship ([^>]*)\/>/g)].map(([, attributes = '']) => {
      const value = (attribute: string): string => new RegExp(`${attribute}="([^"]*)"`).exec(attributes)?.[1] ?? '';
      if (value('TargetMode') !== 'External') expect(Object.keys(parts), `${name} ${value('Target')}`).toContain(resolve(owner, value('Target')));
      return value('Id');
    });
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of text(owner).matchAll(/\sr:id="([^"]*)"/g)) expect(ids, owner).toContain(id);
  }
  for (const [, part = ''] of types.matchAll(/PartName="\/([^"]*)"/g)) expect(Object.keys(parts)).toContain(part);
}
