/** What a column of a table can hold. */
export interface Field {
  readonly name: string;
  /** As the example heads it. */
  readonly title: string;
  readonly required: boolean;
  /** Another field that serves as well where this one is missing. */
  readonly or?: string;
  readonly example: readonly string[];
}

/** What a heading was taken for; of two columns for one field the one with the lower rank is meant. */
export interface HeadingReading {
  readonly field: string;
  readonly rank: number;
}

/** What a file of one kind looks like, as far as a program can tell. */
export interface TableShape {
  readonly fields: readonly Field[];
  read(heading: string): HeadingReading | null;
  /** The field that a heading nobody reads may have been meant for; such a column asks. */
  suspect(heading: string): string | null;
  /** The rows from the first that is no longer part of the table on (totals, signatures); the rows are below the headings. */
  footerFrom(rows: readonly FooterRow[]): number;
}

/** A row as the rule of footers sees it. */
export interface FooterRow {
  readonly cells: readonly string[];
  readonly of: (field: string) => string;
}

/** Headings are compared without case, spaces and signs. */
export function headingKey(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
}
