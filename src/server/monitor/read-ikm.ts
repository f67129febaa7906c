import type { Pool } from 'pg';
import { ikmOf } from '../../domain/skm/ikm.ts';
import { periodOf } from '../../domain/skm/period.ts';
import { smallestShown } from '../../domain/skm/small-groups.ts';
import { mayReadReport, type SurveyPerson } from '../../domain/skm/survey-access.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Monitor } from '../../protocol/monitor.ts';
import type { Uuid } from '../../std/uuid.ts';
import { readTotals } from '../reports/read-totals.ts';
import { TotalSums } from '../reports/total-sums.ts';
import { readTold } from '../skm/told.ts';

/**
 * The IKM of the month's triwulan, of those of these units whose report the asker may read (SKM-18, SKM-19, SKM-26);
 * while nothing may be told yet, how many answers there are.
 */
export async function readIkm(
  pool: Pool,
  actor: SurveyPerson & { readonly orgId: Uuid },
  { units, month, today }: { units: readonly Uuid[]; month: string; today: LocalDate },
): Promise<NonNullable<Monitor['ikm']>> {
  const unitIds = units.filter((unit) => mayReadReport(actor, unit));
  const [year, inYear] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  const period = periodOf('quarter', year, Math.ceil(inYear / 3));
  const question = { orgId: actor.orgId, unitIds, serviceId: null, isWholeOrganisation: false, period, today };
  const told = await readTold(pool, question);
  if (told.n >= smallestShown) {
    const { ikm, mutu } = ikmOf(told.unsur());
    return { ...period, n: told.n, ikm, mutu };
  }
  const given = new TotalSums(await readTotals(pool, question, period));
  return { ...period, n: given.count('all'), ikm: null, mutu: null };
}
