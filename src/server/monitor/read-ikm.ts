import type { Pool } from 'pg';
import { ikmOf } from '../../domain/skm/ikm.ts';
import { periodOf } from '../../domain/skm/period.ts';
import { smallestShown } from '../../domain/skm/small-groups.ts';
import { mayReadReport, readsEveryUnit } from '../../domain/skm/survey-access.ts';
import type { Monitor } from '../../protocol/monitor.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { PersonActor } from '../people/read-person.ts';
import { readTotals } from '../reports/read-totals.ts';
import { TotalSums } from '../reports/total-sums.ts';

/** The IKM of the month's triwulan, of those of these units whose report the asker may read (SKM-18, SKM-19). */
export async function readIkm(
  pool: Pool,
  actor: PersonActor,
  { units, month }: { units: readonly Uuid[]; month: string },
): Promise<NonNullable<Monitor['ikm']>> {
  const unitIds = units.filter((unit) => mayReadReport(actor, unit));
  const [year, inYear] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  const period = periodOf('quarter', year, Math.ceil(inYear / 3));
  const sums = new TotalSums(await readTotals(pool, { orgId: actor.orgId, unitIds, serviceId: null }, period));
  const n = sums.count('all');
  const hidden = !readsEveryUnit(actor) && n < smallestShown;
  const { ikm, mutu } = ikmOf(hidden ? [] : sums.unsur());
  return { ...period, n, ikm, mutu };
}
