/** Under which the browser keeps what an author of rules has at hand. */
export const NAME = 'jixiao.rules-draft';

function lies(): boolean {
  try {
    return localStorage.getItem(NAME) !== null;
  } catch {
    return false;
  }
}

/** Are rules being written? For views that need not know more: what keeps drafts comes with the rules' view, and tells it here. */
export const draftSign = { isThere: lies() };
