import type { Pool } from 'pg';
import { counterKind } from '../../domain/counter/counter-kind.ts';
import { serviceKind } from '../../domain/service/service-kind.ts';
import { unitKind } from '../../domain/unit/unit-kind.ts';
import type { CounterBoard } from '../../protocol/counters.ts';
import type { Uuid } from '../../std/uuid.ts';
import { listCounterDevices } from './counter-devices.ts';
import { readPublished } from './read-published.ts';

/** The units that serve citizens, by name, with how they ask and their tablets; one of them, or all. */
export async function readCounterBoard(
  pool: Pool,
  { orgId, unitId }: { orgId: Uuid; unitId: Uuid | null },
  nowMs: number,
): Promise<CounterBoard> {
  const [units, services, counters, devices] = await Promise.all([
    readPublished(pool, orgId, unitKind),
    readPublished(pool, orgId, serviceKind),
    readPublished(pool, orgId, counterKind),
    listCounterDevices(pool, orgId, nowMs),
  ]);
  const settingsOf = new Map(counters.map(({ body }) => [body.unitId, body]));
  const isAsked = (id: Uuid) => unitId === null || id === unitId;
  const servicesOf = (of: Uuid) =>
    services
      .filter(({ body }) => body.unitId === of)
      .map(({ id, body }) => ({ id, name: body.name }))
      .sort(byName);
  return {
    units: units
      .filter(({ id }) => isAsked(id))
      .map(({ id, body: { name } }) => {
        const settings = settingsOf.get(id);
        const { layout, idleSeconds, asksRespondent } = settings ?? {};
        return {
          id,
          name,
          settings:
            layout && idleSeconds && asksRespondent !== undefined ? { layout, idleSeconds, asksRespondent } : null,
          services: servicesOf(id),
        };
      })
      .filter(({ services: offered }) => offered.length > 0)
      .sort(byName),
    devices: devices.filter((one) => isAsked(one.unitId)),
  };
}

function byName(one: { name: string }, other: { name: string }): number {
  return one.name.localeCompare(other.name, 'id');
}
