import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Every way in which a text becomes markup or code of a page. */
const MARKUP = /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment|parseFromString|srcdoc|\beval\(|new Function\(|javascript:/i;

const sources = ['src', 'taskpane', 'workbench'].flatMap((folder) => readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:tsx?|html)$/.test(name)).map((name) => `${folder}/${name}`));

it('no text reaches a page as markup or as code', () => {
  expect(sources.length).toBeGreaterThan(300);
  expect(sources.filter((name) => MARKUP.test(readFileSync(`${ROOT}${name}`, 'utf8')))).toEqual([]);
});

it.each(['<p dangerouslySetInnerHTML={{ __html: name }} />', 'cell.innerHTML = name', 'document.write(name)', 'eval(name)', '<a href="javascript:x">'])('%s would be found', (text) => {
  expect(MARKUP.test(text)).toBe(true);
});
