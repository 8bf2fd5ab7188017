import { projectName } from '../../src/app/review/head-names.ts';
import type { TableState } from '../../src/app/session/state.ts';

/** The sheet, the title and the project of a table, without what another of them says already: forms of one title are told apart by their project. */
export function captionOf({ card: { table: { sheet, title, head } } }: TableState): string {
  const named = title === '' || sheet.includes(title) ? sheet : title.includes(sheet) ? title : `${sheet}　${title}`;
  const project = projectName(head);
  return named.includes(project) ? named : `${named}　${project}`;
}
