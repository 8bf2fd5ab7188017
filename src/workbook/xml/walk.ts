import type { XmlReader } from './reader.ts';

/** What to do at each tag of a document. */
export interface XmlHandlers {
  /** `xml` stands at the start tag: its attributes and content can be asked for. */
  open(name: string, xml: XmlReader): void;
  close(name: string): void;
}

/** Names of a namespace that nobody asked for. */
const FOREIGN = '?';

/** Prefix that a document uses → prefix that is wanted for its namespace. */
type Scope = ReadonlyMap<string, string>;

/** The scope inside the tag at hand: the one around it with what the tag declares. */
function scopeOf(xml: XmlReader, around: Scope, prefixes: Readonly<Record<string, string>>): Scope {
  const declared = [...xml.attributes()].filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declared.length === 0) return around;
  return new Map([...around, ...declared.map(([name, namespace]) => [name.slice('xmlns:'.length), prefixes[namespace] ?? FOREIGN] as const)]);
}

/**
 * Walks a document once. `prefixes` maps namespace → the prefix that handlers see (`w:p`), whatever the document itself uses; an element of another
 * namespace has `?` for it.
 * @throws WorkbookError `unreadable-part`, `too-large`
 */
export function walkXml(xml: XmlReader, prefixes: Readonly<Record<string, string>>, { open, close }: XmlHandlers): void {
  const around: Scope[] = [];
  const names: string[] = [];
  let scope: Scope = new Map();
  while (xml.next()) {
    if (!xml.isEnd) {
      around.push(scope);
      scope = scopeOf(xml, scope, prefixes);
      const { name, qualifiedName, isEmpty } = xml;
      const prefix = qualifiedName.slice(0, Math.max(0, qualifiedName.length - name.length - 1));
      names.push(`${scope.get(prefix) ?? FOREIGN}:${name}`);
      open(names.at(-1) ?? '', xml);
      if (!isEmpty) continue;
    }
    close(names.pop() ?? '');
    scope = around.pop() ?? scope;
  }
}
