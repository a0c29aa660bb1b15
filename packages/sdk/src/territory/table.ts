/** A value of a table: null where it is unknown or not published. */
export type Cell = string | number | null;

/** Figures as a table, named like the columns of a file. */
export interface Table {
  /** The names of the columns. */
  readonly colonnes: readonly string[];
  /** The rows, a value for each column. */
  readonly lignes: readonly (readonly Cell[])[];
}
