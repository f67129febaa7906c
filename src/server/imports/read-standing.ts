import type { PoolClient } from 'pg';
import type { Employee } from '../../domain/employee/employee-body.ts';
import type { Holiday } from '../../domain/holiday/holiday-body.ts';
import { kinds } from '../../domain/kinds.ts';
import { readBody } from '../../domain/registry/read-body.ts';
import type { Service } from '../../domain/service/service-body.ts';
import { localTimeAt } from '../../domain/time/zone.ts';
import type { Unit } from '../../domain/unit/unit-body.ts';
import { assert } from '../../std/assert.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { Standing } from './import-plan.ts';

/** Everything the organisation has published that a file can speak of. */
export async function readStanding(
  client: PoolClient,
  orgId: Uuid,
  { nowMs, newId }: { nowMs: number; newId: () => Uuid },
): Promise<Standing> {
  const result = await client.query<{ id: Uuid; kind: string; version: number; body: unknown }>(
    `select id, kind, version, body from record
     where org_id = $1 and author = org_id and kind in ('unit', 'employee', 'service', 'holiday') and body is not null`,
    [orgId],
  );
  const of = <Body>(name: string) =>
    new Map<Uuid, Body>(
      result.rows.flatMap(({ id, kind, version, body }) => {
        const shape = kinds.get(name);
        assert(shape, `${name} is a kind of record`);
        return kind === name ? [[id, readBody(shape, version, body) as Body]] : [];
      }),
    );
  const units = of<Unit>('unit');
  return {
    units,
    employees: of<Employee>('employee'),
    services: of<Service>('service'),
    holidays: of<Holiday>('holiday'),
    today: (unitId) => localTimeAt(nowMs, units.get(unitId)?.zone ?? 'WIB').date,
    newId,
  };
}
