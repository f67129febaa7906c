export interface CellPlace {
  /** From 0. */
  readonly column: number;
  /** From 1, as a spreadsheet program counts. */
  readonly row: number;
}

/** Cells that are merged into one, from the upper left to the lower right. */
export interface CellRange {
  readonly from: CellPlace;
  readonly to: CellPlace;
}

/** Reads `B12`; undefined where it is no place of a cell. */
export function parsePlace(text: string): CellPlace | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match) return undefined;
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(match[2]) };
}

/** Column 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? '' : columnName(rest - 1)) + String.fromCharCode(65 + (column % 26));
}

/** `B12`. */
export function placeName({ column, row }: CellPlace): string {
  return `${columnName(column)}${row}`;
}
