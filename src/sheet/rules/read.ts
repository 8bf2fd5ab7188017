import type { CellRef } from '../../model/cell.ts';
import type { Finding } from '../../model/finding.ts';
import { contentOf } from '../cell-content.ts';
import type { Grid } from '../grid.ts';
import { findingAt } from '../read/findings.ts';
import { sectionsOf } from './lines.ts';
import { LABELS, type Label, type RulesPlace, rulesPlace } from '../rules-place.ts';

/** Rules that a workbook carries (自带的评分规则) as they stand on its sheet 评分规则: data of whoever made it, not checked. */
export interface Carried {
  /** A whole rule pack, as YAML, and its examples. */
  readonly text: string;
  readonly examples: string;
  /** What the sheet says of it at its top. */
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
}

/** The same as read, with the cell of the 指纹 and the cell of each line of the text. */
export interface CarriedRules extends Carried {
  readonly cell: CellRef;
  readonly lines: readonly CellRef[];
}

/** What a workbook carries; null where it carries nothing, or nothing that could be read. */
export interface CarriedReading {
  readonly carried: CarriedRules | null;
  readonly findings: readonly Finding[];
}

interface Found {
  readonly grid: Grid;
  readonly place: RulesPlace;
}

function missing({ place: { labels, head } }: Found): string[] {
  return [...LABELS.filter((label) => label !== '名称' && !labels.has(label)), ...(head === null ? ['行、规则'] : [])];
}

function readOne({ grid, place: { col, labels, head } }: Found): CarriedRules {
  const beside = (label: Label): string => contentOf(grid.at(labels.get(label) ?? -1, col + 1)).trim();
  const { rules, examples } = sectionsOf(grid, head ?? 0, col);
  const cell = { sheet: grid.sheet, row: labels.get('指纹') ?? 0, col: col + 1 };
  return {
    text: rules.text, examples: examples.text, id: beside('编号'), name: beside('名称'), version: beside('版本'), sha256: beside('指纹').toLowerCase(), cell, lines: rules.cells,
  };
}

const isSame = (one: CarriedRules, other: CarriedRules): boolean => one.text === other.text && one.sha256 === other.sha256 && one.id === other.id;

/** Of several sheets 评分规则 none counts before another: alike they are one, otherwise a person has to say which. */
function ofSeveral(all: readonly CarriedRules[]): CarriedReading {
  const [first, ...others] = all;
  if (first === undefined || others.length === 0) return { carried: first ?? null, findings: [] };
  const cells = all.map(({ cell }) => cell);
  const params = { sheets: cells.map(({ sheet }) => sheet).join('、') };
  if (others.every((other) => isSame(first, other))) return { carried: first, findings: [findingAt('warning', 'rules-carried-twice', first.cell.sheet, cells, params)] };
  return { carried: null, findings: [findingAt('error', 'rules-carried-differ', first.cell.sheet, cells, params)] };
}

/** Reads the rules that a workbook carries on a sheet 评分规则, hidden or not. Whether the text is what the 指纹 says is for those to tell who load it. */
export function readCarried(grids: readonly Grid[]): CarriedReading {
  const found = grids.flatMap((grid): Found[] => {
    const place = rulesPlace(grid);
    return place === null ? [] : [{ grid, place }];
  });
  const broken = found.filter((one) => missing(one).length > 0);
  const damaged = broken.map((one) => findingAt('error', 'rules-carried-damaged', one.grid.sheet, [], { missing: missing(one).join('、') }));
  const { carried, findings } = ofSeveral(found.filter((one) => !broken.includes(one)).map(readOne));
  return { carried: damaged.length > 0 ? null : carried, findings: [...damaged, ...findings] };
}
