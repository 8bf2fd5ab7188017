import { decimalText } from '../../exact/decimal.ts';
import type { Rational } from '../../exact/rational.ts';
import { round, truncate } from '../../exact/rounding.ts';
import { type Convention, type Explained, proofOf } from './convention.ts';
import type { Figure, Setting } from './figure.ts';
import { isRoundedInTotal } from './points.ts';

/** More decimals than a host keeps of a number: beyond them nothing tells an unrounded figure from a wrong one. */
const MOST_PLACES = 15;

/** No way of rounding makes more than the weight of a row. */
function made({ trace, weight }: Figure, how: (exact: Rational) => Rational): Explained | null {
  if (trace === null) return null;
  const value = how(trace.exact);
  return value.gt(weight) ? null : { value, proof: () => proofOf(trace.substituted, trace.exact, value) };
}

function rounding(code: string, how: (exact: Rational) => Rational): Convention {
  return { code, params: {}, apply: (figure) => made(figure, how) };
}

/** Decimals of a printed figure: 18.947 has three. */
function placesOf(printed: Rational): number {
  return (decimalText(printed).split('.')[1] ?? '').length;
}

/** Rows that are not rounded to the places of the pack, or not at all until the total: as many decimals as are printed. */
function unrounded(setting: Setting): Convention {
  const { places } = setting.pack.rounding;
  const apply = (figure: Figure): Explained | null => {
    const own = placesOf(figure.printed);
    return own <= places || own > MOST_PLACES ? null : made(figure, (exact) => round(exact, own));
  };
  return { code: isRoundedInTotal(setting) ? 'cause-rounded-in-total' : 'cause-unrounded', params: {}, apply };
}

/** Cut off instead of rounded, as a program does it, to all rows; whole points or one decimal; cut off to these; not rounded. */
export function roundings(setting: Setting): readonly Convention[] {
  const { pack } = setting;
  return [
    { ...rounding('cause-truncated', (exact) => truncate(exact, pack.rounding.places)), throughout: 'figures' },
    { ...rounding('cause-rounded-whole', (exact) => round(exact, 0)), throughout: 'rows' },
    rounding('cause-rounded-tenth', (exact) => round(exact, 1)),
    { ...rounding('cause-truncated-whole', (exact) => truncate(exact, 0)), throughout: 'rows' },
    rounding('cause-truncated-tenth', (exact) => truncate(exact, 1)),
    unrounded(setting),
  ];
}
