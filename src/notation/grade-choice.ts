const BOX = '[□☐○☑☒■√✓✔●]';
const EMPTY = /^[□☐○]$/;
const TICKED = /[☑☒■√✓✔●]/;
/** Grades of a total, longer ones before those that they begin with. */
export const TOTAL_GRADES = '优秀|优良|良好|较好|优|良|中等|中|一般|不合格|基本合格|合格|较差|差';
const BEFORE = new RegExp(`(?<box>${BOX})\\s*(?<grade>${TOTAL_GRADES})`, 'g');
const BEHIND = new RegExp(`(?<grade>${TOTAL_GRADES})\\s*(?<box>${BOX}?)`, 'g');

interface Option {
  readonly grade: string;
  readonly box: string;
  /** Where the box stands in the text. */
  readonly at: number;
}

function optionOf(match: RegExpMatchArray): Option {
  const { grade = '', box = '' } = match.groups ?? {};
  const start = match.index ?? 0;
  return { grade, box, at: box !== '' && match[0].startsWith(box) ? start : start + match[0].length - box.length };
}

/** The grades to choose from, each with its box before it or behind it. */
function optionsOf(text: string): Option[] {
  const behind = [...text.matchAll(BEHIND)];
  const isBefore = new RegExp(`${BOX}\\s*$`).test(text.slice(0, behind[0]?.index));
  return (isBefore ? [...text.matchAll(BEFORE)] : behind).map(optionOf);
}

/** The ticked one of the grades to choose from: 优□ 良☑ 中□ 差□; undefined where nothing is ticked, null where not just one is. */
export function tickedGrade(text: string): string | null | undefined {
  const options = optionsOf(text);
  if (options.length < 2 || !TICKED.test(text)) return undefined;
  const ticked = options.filter(({ box }) => TICKED.test(box));
  return ticked.length === 1 ? (ticked[0]?.grade ?? null) : null;
}

/** Grades to choose from, none of them ticked yet: 优□ 良□ 中□ 差□. */
export function isOpenChoice(text: string): boolean {
  const options = optionsOf(text);
  return options.length > 1 && !TICKED.test(text) && options.every(({ box }) => EMPTY.test(box));
}

/** 优秀, 良好, 中等, 较差 are 优, 良, 中, 差. */
function short(grade: string): string {
  return grade === '较差' ? '差' : grade.replace(/^(优|良|中).$/, '$1');
}

/** An open choice with the box of one grade ticked; null where the text is none, or has not just one box for that grade. */
export function withTick(text: string, grade: string): string | null {
  const [option, ...others] = isOpenChoice(text) ? optionsOf(text).filter((one) => short(one.grade) === short(grade)) : [];
  return option === undefined || others.length > 0 ? null : `${text.slice(0, option.at)}☑${text.slice(option.at + 1)}`;
}
