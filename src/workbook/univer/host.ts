import type { ICellData, ICellDataForSheetInterceptor, Injector, IPermissionService, IRange, Workbook } from '@univerjs/core';
import type * as Core from '@univerjs/core';
import type * as Library from '@univerjs/preset-sheets-core';
import type { Stop } from '../port.ts';

/** What the adapter takes of Univer's modules, handed in: `@univerjs/core` and what the preset is made of. Nothing here loads Univer by itself. */
export type UniverLibrary =
  & Pick<typeof Core, 'ICommandService' | 'IUndoRedoService' | 'IPermissionService' | 'InterceptorEffectEnum'>
  & Pick<typeof Library, 'FormulaDataModel' | 'INTERCEPTOR_POINT' | 'SheetInterceptorService' | 'WorkbookEditablePermission' | 'WorksheetEditPermission'>;

/** A change of the workbook in Univer's own terms: a command's name and its parameters, plain JSON. */
export interface Step {
  readonly id: string;
  readonly params: object;
}

/** Something that Univer has done. */
export interface Done {
  readonly id: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Local to this page: the results of a calculation, and no change that a person made. */
  readonly isResult: boolean;
}

/** Where a cell stands when it is painted. */
export interface PaintedPlace {
  readonly subUnitId: string;
  readonly row: number;
  readonly col: number;
}

/** A cell as Univer is about to paint it. */
export type PaintedCell = ICellDataForSheetInterceptor;

/** One workbook open in Univer, as the adapter sees it. */
export interface UniverHost {
  readonly workbook: Workbook;
  /** Does a step at once; false where Univer refuses it. */
  do(step: Step): boolean;
  /** Tells of everything that is done, by whomever. */
  watch(listener: (done: Done) => void): Stop;
  /** Makes a step of our own known to Univer, once. */
  teach(id: string, how: (params: Done['params']) => boolean): void;
  /** Puts a step that was done onto the stack that Ctrl+Z takes from. */
  remember(undo: readonly Step[], redo: readonly Step[]): void;
  /** May a person edit the workbook (null) or one of its sheets? */
  canEdit(sheetId: string | null): boolean;
  setEditable(sheetId: string | null, isEditable: boolean): void;
  /** The cells that one array formula fills, by the row and column of its first one. */
  arraysOf(sheetId: string): readonly { readonly area: IRange; readonly cellAt: (row: number, col: number) => ICellData | undefined }[];
  setArrays(sheetId: string, arrays: readonly { readonly area: IRange; readonly cells: Readonly<Record<number, Record<number, ICellData>>> }[]): void;
  /** The formula, with `=`, of a cell that shares it with others. */
  sharedFormula(sheetId: string, row: number, col: number): string | null;
  /** Paints cells otherwise than they look. */
  paint(how: (cell: PaintedCell, place: PaintedPlace) => PaintedCell): Stop;
  /** Is a cell being typed into? */
  isEditing(): boolean;
  /** Paints the sheet in front anew; nothing without a screen. */
  redraw(): void;
  /** Brings cells of the sheet in front into sight. */
  scrollTo(range: IRange): void;
}

/** What only a page with a screen can tell. */
export type Screen = Pick<UniverHost, 'isEditing' | 'redraw' | 'scrollTo'>;

/** Univer's kind of command that changes a workbook. */
const MUTATION = 2;

type Matrix<T> = Readonly<Record<number, Readonly<Record<number, T>>>>;

function formulasOf(unitId: string, model: Library.FormulaDataModel): Pick<UniverHost, 'arraysOf' | 'setArrays' | 'sharedFormula'> {
  const kept = <T>(all: object, sheetId: string): Matrix<T> => (Reflect.get(all, unitId) as Record<string, Matrix<T>> | undefined)?.[sheetId] ?? {};
  return {
    arraysOf: (sheetId) => {
      const cells = kept<ICellData>(model.getArrayFormulaCellData(), sheetId);
      return Object.values(kept<IRange>(model.getArrayFormulaRange(), sheetId)).flatMap((row) => Object.values(row))
        .filter(({ startRow, endRow, startColumn, endColumn }) => endRow > startRow || endColumn > startColumn)
        .map((area) => ({ area, cellAt: (row, col) => cells[row]?.[col] }));
    },
    setArrays: (sheetId, arrays) => {
      const ranges: Record<number, Record<number, IRange>> = {};
      const values: Record<number, Record<number, ICellData>> = {};
      for (const { area, cells } of arrays) {
        (ranges[area.startRow] ??= {})[area.startColumn] = area;
        for (const [row, inRow] of Object.entries(cells)) Object.assign(values[Number(row)] ??= {}, inRow);
      }
      model.setArrayFormulaRange({ ...model.getArrayFormulaRange(), [unitId]: { ...model.getArrayFormulaRange()[unitId], [sheetId]: ranges } });
      model.setArrayFormulaCellData({ ...model.getArrayFormulaCellData(), [unitId]: { ...model.getArrayFormulaCellData()[unitId], [sheetId]: values } });
    },
    sharedFormula: (sheetId, row, col) => model.getFormulaStringByCell(row, col, sheetId, unitId) ?? null,
  };
}

function permissionsOf(unitId: string, permissions: IPermissionService, library: UniverLibrary): Pick<UniverHost, 'canEdit' | 'setEditable'> {
  const pointOf = (sheetId: string | null): { readonly id: string } =>
    (sheetId === null ? new library.WorkbookEditablePermission(unitId) : new library.WorksheetEditPermission(unitId, sheetId));
  return {
    canEdit: (sheetId) => permissions.getPermissionPoint(pointOf(sheetId).id)?.value !== false,
    setEditable: (sheetId, isEditable) => { permissions.updatePermissionPoint(pointOf(sheetId).id, isEditable); },
  };
}

/** Puts a workbook that is open in Univer behind what the adapter needs of it. */
export function univerHost(workbook: Workbook, injector: Injector, library: UniverLibrary, screen: Screen): UniverHost {
  const unitId = workbook.getUnitId();
  const [commands, history] = [injector.get(library.ICommandService), injector.get(library.IUndoRedoService)];
  return {
    workbook, ...screen,
    ...formulasOf(unitId, injector.get(library.FormulaDataModel)),
    ...permissionsOf(unitId, injector.get(library.IPermissionService), library),
    do: ({ id, params }) => commands.syncExecuteCommand<object, boolean>(id, params),
    watch: (listener) => {
      const watching = commands.onCommandExecuted(({ id, params }, options) => {
        listener({ id, params: (params ?? {}) as Done['params'], isResult: options?.['fromFormula'] === true || options?.onlyLocal === true });
      });
      return () => { watching.dispose(); };
    },
    teach: (id, how) => {
      if (!commands.hasCommand(id)) commands.registerCommand({ id, type: MUTATION, handler: (_, params) => how((params ?? {}) as Done['params']) });
    },
    remember: (undo, redo) => { history.pushUndoRedo({ unitID: unitId, undoMutations: [...undo], redoMutations: [...redo] }); },
    paint: (how) => {
      const painting = injector.get(library.SheetInterceptorService).intercept(library.INTERCEPTOR_POINT.CELL_CONTENT, {
        priority: 1, effect: library.InterceptorEffectEnum.Style, handler: (cell, place, next) => next(how(cell ?? {}, place)),
      });
      return () => { painting.dispose(); };
    },
  };
}
