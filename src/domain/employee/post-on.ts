import type { Uuid } from '../../std/uuid.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { Employee } from './employee-body.ts';

/** A person's place in the organisation. */
export interface Post {
  readonly unitId: Uuid;
  readonly supervisorId: Uuid | null;
}

/** EMP-1: the unit and superior a person had on a day; the superior of a day stays that of its entries (reference §9.12). */
export function postOn(employee: Employee, date: LocalDate): Post {
  return (employee.history ?? []).find((past) => date < past.until) ?? employee;
}
