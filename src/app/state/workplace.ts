import { employee } from '../../domain/employee/employee.ts';
import type { Holiday } from '../../domain/holiday/holiday-body.ts';
import { holiday } from '../../domain/holiday/holiday.ts';
import { policy, policyFor } from '../../domain/policy/policy.ts';
import type { Policy } from '../../domain/policy/policy-body.ts';
import type { Zone } from '../../domain/time/zone.ts';
import { unit } from '../../domain/unit/unit.ts';
import { recordById, recordsOfKind } from '../../device/store/queries.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { Engine } from '../engine/engine.ts';
import { useLive } from './use-live.ts';

/** The person's unit as the device knows it, with its clock and its rules. */
export interface Workplace {
  readonly unitId: Uuid;
  readonly unitName: string | null;
  readonly zone: Zone;
  readonly policy: Policy;
  /** Days without work and Ramadan, as the organisation announced them. */
  readonly holidays: readonly Holiday[];
}

export async function readWorkplace({ database, session }: Engine): Promise<Workplace> {
  const own = await recordById(database, employee, session.personId);
  const unitId = own?.body.unitId ?? session.unitId;
  const [place, policies, holidays] = await Promise.all([
    recordById(database, unit, unitId),
    recordsOfKind(database, policy),
    recordsOfKind(database, holiday),
  ]);
  return {
    unitId,
    unitName: place?.body.name ?? null,
    zone: place?.body.zone ?? 'WIB',
    policy: policyFor(
      unitId,
      policies.map((one) => one.body),
    ),
    holidays: holidays.map((one) => one.body),
  };
}

/** The workplace, kept up to date; undefined until read. */
export function useWorkplace(engine: Engine): Workplace | undefined {
  return useLive(() => readWorkplace(engine), [engine]);
}
