import { readYear } from '../../notation/points.ts';
import { isPlace, isSameName, OWN_UNIT, PROJECT_FIELD, titleProject, titleUnit, titleCell, UNIT_FIELD } from '../names.ts';
import { tableCheck } from './check.ts';

const YEAR_FIELD = /^(?:预算|评价|自评|项目)?(?:年度|年份)$/;
const SOURCE = '复核通行做法：标题与表内的年度、单位、项目应当一致';

export const titleYear = tableCheck({
  id: 'check-title-year', name: '标题年度', severity: 'warning', source: SOURCE, limits: {},
  find: ({ card: { table: { title, head, headCells = {}, sheet, area } } }) => {
    const inTitle = readYear(title);
    if (inTitle === null) return [];
    return Object.entries(head).filter(([label]) => YEAR_FIELD.test(label)).flatMap(([label, text]) => {
      const year = readYear(text) ?? (/^20\d{2}$/.test(text.trim()) ? Number(text.trim()) : null);
      return year === null || year === inTitle ? [] : [{ cells: [headCells[label], titleCell(sheet, area)], params: { label, year: String(year), title: String(inTitle) } }];
    });
  },
});

/** The unit that the title names is none of those of the head. A head with nothing but the superior (主管部门) says nothing of it. */
export const titleUnitDiffers = tableCheck({
  id: 'check-title-unit', name: '标题单位', severity: 'warning', source: SOURCE, limits: {},
  find: ({ card: { table: { title, head, headCells = {} } } }) => {
    const named = titleUnit(title);
    const units = Object.entries(head).filter(([label]) => UNIT_FIELD.test(label));
    const own = units.find(([label, text]) => OWN_UNIT.test(label) && !isPlace(text));
    if (named === null || own === undefined || units.some(([, text]) => isSameName(named, text))) return [];
    return [{ cells: [headCells[own[0]]], params: { title: named, label: own[0], unit: own[1] } }];
  },
});

export const titleProjectDiffers = tableCheck({
  id: 'check-title-project', name: '标题项目', severity: 'warning', source: SOURCE, limits: {},
  find: ({ card: { table: { title, head, headCells = {} } } }) => {
    const named = titleProject(title);
    const own = Object.entries(head).find(([label]) => PROJECT_FIELD.test(label));
    if (named === null || own === undefined || isSameName(named, own[1])) return [];
    return [{ cells: [headCells[own[0]]], params: { title: named, label: own[0], project: own[1] } }];
  },
});
