import type { Pack } from '../rules/pack.ts';
import type { WrittenPack } from '../rules/schema.ts';
import { translate } from '../rules/translate.ts';

/** A pack that was read and checked where the page was built: plain JSON, so that the page carries neither a YAML reader nor the schema. */
export interface ShippedPack {
  readonly written: WrittenPack;
  /** Of the pack's resolved content, as `loadPack` gives it. */
  readonly sha256: string;
}

/** The packs that come with a page. @throws RangeError for one that was not checked */
export function shippedPacks(shipped: readonly ShippedPack[]): Pack[] {
  return shipped.map(({ written, sha256 }) => {
    const { pack, errors } = translate(written, sha256);
    if (errors.length > 0) throw new RangeError(`not a checked pack: ${pack.id}`);
    return pack;
  });
}
