import { expect, test } from 'vitest';
import { errorRecord } from '../../src/app/review/file-record.ts';
import type { FileRecord, FindingRecord } from '../../src/app/review/record.ts';
import { tallyOf, tallyWith } from '../../src/app/review/tally.ts';
import { digestsIn, outcomeOf, withFindings } from '../../src/cli/review/outcome.ts';

const finding = (severity: FindingRecord['severity']): FindingRecord => ({ table: '表#1', code: 'no-table', severity, where: '"],"digests":[', cell: null, message: '说明', next: '' });
const DIGESTS = [{ key: '表“1”#1', unit: '县委办' }] as unknown as FileRecord['digests'];
const record = (findings: readonly FindingRecord[], digests = DIGESTS): FileRecord => ({ file: '一.xlsx', error: null, tables: [], findings, digests });

const RECORDS: readonly FileRecord[] = [record([]), record([finding('info')]), record([finding('warning'), finding('error')], []), errorRecord('二.xlsx', 'file-empty', {}, 'zh')];
const MORE: readonly (readonly FindingRecord[])[] = [[], [finding('info')], [finding('info'), finding('warning')]];

test.each(RECORDS)('a record is its JSON, whose end gives the digests (%#)', (one) => {
  const { record: text, end } = outcomeOf(one, '1');
  expect(text).toBe(JSON.stringify(one));
  expect(digestsIn(Buffer.from(text).subarray(-end).toString())).toEqual(one.digests);
});

test.each(RECORDS.flatMap((one) => MORE.map((more) => ({ one, more }))))('findings that are put into a record are read and counted as its own (%#)', ({ one, more }) => {
  const { record: text, end, tally } = outcomeOf(one, '1');
  const whole = { ...one, findings: [...one.findings, ...more] };
  expect(withFindings(Buffer.from(text), end, more).toString()).toBe(JSON.stringify(whole));
  expect(tallyWith(tally, more)).toEqual(tallyOf(whole));
});
