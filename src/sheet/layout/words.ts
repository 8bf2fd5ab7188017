/**
 * The words that a plan writes into a person's workbook, in the language of the form. `{…}` stands for a number.
 * The caller takes them from explain/messages (`layout-word-*`), where they are kept per language.
 */
export interface LayoutWords {
  /** 得分: the header of an added column. */
  readonly score: string;
  /** 合计: the label of an added total row. */
  readonly total: string;
  /** 待定: stands in an added column where no score can be given yet. */
  readonly pending: string;
  /** 合计（{notes}）: the label where the total needs a word more. */
  readonly totalNoted: string;
  /** 含预算执行 {execution} 分: the total counts points that stand outside the column. */
  readonly withExecution: string;
  /** 已评 {decided} 分，{undecided} 分待定: the total is not final. */
  readonly soFar: string;
}

/** Puts numbers into a template: `fill('{n} 分', { n: '3' })` is `3 分`. */
export function fill(template: string, params: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
}

/** Whether a text is a template with any numbers in it, so that our own earlier words are known again. */
export function isFilled(template: string, text: string): boolean {
  const literal = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '[-\\d.]+');
  return new RegExp(literal).test(text);
}
