import { type Language, word } from '../explain/messages/wording.ts';
import type { ExplanationHeadings } from '../sheet/layout/explanation-input.ts';
import type { LayoutWords } from '../sheet/layout/words.ts';

/** The words that scores bring into a person's workbook. */
export function layoutWords(language: Language): LayoutWords {
  const say = (name: string): string => word(language, `layout-word-${name}`).message;
  return {
    score: say('score'), total: say('total'), pending: say('pending'),
    totalNoted: say('total-noted'), withExecution: say('with-execution'), soFar: say('so-far'),
  };
}

/** The headings of the sheet 评分依据. */
export function explanationHeadings(language: Language): ExplanationHeadings {
  const say = (name: string): string => word(language, `layout-heading-${name}`).message;
  return {
    place: say('place'), name: say('name'), target: say('target'), actual: say('actual'), weight: say('weight'), score: say('score'),
    status: say('status'), clause: say('clause'), working: say('working'), because: say('because'), cell: say('cell'),
    severity: say('severity'), message: say('message'), next: say('next'),
  };
}
