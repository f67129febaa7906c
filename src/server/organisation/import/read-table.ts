import type { ImportKind } from '../../../protocol/import.ts';
import { readSheet } from '../../sheets/read-sheet.ts';
import { OrganisationFault } from '../organisation-fault.ts';
import { headingKey, importColumns, type ImportColumn } from './import-columns.ts';

const maxRows = 20_001;

export interface TableRow {
  readonly row: number;
  /** Text of the column, '' where the file has none. */
  readonly of: (column: string) => string;
}

export interface Table {
  readonly rows: readonly TableRow[];
  readonly columns: Readonly<Record<string, ImportColumn>>;
  readonly has: (column: string) => boolean;
}

/** The rows of a file under its headings, which may come in any order and case. */
export function readTable(kind: ImportKind, bytes: Buffer): Table {
  const columns: Record<string, ImportColumn> = importColumns[kind];
  const [head, ...rest] = readSheet(bytes, { maxRows });
  const headings = (head?.cells ?? []).map(headingKey);
  const places = new Map(
    Object.entries(columns).map(([name, { title, also }]) => {
      const keys = [headingKey(title), ...also];
      return [name, headings.findIndex((heading) => keys.includes(heading))];
    }),
  );
  const missing = Object.entries(columns).find(([name, { required }]) => required && places.get(name) === -1);
  if (missing) throw new OrganisationFault('sheet-columns-missing', missing[1].title);
  const rows = rest.map(({ number, cells }) => ({
    row: number,
    of: (column: string) => cells[places.get(column) ?? -1] ?? '',
  }));
  return { rows, columns, has: (column) => (places.get(column) ?? -1) !== -1 };
}
