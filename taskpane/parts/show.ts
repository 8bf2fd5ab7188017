import { createContext, useContext } from 'react';
import type { CellRef } from '../../src/model/cell.ts';

/** Brings a cell to the person's eye. The pane stays where it is when the workbook then tells of the choice. */
export const ShowContext = createContext<(cell: CellRef) => void>(() => undefined);

export function useShow(): (cell: CellRef) => void {
  return useContext(ShowContext);
}
