import type { CellRange } from './cell-place.ts';

/** What is odd about a cell; it matters only where somebody reads the cell. */
export type CellTrouble = 'formula' | 'error' | 'number-too-long' | 'merged';

export interface SheetRow {
  /** As a spreadsheet program counts, from 1. */
  readonly number: number;
  /** Hidden by hand or by a filter. */
  readonly hidden?: true;
  /** Text of each cell, trimmed; numbers with a decimal point, days as 2025-03-03. */
  readonly cells: readonly string[];
  /** By column, from 0; left out where nothing is odd. */
  readonly troubles?: Readonly<Record<number, CellTrouble>>;
}

export interface BookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** The filled rows. */
  readonly rows: readonly SheetRow[];
  readonly merged: readonly CellRange[];
}

/** Everything that stands in a file, as text, before anybody has looked for the table in it. */
export interface Workbook {
  readonly form: 'xlsx' | 'csv';
  readonly sheets: readonly BookSheet[];
}

export interface WorkbookLimits {
  /** How many filled rows all sheets together may have. */
  readonly maxRows: number;
}

/** What a spreadsheet program writes before a text so that it stays one: `'0123`, `="0123"`. */
export function withoutTextMark(cell: string): string {
  const quoted = /^="([^"]*)"$/.exec(cell);
  if (quoted) return quoted[1]!.trim();
  return /^'[\d=+\-@\t]/.test(cell) ? cell.slice(1) : cell;
}
