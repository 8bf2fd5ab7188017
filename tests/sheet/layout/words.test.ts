import { describe, expect, it } from 'vitest';
import { word, type Language } from '../../../src/explain/messages/wording.ts';
import { fill, isFilled } from '../../../src/sheet/layout/words.ts';
import { WORDS } from './form.ts';

describe('word templates', () => {
  it('are filled, unknown names left as they are', () => {
    expect(fill('已评 {decided} 分，{x} 分', { decided: '80.5' })).toBe('已评 80.5 分，{x} 分');
  });

  it('are known again with any numbers in them', () => {
    expect(isFilled(WORDS.soFar, '合计（已评 80.5 分，20 分待定）')).toBe(true);
    expect(isFilled(WORDS.soFar, '合计')).toBe(false);
    expect(isFilled('Total ({n})', 'Total (3)')).toBe(true);
  });

  it.each<[Language, string]>([['zh', '已评 {decided} 分，{undecided} 分待定'], ['en', '{decided} points decided, {undecided} undecided']])(
    'come from the messages of %s with their places open',
    (language, template) => { expect(word(language, 'layout-word-so-far').message).toBe(template); },
  );
});
