const PREFIX = 'jixiao.';

/** A small text that this browser remembers for the person; '' where it does not, or must not. */
export function remembered(name: string): string {
  try {
    return localStorage.getItem(PREFIX + name) ?? '';
  } catch {
    return '';
  }
}

/** Remembers a text where the browser allows it; a pane without storage works all the same. */
export function remember(name: string, text: string): void {
  try {
    localStorage.setItem(PREFIX + name, text);
  } catch {
    // Storage is switched off for this page: the person enters it again next time.
  }
}
