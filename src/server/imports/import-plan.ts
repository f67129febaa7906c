import type { Employee } from '../../domain/employee/employee-body.ts';
import type { Holiday } from '../../domain/holiday/holiday-body.ts';
import type { Service } from '../../domain/service/service-body.ts';
import { isSafeText, lengthOf } from '../../domain/text/plain-text.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Unit } from '../../domain/unit/unit-body.ts';
import type { ImportFault, ImportQuestion } from '../../protocol/import.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { Table, TableRow } from './table/table.ts';

/** What there is before an import, by id. */
export interface Standing {
  readonly units: ReadonlyMap<Uuid, Unit>;
  readonly employees: ReadonlyMap<Uuid, Employee>;
  readonly services: ReadonlyMap<Uuid, Service>;
  readonly holidays: ReadonlyMap<Uuid, Holiday>;
  /** The day in a unit's zone. */
  readonly today: (unitId: Uuid) => LocalDate;
  readonly newId: () => Uuid;
}

/** A record as the file wants it to be. */
export interface PlannedRecord {
  readonly row: number;
  readonly kind: 'unit' | 'employee' | 'service' | 'holiday';
  readonly id: Uuid;
  readonly body: unknown;
}

/** What may not be meant: which, and the names of some whom it concerns. */
export interface AskedQuestion {
  readonly question: ImportQuestion;
  readonly names: readonly string[];
}

/** What an import would write. With a fault in any row nothing of it is written. */
export interface ImportPlan {
  readonly records: readonly PlannedRecord[];
  readonly added: ReadonlySet<Uuid>;
  readonly faults: readonly RowFault[];
  readonly questions: readonly AskedQuestion[];
}

export interface Suggestion {
  readonly value: string;
  readonly label: string;
}

export interface RowFault {
  readonly row: number;
  readonly field: string;
  readonly fault: ImportFault;
  /** The cell as it stands. */
  readonly value: string;
  readonly suggestions: readonly Suggestion[];
}

const troubleFaults = {
  formula: 'cell-formula',
  error: 'cell-error',
  merged: 'cell-merged',
  'number-too-long': 'cell-number-too-long',
} as const;

const longestShown = 100;

/** Reads cells and keeps what is wrong with them. */
export class RowReader {
  readonly faults: RowFault[] = [];
  readonly #fields: ReadonlyMap<string, { readonly required: boolean; readonly or?: string }>;

  constructor(table: Table) {
    this.#fields = new Map(table.fields.map((field) => [field.name, field]));
    for (const row of table.rows) {
      for (const { name } of table.fields) {
        const trouble = row.trouble(name);
        if (trouble) this.#note(row, name, troubleFaults[trouble]);
      }
    }
  }

  /** Notes what is wrong with a cell, but for one that could not be read in the first place. */
  fault(row: TableRow, field: string, fault: ImportFault, suggestions: readonly Suggestion[] = []): undefined {
    if (row.trouble(field) === undefined) this.#note(row, field, fault, suggestions);
    return undefined;
  }

  /** The text of a cell, with what is wrong noted; undefined then. */
  text(row: TableRow, field: string, max: number): string | undefined {
    if (row.trouble(field)) return undefined;
    const text = row.of(field).replaceAll(/\s+/g, ' ').trim();
    const { required = false, or } = this.#fields.get(field) ?? {};
    if (required && text === '' && (or === undefined || row.of(or) === '')) return this.fault(row, field, 'required');
    if (lengthOf(text) > max) return this.fault(row, field, 'too-long');
    return isSafeText(text) ? text : this.fault(row, field, 'text-unsafe');
  }

  #note(row: TableRow, field: string, fault: ImportFault, suggestions: readonly Suggestion[] = []): void {
    this.faults.push({ row: row.row, field, fault, value: row.of(field).slice(0, longestShown), suggestions });
  }
}
