import { deputy } from '../../domain/deputy/deputy.ts';
import type { Deputy } from '../../domain/deputy/deputy-body.ts';
import { employee } from '../../domain/employee/employee.ts';
import type { DeviceDatabase, OutboxEntry } from '../../device/store/database.ts';
import { outboxEntriesOf } from '../../device/store/outbox.ts';
import { recordsOfKind, type RowOf } from '../../device/store/queries.ts';
import type { Uuid } from '../../std/uuid.ts';

export interface OwnDeputy {
  readonly row: RowOf<Deputy>;
  /** Undefined where this device does not know the person any more. */
  readonly name: string | undefined;
  readonly unsent: OutboxEntry | undefined;
}

export interface OwnDeputies {
  readonly named: readonly OwnDeputy[];
  /** Everybody this device knows who could stand in, by name. */
  readonly people: readonly { readonly id: Uuid; readonly name: string; readonly position: string }[];
}

/** Whom a superior has named to stand in, the latest first, and who could be named. */
export async function readOwnDeputies(database: DeviceDatabase, superiorId: Uuid): Promise<OwnDeputies> {
  const [rows, employees] = await Promise.all([recordsOfKind(database, deputy), recordsOfKind(database, employee)]);
  const own = rows.filter((row) => row.body.superiorId === superiorId).toReversed();
  const unsent = await outboxEntriesOf(
    database,
    own.map((row) => row.id),
  );
  const names = new Map(employees.map((one) => [one.id, one.body.name]));
  return {
    named: own.map((row) => ({ row, name: names.get(row.body.deputyId), unsent: unsent.get(row.id) })),
    people: employees
      .filter((one) => one.id !== superiorId)
      .map(({ id, body: { name, position } }) => ({ id, name, position })),
  };
}
