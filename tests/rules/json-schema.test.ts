import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { packJsonSchema } from '../../src/rules/json-schema.ts';
import { deriveText } from '../../src/rules/draft.ts';
import { schemaText } from './schema-text.ts';

const FOLDER = new URL('../../scoring-rules/', import.meta.url);
const IDS = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
const textOf = (id: string): string => readFileSync(new URL(`${id}/pack.yaml`, FOLDER), 'utf8');
const editor = z.fromJSONSchema(packJsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);

describe('the JSON Schema of packs', () => {
  it('stands beside them as it is made', () => {
    expect(readFileSync(new URL('pack.schema.json', FOLDER), 'utf8')).toBe(schemaText(packJsonSchema()));
  });

  it.each(IDS.filter((id) => !textOf(id).includes('类型: 指标体系')))('takes %s', (id) => {
    expect(editor.safeParse(parse(textOf(id))).error?.issues ?? []).toEqual([]);
  });

  it('takes a new pack, and marks a misspelt key, a word that is no choice and a missing 依据', () => {
    const own = parse(deriveText('hubei', 'mine', '甲')) as Record<string, unknown>;
    expect(editor.safeParse(own).success).toBe(true);
    const wrong = [{ ...own, 舍人: { 位数: 2 } }, { ...own, 无符号: '大于' }, { ...own, 依据: undefined }, { ...own, 计分: { '≥': { 达标: '权重' } } }];
    expect(wrong.map((content) => editor.safeParse(JSON.parse(JSON.stringify(content))).success)).toEqual([false, false, false, false]);
  });
});
