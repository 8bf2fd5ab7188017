import { Document, isMap, visit } from 'yaml';
import { deriveText } from '../draft.ts';
import { type Layer, resolved } from '../layers.ts';
import { SYSTEM_KIND } from './kind.ts';

/** What an author of a system changes first. A list is replaced as a whole, so these are written down for changing, not inherited. */
const OWN_LISTS = ['指标', '扣分项'];

const REMARK = `
# 下面的指标和扣分项抄自原来的体系，直接改：分值、公式、增减指标；各级分值要合得上。
# 总分、等级、输入、计算继承原来的，要改就把整个列表抄过来（jixiao rules show 可以看到），再改。
`;

/** A new system that inherits from another, with the other's tree written down for its author to change. */
export function deriveSystemText(layers: readonly Layer[], id: string, name: string): string {
  const content = resolved(layers);
  const document = new Document(Object.fromEntries(OWN_LISTS.flatMap((key) => (content[key] === undefined ? [] : [[key, content[key]]]))));
  visit(document, { Map: (_, node, path) => { if (path.length > 1 && isMap(node) && !node.has('下级')) node.flow = true; } });
  const parent = layers[0]?.id ?? '';
  return `${deriveText(parent, id, name).replace('继承:', `类型: ${SYSTEM_KIND}\n继承:`)}${REMARK}${document.toString({ lineWidth: 0, flowCollectionPadding: true })}`;
}
