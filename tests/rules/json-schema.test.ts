import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { packJsonSchema, systemJsonSchema } from '../../src/rules/json-schema.ts';
import { deriveText } from '../../src/rules/draft.ts';
import { layersOf } from '../../src/rules/layers.ts';
import { parse as parseSource } from '../../src/rules/source.ts';
import { deriveSystemText } from '../../src/rules/system/draft.ts';
import { schemaText } from './schema-text.ts';

const FOLDER = new URL('../../scoring-rules/', import.meta.url);
const IDS = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
const textOf = (id: string): string => readFileSync(new URL(`${id}/pack.yaml`, FOLDER), 'utf8');
const isSystem = (id: string): boolean => textOf(id).includes('类型: 指标体系');
const editorOf = (schema: unknown): z.ZodType => z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
const [editor, systemEditor] = [editorOf(packJsonSchema()), editorOf(systemJsonSchema())];
const takes = (schema: z.ZodType, content: unknown): boolean => schema.safeParse(JSON.parse(JSON.stringify(content))).success;

describe('the JSON Schemas of packs and systems', () => {
  it.each([['pack.schema.json', packJsonSchema()], ['system.schema.json', systemJsonSchema()]])('%s stands beside them as it is made', (name, schema) => {
    expect(readFileSync(new URL(name, FOLDER), 'utf8')).toBe(schemaText(schema));
  });

  it.each(IDS)('takes %s, which names it in its first line', (id) => {
    expect((isSystem(id) ? systemEditor : editor).safeParse(parse(textOf(id))).error?.issues ?? []).toEqual([]);
    expect(textOf(id).split('\n')[0]).toBe(`# yaml-language-server: $schema=../${isSystem(id) ? 'system' : 'pack'}.schema.json`);
  });

  it('takes a new pack, and marks a misspelt key, a word that is no choice, a missing 依据 and an item of a list that is not whole', () => {
    const own = parse(deriveText('hubei', 'mine', '甲')) as Record<string, unknown>;
    expect(takes(editor, own)).toBe(true);
    const wrong = [{ ...own, 舍人: { 位数: 2 } }, { ...own, 无符号: '大于' }, { ...own, 依据: undefined }, { ...own, 计分: { '≥': { 达标: '权重' } } }, { ...own, 等级: [{ 等级: '优' }] }];
    expect(wrong.map((content) => takes(editor, content))).toEqual(wrong.map(() => false));
  });

  it('takes a new system, and marks a misspelt key, a leaf without 已核实, an input of no known kind and a missing 类型', () => {
    const own = parse(deriveSystemText(layersOf(parseSource(textOf('sichuan-project-2023')), () => undefined), 'mine', '甲')) as Record<string, unknown>;
    expect(takes(systemEditor, own)).toBe(true);
    const leaf = { 名称: '丙', 分值: 100, 计分: '权重' };
    const tree = (one: object): object => [{ 名称: '甲', 分值: 100, 下级: [{ 名称: '乙', 分值: 100, 下级: [one] }] }];
    expect(takes(systemEditor, { ...own, 指标: tree({ ...leaf, 已核实: '否' }) })).toBe(true);
    const wrong = [{ ...own, 指标: tree(leaf) }, { ...own, 指标: tree({ ...leaf, 已核实: '否', 记分: '0' }) }, { ...own, 输入: [{ 名称: '丁', 类型: '文字' }] }, { ...own, 类型: undefined }, { ...own, 计分: {} }];
    expect(wrong.map((content) => takes(systemEditor, content))).toEqual(wrong.map(() => false));
  });
});
