import type { Holiday, HolidayType } from '../../domain/holiday/holiday-body.ts';
import { addDays } from '../../domain/time/local-date.ts';
import type { Uuid } from '../../std/uuid.ts';
import { RowReader, type ImportPlan, type Standing } from './import-plan.ts';
import { readDate } from './read-date.ts';
import type { Table, TableRow } from './table/table.ts';

/** A holiday of more days is asked about; Ramadan is a month. */
const longestUsual = 14;

const types: readonly (readonly [word: RegExp, type: HolidayType])[] = [
  [/cuti/, 'cuti-bersama'],
  [/ramadan|ramadhan|puasa/, 'ramadan'],
  [/daerah|lokal/, 'libur-daerah'],
  [/nasional|libur/, 'libur-nasional'],
];

/** Holidays by their first day; a list of the year can be brought again, and changes what it names otherwise. */
export function planHolidays(table: Table, standing: Standing): ImportPlan {
  const reader = new RowReader(table);
  const added = new Set<Uuid>();
  const known = new Map([...standing.holidays].map(([id, holiday]) => [keyOf(holiday), id]));
  const taken: { readonly holiday: Holiday; readonly row: TableRow }[] = [];
  const long: string[] = [];
  const records = table.rows.flatMap((row) => {
    const holiday = readRow(reader, row);
    if (holiday === undefined) return [];
    if (taken.some((other) => overlaps(other.holiday, holiday))) {
      reader.fault(row, 'date', 'day-taken');
      return [];
    }
    taken.push({ holiday, row });
    if (holiday.type !== 'ramadan' && addDays(holiday.date, longestUsual) < (holiday.until ?? holiday.date)) {
      long.push(holiday.name);
    }
    const existing = known.get(keyOf(holiday));
    const id = existing ?? standing.newId();
    if (existing === undefined) added.add(id);
    return [{ row: row.row, kind: 'holiday' as const, id, body: holiday }];
  });
  const written = new Set(records.map(({ id }) => id));
  for (const { holiday, row } of taken) {
    const other = [...standing.holidays].find(([id, one]) => !written.has(id) && overlaps(one, holiday));
    if (other) reader.fault(row, 'date', 'day-taken');
  }
  const questions = long.length > 0 ? [{ question: 'long-range' as const, names: long }] : [];
  return { records, added, faults: reader.faults, questions };
}

function readRow(reader: RowReader, row: TableRow): Holiday | undefined {
  const name = reader.text(row, 'name', 200);
  const date = readDate(row.of('date'));
  if (date === null) reader.fault(row, 'date', row.of('date') === '' ? 'required' : 'date-unreadable');
  const untilText = row.of('until');
  const until = untilText === '' || untilText === '-' ? null : readDate(untilText);
  if (until === null && untilText !== '' && untilText !== '-') reader.fault(row, 'until', 'date-unreadable');
  const type = typeOf(row.of('type'), name ?? '');
  if (type === undefined) reader.fault(row, 'type', 'holiday-type-unknown');
  if (name === undefined || date === null || type === undefined) return undefined;
  if (until !== null && until < date) return reader.fault(row, 'until', 'range-reversed');
  return { type, name, date, until: until === date ? null : until };
}

/** What the column says, undefined where it says nothing known; else by the name, most of which are national. */
function typeOf(text: string, name: string): HolidayType | undefined {
  const named = (words: string) => types.find(([word]) => word.test(words.toLowerCase()))?.[1];
  return text === '' ? (named(name) ?? 'libur-nasional') : named(text);
}

function keyOf({ type, date }: Holiday): string {
  return `${type === 'ramadan'} ${date}`;
}

/** Two holidays on one day contradict each other; Ramadan's shorter hours go on beside them. */
function overlaps(a: Holiday, b: Holiday): boolean {
  if ((a.type === 'ramadan') !== (b.type === 'ramadan')) return false;
  return a.date <= (b.until ?? b.date) && b.date <= (a.until ?? a.date);
}
