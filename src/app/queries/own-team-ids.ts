import { employee } from '../../domain/employee/employee.ts';
import { recordsOfKind } from '../../device/store/queries.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { Uuid } from '../../std/uuid.ts';

/** Everybody whose superior this person is now. */
export async function readOwnTeamIds(database: DeviceDatabase, superiorId: Uuid): Promise<ReadonlySet<Uuid>> {
  const people = await recordsOfKind(database, employee);
  return new Set(people.filter((one) => one.body.supervisorId === superiorId).map((one) => one.id));
}
