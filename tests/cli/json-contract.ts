import { z } from 'zod';

/** An exact decimal: no exponent, no needless zero, at most the 20 places that an endless one is cut at. */
const decimal = z.string().regex(/^(?:0|-?(?:[1-9]\d*|0(?=\.))(?:\.\d{0,19}[1-9])?)$/);
const address = z.string().regex(/^[A-Z]{1,3}[1-9]\d*$/);
const text = z.string().min(1);
const ROLES = ['level1', 'level2', 'level3', 'operator', 'initialTarget', 'target', 'unit', 'actual', 'weight', 'coefficient', 'score', 'reviewScore', 'rule', 'reason'] as const;

/** A target or actual value: number or text, or both ends of a range. */
const value = z.union([text, z.tuple([decimal, decimal])]).nullable();

const row = z.strictObject({
  path: z.tuple([z.string(), z.string(), z.string()]).refine((path) => path.every((part) => !/[\r\n]/.test(part))),
  cells: z.partialRecord(z.enum(ROLES), address),
  operator: z.enum(['≥', '>', '=', '<', '≤', '定性']).nullable(),
  target: value,
  unit: text.nullable(),
  actual: value,
  weight: decimal.nullable(),
  score: decimal.nullable(),
  printedScore: decimal.nullable(),
  status: z.enum(['met', 'missed', 'over', 'undecided', 'not-applicable']),
  because: z.string(),
}).superRefine(({ status, score, weight }, context) => {
  if (score !== null && (weight === null || status === 'undecided' || status === 'not-applicable')) context.addIssue('a score without a weight or a decision');
  if (score === null && weight !== null && ['met', 'missed', 'over'].includes(status)) context.addIssue('decided, and no score');
});

const execution = z.strictObject({
  budget: decimal.nullable(), executed: decimal.nullable(), rate: z.string().regex(/^\d+\.\d\d$/).nullable(),
  weight: decimal.nullable(), score: decimal.nullable(), printedScore: decimal.nullable(),
});

const table = z.strictObject({
  sheet: text,
  range: z.string().regex(/^[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?$/),
  form: z.enum(['standard-project', 'sichuan-project', 'sichuan-department', 'transfer-payment', 'department', 'project']),
  kind: z.enum(['department', 'project']),
  title: z.string(),
  rules: z.strictObject({ id: z.string().regex(/^[\w-]+$/), version: text, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  execution: execution.nullable(),
  rows: z.array(row).min(1),
  weightTotal: decimal.nullable(),
  decided: decimal,
  undecided: decimal,
  total: decimal.nullable(),
  grade: text.nullable(),
  printedTotal: decimal.nullable(),
  printedGrade: text.nullable(),
}).superRefine(({ rows, total, weightTotal, undecided }, context) => {
  const isOpen = undecided !== '0' || rows.some(({ status, weight }) => status === 'undecided' && weight !== '0');
  if (total !== null && (isOpen || weightTotal === null)) context.addIssue('a total while something is open');
});

const finding = z.strictObject({
  code: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  severity: z.enum(['error', 'warning', 'info']),
  sheet: z.string(),
  cell: address.nullable(),
  message: text.refine((message) => !/\{\w+\}|undefined|null/.test(message)),
  next: z.string().refine((next) => !/\{\w+\}|undefined|null/.test(next)),
});

const scored = z.strictObject({ file: text, tables: z.array(table).min(1), findings: z.array(finding) })
  .refine(({ findings }) => new Set(findings.map((one) => JSON.stringify(one))).size === findings.length, 'a finding stands twice');
const failed = z.strictObject({
  file: text, error: z.strictObject({ code: finding.shape.code, message: text }), tables: z.tuple([]), findings: z.tuple([]),
});

/** One line of `--json` exactly as README.md promises it: no further key, no missing one, nothing of another form. */
export const jsonLine = z.union([scored, failed]);
