import { employee } from '../../domain/employee/employee.ts';
import type { Employee } from '../../domain/employee/employee-body.ts';
import { recordsOfKind } from '../../device/store/queries.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { Uuid } from '../../std/uuid.ts';

/** Everybody whom this device knows, by id. */
export async function readPeople(database: DeviceDatabase): Promise<ReadonlyMap<Uuid, Employee>> {
  const people = await recordsOfKind(database, employee);
  return new Map(people.map((one) => [one.id, one.body]));
}
