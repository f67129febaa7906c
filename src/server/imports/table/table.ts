import type { CellTrouble } from '../../sheets/workbook.ts';
import type { Field } from './table-shape.ts';

export interface TableRow {
  /** As a spreadsheet program counts, from 1. */
  readonly row: number;
  /** Text of the field's cell, repaired as was asked; '' where the file has no such column. */
  readonly of: (field: string) => string;
  /** What is odd about the field's cell. */
  readonly trouble: (field: string) => CellTrouble | undefined;
}

export interface FoundColumn {
  /** From 0. */
  readonly index: number;
  readonly heading: string;
  /** What it is read as; null: nobody reads it. */
  readonly field: string | null;
  /** `two`: another column could be meant as well. `unused`: it looks as if it were meant for this field. */
  readonly asks: { readonly why: 'two' | 'unused'; readonly field: string } | null;
  /** The first filled cell below the heading. */
  readonly sample: string;
}

export interface SheetChoice {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: number;
}

/** The table that was found in a file. */
export interface Table {
  readonly form: 'xlsx' | 'csv';
  readonly sheet: string;
  readonly sheets: readonly SheetChoice[];
  readonly headingRow: number;
  readonly columns: readonly FoundColumn[];
  readonly fields: readonly Field[];
  /** Required fields that no column was found for. */
  readonly missing: readonly Field[];
  readonly rows: readonly TableRow[];
  /** Rows that are hidden in the file, taken or not. */
  readonly hiddenRows: number;
  /** Rows below the table that were left out: totals, signatures. */
  readonly leftOut: readonly number[];
  readonly has: (field: string) => boolean;
}
