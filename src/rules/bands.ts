import { decimalText } from '../exact/decimal.ts';
import { ONE, type Rational, rational, ZERO } from '../exact/rational.ts';
import type { Band } from './pack.ts';

/** What is wrong with the band at an index: a code that explain/messages words. */
export interface BandFault {
  readonly index: number;
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

interface Placed {
  readonly band: Band;
  readonly index: number;
}

const HUNDRED = rational(100);
const RANKS = { missed: 0, partly: 1, met: 2 } as const;

const percent = (share: Rational): string => `${decimalText(share.mul(HUNDRED))}%`;

/** Where a band meets the next higher one, or 100%, of which everything belongs to one band. */
function meets({ band, index }: Placed, above: Band | null): BandFault[] {
  const [end, included] = [above?.low ?? ONE, above === null];
  const order = band.high.compare(end);
  if (order < 0 || (order === 0 && included && !band.highIncluded)) return [{ index, code: 'pack-band-gap', params: { from: percent(band.high), to: percent(end) } }];
  return order > 0 || (!included && band.highIncluded) ? [{ index, code: 'pack-band-overlap', params: { at: percent(end) } }] : [];
}

function ranked({ band, index }: Placed, above: Band | null): BandFault[] {
  if (above === null || RANKS[band.achievement] < RANKS[above.achievement]) return [];
  return [{ index, code: band.achievement === above.achievement ? 'pack-band-twice' : 'pack-band-order', params: { above: above.name } }];
}

/** 定性: the bands cover 0 to 100% once, each 达成情况 at most once, the better one above. */
export function bandFaults(bands: readonly Band[]): BandFault[] {
  const placed = bands.map((band, index) => ({ band, index })).sort((a, b) => b.band.low.compare(a.band.low) || b.band.high.compare(a.band.high));
  const lowest = placed.at(-1);
  const open: BandFault[] = lowest?.band.low.gt(ZERO) === true ? [{ index: lowest.index, code: 'pack-band-gap', params: { from: '0', to: percent(lowest.band.low) } }] : [];
  return [...placed.flatMap((one, at) => {
    const above = placed[at - 1]?.band ?? null;
    return [...meets(one, above), ...ranked(one, above)];
  }), ...open];
}
