import type { Messages } from '../wording.ts';

export const review: Messages = {
  'place-execution': { message: 'Budget execution' },
  'place-total': { message: 'Total' },
  'place-grade': { message: 'Grade' },
  'file-empty': { message: 'The file is empty (0 bytes)', next: 'Copying or uploading it may have been cut off; get the file again.' },
  'file-changing': { message: 'The file was being changed while it was read; it was not reviewed', next: 'Wait until it is saved or copied, then review it again.' },
  'folder-unreadable': { message: 'The folder cannot be opened: {reason}', next: 'None of its files were reviewed. Check its permissions and review again.' },
  'review-timeout': { message: 'Not reviewed within {seconds} seconds; the file was given up', next: 'See whether it has unusually many rows or columns; remove what does not belong and review it again.' },
  'review-out-of-memory': { message: 'Reviewing this file takes too much memory; it was given up', next: 'See whether it has unusually many rows, columns or sheets; remove what does not belong and review it again.' },
  'review-died': { message: 'The program broke off twice on this file: {reason}', next: 'The other files are not affected. Please report this message together with the file.' },
  'annotation-not-written': { message: 'The copy with comments “{path}” was not written: {reason}', next: 'Check that the folder can be written to and the disk is not full, then review again.' },
};
