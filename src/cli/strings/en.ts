import type { zhCN } from './zh-CN.ts';

export const en: typeof zhCN = {
  help: `jixiao: scores performance self-evaluation tables (绩效自评)

Usage:
  jixiao score FILE…   score the tables and say why each point was given
      --rules ID       rules to use (an id, or the path of a .yaml pack); chosen by region, year and form otherwise
      --sheet NAME     only this sheet
      --write OUT      write the scores into a copy (a folder for several files or where OUT ends with “/”; folders are made)
      --in-place       write the scores back into the .xlsx (written beside it, then renamed)
      --overwrite      replace scores that a person entered; what stood there is listed
      --explain        add a sheet 评分依据; without an output a copy “…-已评分.xlsx” is written beside the file
      --json           one line of JSON a file
      --lang zh|en     language
  jixiao rules list        list the rules
  jixiao rules show ID     show one pack
  jixiao rules test [ID]   run the packs' own examples

Reads .xlsx .xlsm .docx .xls .ods .csv.
Exit status: 0 all scored; 3 something is undecided or needs a person; 1 a file could not be read or holds no table; 64 wrong usage.
`,
  'no-command': 'Say what to do: score or rules. See jixiao --help.',
  'bad-command': 'There is no command “{0}”, only score and rules. See jixiao --help.',
  'unknown-option': 'There is no option “{0}”. See jixiao --help.',
  'option-needs-value': 'Something is missing after {0}. See jixiao --help.',
  'option-takes-no-value': 'The option {0} takes no value. See jixiao --help.',
  'option-twice': 'The option {0} can be given only once. See jixiao --help.',
  'option-of-score': 'The option {0} is for score, not for rules. See jixiao --help.',
  'rules-list-alone': 'rules list lists the rules that come with the program, without “{0}”. See rules show and rules test for one pack.',
  'no-rules-file': 'There is no such rule file: {0}.',
  didYouMean: 'Did you mean {0}?',
  'bad-language': 'The languages are zh and en, not “{0}”.',
  'no-file': 'Name the files to score.',
  'write-twice': 'Use either --write or --in-place.',
  'overwrite-alone': '--overwrite goes with --write, --in-place or --explain.',
  'write-needs-folder': 'With several files --write takes a folder: {0}.',
  'write-onto-input': 'The output is the input itself: {0}. Use --in-place to write back.',
  'write-needs-xlsx': 'The output has the wrong extension: {0}. For a folder, end it with “/”.',
  'write-same-name': 'Two files would be written to one place: {0}. Run them separately.',
  'in-place-needs-xlsx': '{0} cannot be written back, only .xlsx can. Use --write to save a new .xlsx.',
  'bad-rules-action': 'After rules comes list, show or test, not “{0}”.',
  'rules-name': 'Name one pack, e.g. jixiao rules show national-2020.',
  'unknown-rules': 'There are no rules “{0}”. See jixiao rules list.',
  head: ['Indicator', 'Target', 'Actual', 'Weight', 'Score', 'Status', 'Why'],
  rulesUsed: 'Rules: {0}',
  unverified: ' (some clauses are not verified)',
  findings: 'To note:',
  next: 'Next: {0}',
  written: 'Written: {0}',
  overwrote: ' (replacing the file that was there)',
  filesDone: '{0} files: {1} scored in full, {2} undecided or in need of a person, {3} failed',
  outputFailed: 'The output was cut off: {0}',
  failed: 'Not scored: {0}',
  brokenRules: 'Nothing was scored: these rules cannot be used, and they might be the ones to choose. Mend them, move them out of the rule folder, or name others with --rules.',
  listHead: ['Id', 'Name', 'Version', 'Verified'],
  yes: 'yes',
  no: 'no',
  examples: '{0}: all {1} examples pass',
  examplesUnreached: '{0}: no example reaches {1}',
  noExamples: '{0}: no examples',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is not a folder',
  EEXIST: 'a part of the path is not a folder',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'permission denied, or the file is read-only',
  EPERM: 'permission denied, the file is read-only, or it is open in another program',
  EBUSY: 'the file is open in another program',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENAMETOOLONG: 'the file name is too long',
  ERR_FS_FILE_TOO_LARGE: 'the file is too large (over 2 GB)',
};
