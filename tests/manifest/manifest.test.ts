import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { describe, expect, it } from 'vitest';
import { baseOf, DEFAULT_BASE, manifestFor } from '../../.ci/manifest.mjs';
import { all, type Element, elementTree } from './tree.ts';

const ROOT = new URL('../../', import.meta.url);
const FILE = fileURLToPath(new URL('manifest.xml', ROOT));
const TEXT = readFileSync(FILE, 'utf8');
const ROOT_ELEMENT = elementTree(TEXT);
const ELEMENTS = all(ROOT_ELEMENT);

const named = (name: string): Element[] => ELEMENTS.filter((element) => element.name === name);
const values = (): string[] => ELEMENTS.flatMap(({ attributes }) => [attributes['DefaultValue'], attributes['Value']]).filter((value) => value !== undefined);
const sizes = (element: Element): (string | undefined)[] => element.children.map(({ attributes }) => attributes['size']);

/** Width and height of a PNG, from its first chunk. */
function pngSize(url: string): [width: number, height: number] {
  const bytes = readFileSync(new URL(`.${url.slice(DEFAULT_BASE.length)}`, ROOT));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** The order of Microsoft's schema: Excel refuses a manifest whose elements stand otherwise. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  'OfficeApp': ['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions', 'VersionOverrides'],
  'VersionOverrides': ['Description', 'Requirements', 'Hosts', 'Resources'],
  'DesktopFormFactor': ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  'GetStarted': ['Title', 'Description', 'LearnMoreUrl'],
  'Group': ['Label', 'Icon', 'Control'],
  'Control': ['Label', 'Supertip', 'Icon', 'Action'],
  'Supertip': ['Title', 'Description'],
  'Action': ['TaskpaneId', 'SourceLocation', 'FunctionName'],
  'Resources': ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

describe('manifest.xml', () => {
  it('has a GUID and a version of four numbers', () => {
    expect(named('Id')[0]?.text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(named('Version')[0]?.text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });

  it.each(Object.entries(ORDER))('has the children of %s in the order of the schema', (parent, order) => {
    expect(named(parent)).not.toHaveLength(0);
    for (const element of named(parent)) {
      const places = element.children.map(({ name }) => order.indexOf(name));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  it('defines every resource once and uses each', () => {
    const defined = ELEMENTS.filter(({ name }) => /^bt:(Image|Url|String)$/.test(name)).flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
    const used = new Set(ELEMENTS.flatMap(({ attributes: { resid } }) => (resid === undefined ? [] : [resid])));
    expect(new Set(defined).size).toBe(defined.length);
    expect(new Set(defined)).toEqual(used);
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });

  it.each([['bt:ShortStrings', 125], ['bt:LongStrings', 250]])('keeps the texts of %s within %i characters, in both languages', (name, most) => {
    for (const text of named(name).flatMap(({ children }) => children)) {
      const english = text.children.find(({ attributes: { Locale } }) => Locale === 'en-US')?.attributes['Value'];
      expect(english).toBeTruthy();
      for (const value of [text.attributes['DefaultValue'], english]) expect((value ?? '').length).toBeLessThanOrEqual(most);
    }
  });

  it('asks for ExcelApi 1.13 throughout', () => {
    expect(named('Sets')[0]?.attributes['DefaultMinVersion']).toBe('1.13');
    expect(named('bt:Sets')[0]?.attributes['DefaultMinVersion']).toBe('1.13');
    expect([...named('Set'), ...named('bt:Set')].map(({ attributes }) => attributes['Name'])).toEqual(['ExcelApi', 'ExcelApi']);
  });

  it('names one HTTPS origin only', () => {
    const urls = values().filter((value) => value.includes('://'));
    expect(urls.length).toBeGreaterThan(10);
    expect(new Set(urls.map((url) => new URL(url).origin))).toEqual(new Set([DEFAULT_BASE]));
  });

  it('has icons of the sizes that they are named for', () => {
    for (const icon of named('Icon')) expect(sizes(icon)).toEqual(['16', '32', '64', '80']);
    for (const image of named('bt:Image').filter(({ attributes: { id } }) => id !== undefined)) {
      const size = Number(/\.(\d+)$/.exec(image.attributes['id'] ?? '')?.[1]);
      expect(pngSize(image.attributes['DefaultValue'] ?? '')).toEqual([size, size]);
    }
    expect(pngSize(named('IconUrl')[0]?.attributes['DefaultValue'] ?? '')).toEqual([32, 32]);
    expect(pngSize(named('HighResolutionIconUrl')[0]?.attributes['DefaultValue'] ?? '')).toEqual([64, 64]);
  });

  it('names pages that exist', () => {
    const pages = [...named('SourceLocation'), ...named('bt:Url')].flatMap(({ attributes: { DefaultValue } }) => DefaultValue ?? []).filter((url) => url.endsWith('.html'));
    expect(pages).toHaveLength(3);
    for (const page of pages) expect(existsSync(new URL(`.${page.slice(DEFAULT_BASE.length)}`, ROOT)), page).toBe(true);
  });

  it('is read by Microsoft\'s own tool', async () => {
    const info = await OfficeAddinManifest.readManifestFile(FILE);
    expect(info).toMatchObject({ officeAppType: 'TaskPaneApp', displayName: '绩效自评评分', hosts: ['Workbook'], defaultLocale: 'zh-CN' });
  });
});

describe('the manifest for another address', () => {
  it('has every address there and is the same otherwise', () => {
    const moved = manifestFor(TEXT, 'https://oa.example.gov.cn/jixiao/');
    expect(moved).not.toContain('localhost');
    expect(moved.replaceAll('https://oa.example.gov.cn/jixiao', DEFAULT_BASE)).toBe(TEXT);
  });

  it('stays well-formed where the address needs escaping', () => {
    const moved = elementTree(manifestFor(TEXT, 'https://oa.example.gov.cn/a&b'));
    expect(all(moved).find(({ name }) => name === 'IconUrl')?.attributes['DefaultValue']).toBe('https://oa.example.gov.cn/a&b/taskpane/icons/icon-32.png');
  });

  it.each(['http://oa.example.gov.cn', 'oa.example.gov.cn', '', 'https://a.cn/?x=1', 'https://u@a.cn'])('refuses “%s”', (base) => {
    expect(() => baseOf(base)).toThrow('--base-url 需要一个 https:// 地址');
  });
});
