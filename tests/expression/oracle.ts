import fc from 'fast-check';

/** A fraction of whole numbers, calculated without the code under test; null for a division by zero. */
export type Oracle = { readonly n: bigint; readonly d: bigint } | null;

/** A random formula: as its author writes it, and what it must give. */
export interface Sample {
  readonly text: string;
  readonly value: Oracle;
}

type Calculation = (left: { n: bigint; d: bigint }, right: { n: bigint; d: bigint }) => Oracle;

const CALCULATIONS: Readonly<Record<string, Calculation>> = {
  '+': (a, b) => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d }),
  '−': (a, b) => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d }),
  '×': (a, b) => ({ n: a.n * b.n, d: a.d * b.d }),
  '÷': (a, b) => (b.n === 0n ? null : { n: a.n * b.d, d: a.d * b.n }),
};

function smaller(a: { n: bigint; d: bigint }, b: { n: bigint; d: bigint }): boolean {
  return a.n * b.d * (a.d * b.d < 0n ? -1n : 1n) < b.n * a.d * (a.d * b.d < 0n ? -1n : 1n);
}

const literal: fc.Arbitrary<Sample> = fc.tuple(fc.nat(999), fc.nat(99), fc.boolean()).map(([whole, cents, percent]) => ({
  text: `${String(whole)}.${String(cents).padStart(2, '0')}${percent ? '%' : ''}`,
  value: { n: BigInt(whole * 100 + cents), d: percent ? 10_000n : 100n },
}));

function both(left: Sample, right: Sample, make: (a: { n: bigint; d: bigint }, b: { n: bigint; d: bigint }) => Oracle): Oracle {
  return left.value === null || right.value === null ? null : make(left.value, right.value);
}

/** Formulas of numbers, percents, the four operations, 最小 and 最大; every operation in brackets, so that no precedence is assumed. */
export const { sample } = fc.letrec<{ sample: Sample; operation: Sample; call: Sample }>((tie) => ({
  operation: fc.tuple(tie('sample'), fc.constantFrom('+', '−', '×', '÷'), tie('sample')).map(([left, sign, right]) => ({
    text: `（${left.text} ${sign} ${right.text}）`,
    value: both(left, right, CALCULATIONS[sign] as Calculation),
  })),
  call: fc.tuple(tie('sample'), fc.boolean(), tie('sample')).map(([left, least, right]) => ({
    text: `${least ? '最小' : '最大'}(${left.text}，${right.text})`,
    value: both(left, right, (a, b) => (smaller(a, b) === least ? a : b)),
  })),
  sample: fc.oneof({ maxDepth: 4 }, literal, tie('operation'), tie('call')),
}));
