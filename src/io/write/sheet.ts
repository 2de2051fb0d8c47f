/** A table of texts, before it is written as CSV or as a sheet of a workbook. */
export interface Sheet {
  /** At most 31 characters, none of them []/\:*? */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** A text for each column; empty where there is none. */
  readonly rows: readonly (readonly string[])[];
}

export interface SheetColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
}
