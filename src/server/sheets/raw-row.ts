export interface SheetRow {
  /** As a spreadsheet program counts, from 1. */
  readonly number: number;
  /** Text of each cell, trimmed; numbers with a decimal point, days as 2025-03-03. */
  readonly cells: readonly string[];
}

/** A row before anybody has looked whether its formulas matter. */
export interface RawRow extends SheetRow {
  /** The cells that hold a formula, `B12`. */
  readonly formulas: readonly string[];
}
