import { plain } from '../claims/figures.ts';
import { tableCheck } from './check.ts';

const YEAR = /(?<!\d)20\d\d(?=年)/g;
/** 2021—2025年 is a plan's time, 川财〔2022〕 a document's, 较2022年 what is compared with. */
const OF_ANOTHER = /(?:[〔[]|较|比|与|同|自|从|截至|截止|至|到|起|[-—–~])\s*$/;
const LEADS_ON = /^年(?:度?\s*[-—–~至到]|[^,，。;；\n]{0,8}(?:以来|起|结转|批复|批准|获批|下达|文件|立项|开工|启动|签订|建成|成立|基础上))/;
/** Work that goes on from an earlier year may well name only that one. */
const GOES_ON = /续建|跨年|结转|尾款|质保金|以前年度|历年/;
/** The year that is reported on opens a clause, or is named as one: 2023年完成…, …2023年度…, …2023年12月底前. */
const OPENS = /(?:^|[,，。;；:：、\n(])(?:\s*(?:\d{1,2}[.、)]|\(?[一二三四五六七八九十]+[、)是])?(?:计划|预计|力争|通过|完成|确保)?)\s*$/;
const NAMES = /^年(?:度|全年|\d{1,2}月|底|末)/;

/** The only year that a goal says it is of; null where it names none so, or several. */
function yearOf(text: string): number | null {
  const years = new Set<number>();
  let isOfGoal = false;
  for (const { 0: digits, index } of text.matchAll(YEAR)) {
    const [before, after] = [text.slice(Math.max(0, index - 12), index), text.slice(index + digits.length)];
    if (OF_ANOTHER.test(before)) continue;
    years.add(Number(digits));
    isOfGoal ||= !LEADS_ON.test(after) && (OPENS.test(before) || NAMES.test(after));
  }
  const [year] = years;
  return years.size === 1 && isOfGoal && year !== undefined ? year : null;
}

/** A goal that names another year than the table's, and its own nowhere, is most often last year's. */
export const goalYear = tableCheck({
  id: 'check-goal-year',
  name: '总体目标年度',
  severity: 'warning',
  source: '复核通行做法：年度总体目标与标题、表头应是同一年度',
  limits: {},
  find: ({ card: { table: { goals = [], year } } }) => {
    if (year === null) return [];
    return goals.flatMap(({ text, cell }) => {
      const own = plain(text);
      const named = own.includes(String(year)) || GOES_ON.test(own) ? null : yearOf(own);
      return named === null || named === year ? [] : [{ cells: [cell], params: { named: String(named), year: String(year) } }];
    });
  },
});
