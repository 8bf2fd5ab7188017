import texts from 'virtual:scoring-rules/texts';
import type { RuleTexts } from '../../src/app/session/rules.ts';

const BY_ID: ReadonlyMap<string, RuleTexts> = new Map(texts.map(({ id, text, examples }) => [id, { text, examples }]));

/** The rules that come with the program, as their authors wrote them; undefined where there are none of that id. */
export function shippedRules(id: string): RuleTexts | undefined {
  return BY_ID.get(id);
}

export const resolveShipped = (id: string): string | undefined => BY_ID.get(id)?.text;
