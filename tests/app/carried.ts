import { loadPack } from '../../src/rules/load.ts';
import type { Pack } from '../../src/rules/pack.ts';
import { shownPack } from '../../src/rules/shown.ts';
import { packNamed } from '../../src/cli/packs.ts';
import type { Carried } from '../../src/sheet/rules/read.ts';

/** A whole pack as its author saves it into a workbook. */
export interface OwnRules {
  readonly text: string;
  readonly pack: Pack;
}

/** An overlay of national-2020, written out whole: a missed ≥ gives half of its share. */
export function ownRules(more = ''): OwnRules {
  const parents = (id: string): string | undefined => (id === 'national-2020' ? shownPack(packNamed(id).layers) : undefined);
  const overlay = `编号: own-rules\n名称: 自己的规则\n版本: "7"\n继承: national-2020\n依据: [{ 文件: 待填写, 已核实: 否 }]\n计分: { "≥": { 达到: 权重, 未达到: 权重 × 实际值 ÷ 指标值 ÷ 2 } }\n${more}`;
  const loaded = loadPack(overlay, parents);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
  return { text: shownPack(loaded.layers), pack: loaded.pack };
}

/** What a sheet 评分规则 of these rules holds. */
export function carriedOwn({ text, pack: { id, name, version, sha256 } }: OwnRules, examples = ''): Carried {
  return { text, examples, id, name, version, sha256 };
}
