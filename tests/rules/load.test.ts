import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runExamples } from '../../src/app/run-examples.ts';
import { shippedPacks } from '../../src/cli/packs.ts';
import { loadPack } from '../../src/rules/load.ts';

const shipped = (id: string): string | undefined => {
  try {
    return readFileSync(new URL(`../../scoring-rules/${id}/pack.yaml`, import.meta.url), 'utf8');
  } catch {
    return undefined;
  }
};

function errors(text: string): string[] {
  const loaded = loadPack(text, shipped);
  return loaded.ok ? [] : loaded.errors.map(({ code, line }) => `${String(line)} ${code}`);
}

const HEIR = '编号: x\n名称: 试验\n版本: 1\n继承: national-2020\n';

describe('the packs that come with the program', () => {
  it.each(shippedPacks().map(({ pack, examples }) => [pack.id, pack, examples] as const))('%s keeps its examples', (_, pack, examples) => {
    const report = runExamples(pack, examples, 'zh');
    expect(report.failures).toEqual([]);
    expect(report.count).toBeGreaterThan(1);
  });

  it('an example that does not hold is named', () => {
    const [pack] = shippedPacks().map((file) => file.pack).filter(({ id }) => id === 'national-2020');
    const report = pack && runExamples(pack, '- { 指标值: "≥95%", 实际值: "90%", 权重: 20, 得分: 20 }', 'zh');
    expect(report?.failures.join()).toContain('18.95');
  });
});

describe('a pack that cannot be used is refused at its line', () => {
  it.each([
    ['a: [', '1 pack-syntax'],
    ['- a', '1 pack-syntax'],
    ['编号: x\n继承: nowhere', '2 pack-parent-unknown'],
    ['编号: x\n继承: x', '2 pack-inherits-itself'],
    [`${HEIR}总份: 100`, '5 pack-unknown-key'],
    [`${HEIR}总分: 一百`, '5 pack-not-a-number'],
    [`${HEIR}计分:\n  "≥": { 达到: 权重, 未达到: 权种 × 2 }`, '6 formula-unknown-name'],
    [`${HEIR}计分:\n  "≥": { 达到: 权重, 未达到: import("fs") }`, '6 formula-not-allowed'],
    [`${HEIR}计分:\n  "≥": { 达到: 权重, 未达到: "config({})" }`, '6 formula-not-allowed'],
    [`${HEIR}计分:\n  "≥": { 达到: 权重, 未达到: 权重 × }`, '6 formula-syntax'],
    [`${HEIR}a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c]`, '1 pack-syntax'],
    ['x'.repeat(300_000), '1 pack-too-large'],
  ])('%s', (text, expected) => {
    expect(errors(text)[0]).toBe(expected);
  });
});

describe('an overlay', () => {
  it('says only what differs and has a hash of its own', () => {
    const base = loadPack(shipped('national-2020') ?? '', shipped);
    const heir = loadPack(`${HEIR}总分: 90`, shipped);
    expect(base.ok && heir.ok && heir.pack.sha256 !== base.pack.sha256 && heir.pack.methods.size === base.pack.methods.size).toBe(true);
  });

  it('has the same hash however it is written down', () => {
    const one = loadPack(`${HEIR}总分: 90\n舍入: { 位数: 1, 时机: 合计 }`, shipped);
    const other = loadPack(`舍入:\n  时机: 合计\n  位数: 1\n总分: 90\n${HEIR}`, shipped);
    expect(one.ok && other.ok && one.pack.sha256 === other.pack.sha256).toBe(true);
  });
});
