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
  jixiao review PATH…  recompute submitted tables and say where and why the printed scores differ; folders with all below them
      --rules ID       as above
      --out OUT        the result workbook, 复核结果.xlsx in the current folder by default; into OUT where that is a folder
      --ndjson FILE    the results as NDJSON too, one line a file
      --annotate DIR   copies of the .xlsx files that differ, their cells marked and the reason in a comment; the originals stay
      --jobs N         how many files at a time, as many as the processor has cores by default
      --resume         go on with a review that was interrupted, without repeating or losing a file
      --lang zh|en     language
  jixiao rules list        list the rules
  jixiao rules show ID     show one pack
  jixiao rules test [ID]   run the packs' own examples
  jixiao rules check ID    check one pack: mistakes, what to look at, examples
  jixiao rules new ID --from ID     begin a pack (a folder) that inherits from another; --out names the folder to put it in
  jixiao rules diff A B             list where two packs differ
  jixiao rules impact A B PATH…     which tables would change their scores and grades under B; --out writes an .xlsx
  jixiao rules sheet ID -o FILE.xlsx   make the workbook to fill in for a formula system; jixiao score scores it

Reads .xlsx .xlsm .docx .xls .ods .csv.
Exit status of score: 0 all scored; 3 something is undecided or needs a person; 1 a file could not be read or holds no table; 64 wrong usage.
Exit status of review: 0 nothing to look at; 3 differences, findings or undecided rows; 1 a file could not be reviewed or the result not written; 130 Ctrl+C; 64 wrong usage.
`,
  'no-command': 'Say what to do: score, review or rules. See jixiao --help.',
  'bad-command': 'There is no command “{0}”, only score, review and rules. See jixiao --help.',
  'unknown-option': 'There is no option “{0}”. See jixiao --help.',
  'option-needs-value': 'Something is missing after {0}. See jixiao --help.',
  'option-takes-no-value': 'The option {0} takes no value. See jixiao --help.',
  'option-twice': 'The option {0} can be given only once. See jixiao --help.',
  'option-of-other': 'The option {0} is for {2}, not for {1}. See jixiao --help.',
  'rules-list-alone': 'rules list lists the rules that come with the program, without “{0}”. See rules show and rules test for one pack.',
  'rules-of-workbook': '{0} is no rule file. Rules stand in pack.yaml: name an id, a .yaml file or the folder of a pack.yaml. Rules that a workbook carries are shown by jixiao rules show FILE.xlsx, on the page and in the pane, and jixiao score uses them by itself.',
  'no-rules-in-folder': 'The folder {0} holds no rule file (.yaml), but: {1}. Name the folder of pack.yaml, or the .yaml file itself.',
  'no-rules-file': 'There is no such rule file: {0}.',
  'rules-folder-several': 'The folder {0} holds several rules ({1}); please name the file.',
  didYouMean: 'Did you mean {0}?',
  'bad-language': 'The languages are zh and en, not “{0}”.',
  'no-file': 'Name the files to score.',
  'no-path': 'Name the files or folders to review.',
  'bad-jobs': '--jobs takes a whole number from 1 to {1}, not “{0}”.',
  'out-needs-xlsx': 'The result of a review is an .xlsx: {0}.',
  'ndjson-is-folder': '--ndjson takes a file, and this is a folder: {0}.',
  'outputs-same': '--out and --ndjson name one file: {0}.',
  'result-onto-input': 'The result would replace a file that is to be reviewed: {0}. Choose another place.',
  'write-twice': 'Use either --write or --in-place.',
  'overwrite-alone': '--overwrite goes with --write, --in-place or --explain.',
  'write-needs-folder': 'With several files --write takes a folder: {0}.',
  'write-onto-input': 'The output is the input itself: {0}. Use --in-place to write back.',
  'write-needs-xlsx': 'The output has the wrong extension: {0}. For a folder, end it with “/”.',
  'write-same-name': 'Two files would be written to one place: {0}. Run them separately.',
  'in-place-needs-xlsx': '{0} cannot be written back, only .xlsx can. Use --write to save a new .xlsx.',
  'bad-rules-action': 'After rules comes list, show, test, check, new, diff, impact or sheet, not “{0}”.',
  'sheet-exists': '{0} exists already and may have been filled in. Choose another name.',
  'rules-name': 'Name one pack, e.g. jixiao rules show national-2020.',
  'rules-diff': 'Name two packs, e.g. jixiao rules diff national-2020 hubei.',
  'rules-impact': 'Name two packs and the files or folders to look at, e.g. jixiao rules impact national-2020 hubei tables/.',
  'rules-impact-kinds': 'Of {0} and {1} one scores tables and the other, a formula system, its own fill-in workbook: no file is scored by both. Name two packs or two systems.',
  'rules-diff-kinds': 'One of {0} and {1} is a pack and one a formula system: they have no place in common. Name two packs or two systems.',
  'rules-new-id': 'A pack’s id is made of letters, digits, - and _, not “{0}”.',
  'rules-new-from': 'Say with --from which pack to inherit from, e.g. jixiao rules new {0} --from national-2020.',
  'rules-new-taken': 'The id “{0}” is that of shipped rules; choose another one, such as {0}-2025.',
  'rules-new-exists': 'This folder is there already; nothing was made: {0}.',
  'rules-option': 'rules {1} has no option {0}. See jixiao --help.',
  'impact-out-needs-xlsx': 'After --out comes an .xlsx file: {0}.',
  rulesNew: '{0} was made: write sources and what differs into pack.yaml, examples into examples.yaml, then run jixiao rules check {0}.',
  rulesSame: 'The two packs do not differ.',
  rulesChecked: '{0}  {1}  version {2}  sha256 {3}',
  newName: '{0} (own)',
  placeHead: 'Place',
  newExamples: '# Each example is a test: what a row must score by these rules, and why. Take away the # and the space in front of a line and make it your own.\n# - { 指标值: "≥95%", 实际值: "90%", 权重: 20, 得分: 18.95, 因为: 未达到 }\n# - { 全年预算数: 100, 全年执行数: 86.19, 权重: 10, 得分: 8.62 }\n',
  newSystemExamples: '# Each example is a test: what is filled in, and what each indicator and the total must come to. Take away the # and the space in front of a line and make it your own.\n# - 名称: one\n#   输入: { 年初预算总额: 1000, 最终预算总额: 1100 }   # a list as [{ 名称: A, column: number }], a checklist as the defects found, [] for none\n#   应得: { 预算编制质量: 3.6 }   # or 待定, 不适用\n#   总分: 待定\n',
  outlinePoints: '{0} points',
  outlineOpen: ' (not verified)',
  outlineFormula: 'Formula: {0}',
  outlineChecklist: 'Checklist, {0} points off for each: {1}',
  outlineRated: 'Given by a person, 0 to {0} points',
  outlineInputs: 'To fill in: {0}',
  outlineCondition: 'Does not apply where {0} ({1})',
  outlineSource: 'Source: {0}',
  outlineNote: 'Note: {0}',
  outlineDeductions: 'Deductions',
  outlineCalculations: 'Calculations',
  outlineMost: ' (at most {0} points)',
  outlineCap: 'Cap: where {0}, the total is at most {1} points',
  thenScaled: 'the others are scaled up',
  thenFull: 'full points',
  thenZero: 'no points',
  'unknown-rules': 'There are no rules “{0}”. See jixiao rules list.',
  head: ['Indicator', 'Target', 'Actual', 'Weight', 'Score', 'Status', 'Why'],
  rulesUsed: 'Rules: {0}',
  unverified: ' (some clauses are not verified)',
  findings: 'To note:',
  next: 'Next: {0}',
  written: 'Written: {0}',
  overwrote: ' (replacing the file that was there)',
  filesDone: '{0} files: {1} scored in full, {2} undecided or in need of a person, {3} failed',
  nothingToReview: 'There are no files to review (.xlsx .xlsm .xls .docx .ods .csv).',
  brokenRulesReview: 'Nothing was reviewed: these rules cannot be used, and they might be the ones to choose. Mend them or move them out of the rule folder.',
  reviewResumed: 'Going on: {0} files are done, {1} are left.',
  reviewNothingToResume: 'There is nothing to go on with; starting from the beginning.',
  reviewRestarted: 'The program, the rules or the options are not those of the last run, so its results of {0} files cannot be used; starting from the beginning.',
  reviewDropped: 'The results of {0} files that an interrupted review left are not used (--resume goes on with them).',
  reviewInUse: 'Another review (process {0}) is writing the same result. Wait for it, or choose another name with --out.',
  progress: '{0}/{1} reviewed ({2}%)',
  progressRate: ', {0} a second, {1} left',
  progressErrors: ', {0} not reviewed',
  reviewInterrupted: 'Interrupted: {0} of {1} files are done and kept. Add --resume to the same command to go on.',
  reviewStopped: 'Not finished: {0}\n  What was done is kept. Once that is mended, add --resume to the same command to go on.',
  reviewNotWritten: 'The result was not written: {0}\n  The review itself is done and kept. Once that is mended, add --resume to the same command: it only writes the result.',
  reviewCannotWrite: '{0} cannot be written: {1}. The review was not begun.',
  reviewAnnotated: 'Copies of the .xlsx files with something to look at, with comments, are in {0}',
  reviewDone: '{0} files, {1} tables: {2} differences, {3} findings; {4} files to look at, {5} not reviewed.',
  reviewOthers: 'The folders hold {0} files of other formats that were not read ({1}).',
  outputFailed: 'The output was cut off: {0}',
  failed: 'Not scored: {0}',
  brokenRules: 'Nothing was scored: these rules cannot be used, and they might be the ones to choose. Mend them, move them out of the rule folder, or name others with --rules.',
  listHead: ['Id', 'Name', 'Kind', 'Version', 'Verified'],
  kindPack: 'pack',
  kindSystem: 'formula system',
  yes: 'yes',
  no: 'no',
  examples: '{0}: all {1} examples pass',
  examplesFailed: '{0}: {1} examples, {2} pass, {3} fail',
  examplesUnreached: '{0}: no example reaches {1}',
  inheritedBy: '({0} inherits from it)',
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
