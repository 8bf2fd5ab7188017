/** Far more than any pack or its examples: what is larger is something else. */
const MOST_BYTES = 1_000_000;

/** Hands a text to the person: the browser puts it where downloads go. */
export function downloadText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
  const link = document.createElement('a');
  [link.href, link.download] = [url, name];
  link.click();
  setTimeout(() => { URL.revokeObjectURL(url); }, 10_000);
}

/** A file that a person chose; null text where it is too large to be rules. */
export interface ChosenText {
  readonly name: string;
  readonly text: string | null;
}

/** Asks for files of rules; none where the person thinks better of it. */
export function chooseTexts(): Promise<readonly ChosenText[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    [input.type, input.multiple, input.accept] = ['file', true, '.yaml,.yml,.txt'];
    input.addEventListener('cancel', () => { resolve([]); });
    input.addEventListener('change', () => {
      const texts = [...input.files ?? []].map(async (file): Promise<ChosenText> => ({ name: file.name, text: file.size > MOST_BYTES ? null : await file.text() }));
      void Promise.all(texts).then(resolve);
    });
    input.click();
  });
}
