const READ = /\.(?:xlsx|xlsm|xls|docx|ods|csv)$/i;
/** What Excel, WPS and LibreOffice put beside a file that is open. */
const LOCK = /^(?:~\$|\.~)/;
const OWN_RESULT = /^复核结果.*\.xlsx$/i;

/** A name that no person gave: hidden, or put beside an open file by a program. */
export const isHidden = (name: string): boolean => name.startsWith('.') || LOCK.test(name);

/** What a file of a folder is by its name: a submission to review, a result of ours, or neither. */
export function kindOfFile(name: string): 'submission' | 'result' | 'other' {
  if (!READ.test(name)) return 'other';
  return OWN_RESULT.test(name.normalize('NFC')) ? 'result' : 'submission';
}

/** Is a file of a folder to be reviewed, by its path with `/` below that folder? */
export function isSubmission(path: string): boolean {
  const names = path.split('/');
  return !names.some(isHidden) && kindOfFile(names.at(-1) ?? '') === 'submission';
}
