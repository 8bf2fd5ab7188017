import type { Messages } from '../wording.ts';

/** Rules that a workbook carries on its sheet 评分规则. */
export const carried: Messages = {
  'chosen-by-workbook': { message: 'the workbook carries them' },
  'rules-carried': { message: 'The workbook carries the rules {id} ({name}, version {version}, hash {hash}); tables that they are meant for are scored by them', next: 'They were written by whoever made this workbook; to score by others, please {@name-rules}.' },
  'rules-carried-overridden': { message: 'The workbook carries the rules {id} (hash {hash}); this table is scored by {used} (hash {usedHash}) instead, as a person named', next: 'Please make sure which rules are to be used.' },
  'rules-carried-unfit': { message: 'The rules {id} that the workbook carries are not meant for this kind of table and were not used; {used} were', next: 'Please check; to use them all the same, please {@name-rules}, or name this kind of table under 适用 in the rules.' },
  'rules-carried-system': { message: 'The workbook carries the formula system {id} ({name}, version {version}, sha256 {hash}), which scores its own fill-in workbook only', next: 'Tables are scored by other rules; keep the sheet 填报 to have the fill-in workbook scored.' },
  'rules-carried-altered': { message: 'The rules {id} on the sheet 评分规则 were altered: what stands there now has the hash {hash}, and the id, version or hash printed there ({said}) says otherwise; they were not used', next: 'Please restore them, or save them again from the rules view; or {@name-rules}.' },
  'rules-carried-unreadable': { message: 'The rules {id} on the sheet 评分规则 have {count} errors and were not used', next: 'Please mend the places that follow, or {@name-rules}.' },
  'rules-carried-damaged': { message: 'The sheet 评分规则 lacks “{missing}”; the rules that it carries were not used', next: 'Please restore the sheet, or delete it and save the rules again.' },
  'rules-carried-twice': { message: 'The workbook has more than one sheet 评分规则, all alike: {sheets}', next: 'Please keep one of them, so that they cannot come to differ.' },
  'rules-carried-differ': { message: 'The workbook has more than one sheet 评分规则, and they differ; none was used: {sheets}', next: 'Please keep one of them; or {@name-rules}.' },
  'rules-unwritable': { message: 'The rules or their examples hold control characters that no workbook can keep; nothing was saved', next: 'Please take them out.' },
  'rules-in-the-way': { message: 'The rules would reach row {row} of the sheet “{sheet}”, where something else stands; nothing was saved', next: 'Please move it elsewhere first.' },
};
