import { headingKey, type Field, type FooterRow, type TableShape } from './table-shape.ts';

/** A field known by headings that are spelled out. */
export interface NamedField extends Field {
  /** Headings that mean it, as `headingKey` has them, surest first; those of one list are equally sure. */
  readonly known: readonly (readonly string[])[];
}

/** The shape of a table whose headings are names: of people, units, services, holidays. */
export function namedShape(
  fields: readonly NamedField[],
  suspects: readonly (readonly [word: RegExp, field: string])[],
): TableShape {
  const readings = new Map(
    fields.flatMap(({ name, known }) =>
      known.flatMap((keys, rank) => keys.map((key) => [key, { field: name, rank }] as const)),
    ),
  );
  return {
    fields,
    read: (heading) => readings.get(headingKey(heading)) ?? null,
    suspect: (heading) => suspects.find(([word]) => word.test(heading.toLowerCase()))?.[1] ?? null,
    footerFrom: (rows) => firstBelowTable(rows, fields),
  };
}

/** Below the table stand totals and signatures: from the bottom up, rows that lack a required field and fill one at most. */
function firstBelowTable(rows: readonly FooterRow[], fields: readonly Field[]): number {
  let end = rows.length;
  while (end > 0) {
    const { of } = rows[end - 1]!;
    const isWhole = fields.every(({ name, required, or }) => !required || of(name) !== '' || of(or ?? name) !== '');
    if (isWhole || fields.filter(({ name }) => of(name) !== '').length > 1) break;
    end--;
  }
  return end;
}
