import type { Rational } from '../exact/rational.ts';
import type { Pack } from '../rules/pack.ts';

/** 等级 of a total; null below the lowest. */
export function gradeOf(pack: Pick<Pack, 'grades'>, total: Rational): string | null {
  return pack.grades.find(({ from }) => total.gte(from))?.name ?? null;
}

/** 优秀, 良好, 中等, 较差 are 优, 良, 中, 差. */
const LONG_GRADES: ReadonlyMap<string, string> = new Map([['优秀', '优'], ['良好', '良'], ['中等', '中'], ['较差', '差']]);

/** Do two words name the same grade? One that the pack has by this very name is no other of its grades: beside its 差, 较差 is another. */
export function isSameGrade(printed: string, grade: string, { grades }: Pick<Pack, 'grades'>): boolean {
  if (grades.some(({ name }) => name === printed)) return printed === grade;
  const short = (name: string): string => LONG_GRADES.get(name) ?? name;
  return short(printed) === short(grade);
}
