// Univer without what no page of ours asks for.
const NOTHING = '\0no-hyphenation';
const OF_UNIVER = /\/@univerjs\/engine-render\/lib\/es\/index\.js$/;
const PATTERNS = /^\.\/[\w-]+-[\w-]{8}\.js$/;

/** Univer's text layout fetches rules for hyphens in 76 languages, 6 MB of files, one by one as text of that language comes; without them it sets the text unhyphenated. */
export function withoutHyphenation() {
  return {
    name: 'without-hyphenation',
    enforce: 'pre',
    resolveId: (source, importer) => (importer !== undefined && OF_UNIVER.test(importer.replaceAll('\\', '/')) && PATTERNS.test(source) ? NOTHING : null),
    load: (id) => (id === NOTHING ? 'export {};' : null),
  };
}
