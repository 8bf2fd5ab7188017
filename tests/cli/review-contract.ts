import { z } from 'zod';

/** An exact decimal: no exponent, no needless zero, at most the 20 places that an endless one is cut at. */
const decimal = z.string().regex(/^(?:0|-?(?:[1-9]\d*|0(?=\.))(?:\.\d{0,19}[1-9])?)$/);
const address = z.string().regex(/^[A-Z]{1,3}[1-9]\d*$/);
const text = z.string().min(1);
const code = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
/** Words for a person, with every parameter put in. */
const said = z.string().refine((words) => !/\{\w+\}|undefined|null|\[object/.test(words));

const differenceOf = (kinds: readonly [string, ...string[]]) => z.strictObject({
  place: z.enum(['row', 'execution', 'total', 'grade']),
  path: z.array(text).min(1),
  where: text,
  cell: address.nullable(),
  target: z.string(),
  actual: z.string(),
  weight: decimal.nullable(),
  printed: z.string(),
  recomputed: text.nullable(),
  difference: decimal.nullable(),
  cause: z.strictObject({ code, kind: z.enum(kinds), message: said.min(1), proof: z.string() }),
  shared: z.boolean(),
  because: said,
}).superRefine(({ place, printed, recomputed, difference: between }, context) => {
  if (place === 'grade' && between !== null) context.addIssue('a difference between grades');
  if (place !== 'grade' && printed !== '' && (recomputed === null) !== (between === null)) context.addIssue('a recomputed figure without a difference');
});

const difference = differenceOf(['convention', 'judgement', 'mistake', 'open']);
const accepted = differenceOf(['accepted']);

const table = z.strictObject({
  key: text,
  sheet: text,
  range: z.string().regex(/^[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?$/),
  title: z.string(),
  unit: z.string(),
  project: z.string(),
  year: z.number().int().nullable(),
  kind: z.enum(['department', 'project']),
  rules: z.strictObject({ id: z.string().regex(/^[\w-]+$/), name: text, version: text, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  printedTotal: decimal.nullable(),
  total: decimal.nullable(),
  decided: decimal,
  undecided: decimal,
  printedGrade: text.nullable(),
  grade: text.nullable(),
  conventions: z.array(z.strictObject({ code, message: said.min(1), places: z.array(text).min(1) })),
  differences: z.array(difference),
  accepted: z.array(accepted),
}).refine(({ conventions, differences }) => conventions.reduce((sum, { places }) => sum + places.length, 0) === differences.filter(({ shared }) => shared).length, 'conventions and the differences that they explain');

const finding = z.strictObject({
  table: text.nullable(),
  code,
  severity: z.enum(['error', 'warning', 'info']),
  where: z.string(),
  cell: address.nullable(),
  message: said.min(1),
  next: said,
});

/** What the checks over a folder hold against the other files: theirs to shape, a few hundred characters a table. */
const digest = z.looseObject({ key: text, sheet: text });

const reviewed = z.strictObject({ file: text, error: z.null(), tables: z.array(table), findings: z.array(finding), digests: z.array(digest) }).superRefine(({ tables, findings }, context) => {
  const keys = new Set(tables.map(({ key }) => key));
  if (keys.size !== tables.length) context.addIssue('two tables of one key');
  if (findings.some(({ table: key }) => key !== null && !keys.has(key))) context.addIssue('a finding of no table');
  if (new Set(findings.map((one) => JSON.stringify(one))).size !== findings.length) context.addIssue('a finding stands twice');
});
const failed = z.strictObject({
  file: text, error: z.strictObject({ code, message: said.min(1), next: said }), tables: z.tuple([]), findings: z.tuple([]), digests: z.tuple([]),
});

/** One line of `review --ndjson` exactly as README.md promises it: no further key, no missing one, nothing of another form. */
export const reviewLine = z.union([reviewed, failed]);
