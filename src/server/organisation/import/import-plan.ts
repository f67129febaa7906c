import type { Employee } from '../../../domain/employee/employee-body.ts';
import type { Service } from '../../../domain/service/service-body.ts';
import { isSafeText, lengthOf } from '../../../domain/text/plain-text.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { Unit } from '../../../domain/unit/unit-body.ts';
import type { ImportFault, RowError } from '../../../protocol/import.ts';
import type { Uuid } from '../../../std/uuid.ts';
import type { Publication } from '../publication.ts';
import type { Table, TableRow } from './read-table.ts';

/** What there is before an import, by id. */
export interface Standing {
  readonly units: ReadonlyMap<Uuid, Unit>;
  readonly employees: ReadonlyMap<Uuid, Employee>;
  readonly services: ReadonlyMap<Uuid, Service>;
  /** The day in a unit's zone. */
  readonly today: (unitId: Uuid) => LocalDate;
  readonly newId: () => Uuid;
}

/** What an import would write. With an error in any row nothing of it is written. */
export interface ImportPlan {
  readonly publications: Publication[];
  readonly added: ReadonlySet<Uuid>;
  readonly errors: RowError[];
}

/** Reads cells and keeps what is wrong with them. */
export class RowReader {
  readonly errors: RowError[] = [];
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  fault(row: TableRow, column: string, fault: ImportFault): undefined {
    const title = this.#table.columns[column]?.title ?? column;
    this.errors.push({ row: row.row, column: title, fault, value: row.of(column).slice(0, 100) });
    return undefined;
  }

  /** The text of a cell, with what is wrong noted; undefined then. */
  text(row: TableRow, column: string, max: number): string | undefined {
    const text = row.of(column).replaceAll(/\s+/g, ' ').trim();
    const isRequired = this.#table.columns[column]?.required ?? false;
    if (isRequired && text === '') return this.fault(row, column, 'required');
    if (lengthOf(text) > max) return this.fault(row, column, 'too-long');
    return isSafeText(text) ? text : this.fault(row, column, 'text-unsafe');
  }
}
