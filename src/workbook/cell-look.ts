/** A line on one side of a cell; `style` is the file's own word for it (`thin`, `medium`, `dashed`). */
export interface Line {
  readonly style: string;
  /** `#RRGGBB` */
  readonly colour: string;
}

/** How a cell looks, as a workbook file says it, its number format left out. */
export interface CellLook {
  readonly font: {
    readonly name: string;
    /** Points. */
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: boolean;
    readonly strike: boolean;
    /** `#RRGGBB`; null for the program's own. */
    readonly colour: string | null;
  };
  readonly fill: string | null;
  readonly lines: { readonly left: Line | null; readonly right: Line | null; readonly top: Line | null; readonly bottom: Line | null };
  /** `left`, `center`, `right`, `justify`, `distributed` …; null for what the value's kind asks for. */
  readonly horizontal: string | null;
  readonly vertical: string;
  readonly wrap: boolean;
  /** Steps of three spaces. */
  readonly indent: number;
  /** Degrees, anticlockwise; 255 is text set upright, letter under letter. */
  readonly rotation: number;
}

/** A row or column that is not as the others: size in the file's own unit, where it has one. */
export interface LineLook {
  readonly size: number | null;
  /** A row's height was set by a person; otherwise it is what the text needed. */
  readonly isOwn: boolean;
  readonly isHidden: boolean;
  readonly style: number | null;
}

/** How a sheet looks. Rows and columns count from 0; widths in characters, heights in points. */
export interface SheetLooks {
  readonly name: string;
  /** Row → column → index of its look. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, number>>;
  readonly columns: ReadonlyMap<number, LineLook>;
  readonly rows: ReadonlyMap<number, LineLook>;
  readonly columnWidth: number | null;
  readonly rowHeight: number | null;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly hasGridlines: boolean;
}

/** How a workbook looks. */
export interface BookLooks {
  readonly looks: readonly CellLook[];
  /** Number format of each look, which empty cells have too; null for General. */
  readonly formats: readonly (string | null)[];
  /** Of the workbook's usual cells: a column's width is counted in its digits. */
  readonly font: CellLook['font'];
  readonly sheets: readonly SheetLooks[];
}
