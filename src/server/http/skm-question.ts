import * as z from 'zod/mini';
import { uuidSchema } from '../../domain/registry/uuid-schema.ts';
import { weightings } from '../../domain/skm/ikm.ts';
import { periodOf } from '../../domain/skm/period.ts';
import { mayReadReport } from '../../domain/skm/survey-access.ts';
import { localDateSchema } from '../../domain/time/local-date-schema.ts';
import { yearOf } from '../../domain/time/local-date.ts';
import { localTimeAt } from '../../domain/time/zone.ts';
import { readSurveyPlaces } from '../reports/read-survey-places.ts';
import type { ReportQuestion } from '../reports/report-question.ts';
import type { Asker } from './admin-request.ts';
import type { HttpContext } from './context.ts';
import { RequestFault } from '../faults/request-fault.ts';

const optional = <T extends z.ZodMiniType>(schema: T) =>
  z.optional(
    z.union([
      z.pipe(
        z.literal(''),
        z.transform(() => undefined),
      ),
      schema,
    ]),
  );

/** Which report is asked for: all units where none is named, this year where no days are. */
export const skmQuerySchema = z.object({
  unit: optional(uuidSchema),
  service: optional(uuidSchema),
  from: optional(localDateSchema),
  to: optional(localDateSchema),
  weight: optional(z.enum(weightings)),
});

/** Before PermenPANRB 16/2014 nobody asked the nine unsur. */
const firstReported = '2014-01-01';

export type SkmQuery = z.infer<typeof skmQuerySchema>;

/** The report that a person asks for and may read; throws the fault with its field otherwise. */
export async function askedReport(
  { database, nowMs }: HttpContext,
  actor: Asker,
  { unit, service, from, to, weight }: SkmQuery,
): Promise<ReportQuestion> {
  const places = await readSurveyPlaces(database.pool, actor.orgId);
  const unitId = unit ?? (service && places.services.get(service)?.unitId) ?? null;
  if (unitId !== null && !places.units.has(unitId)) throw new RequestFault(404, 'unit-unknown', 'unit');
  if (service !== undefined && places.services.get(service)?.unitId !== unitId) {
    throw new RequestFault(404, 'service-unknown', 'service');
  }
  if (!mayReadReport(actor, unitId)) throw new RequestFault(403, 'not-allowed', 'unit');
  const today = localTimeAt(nowMs(), 'WIB').date;
  const thisYear = periodOf('year', yearOf(today));
  const period = { from: from ?? thisYear.from, to: to ?? thisYear.to };
  const last = periodOf('year', yearOf(today) + 1).to;
  if (period.from < firstReported) throw new RequestFault(400, 'period-out-of-range', 'from');
  if (period.to > last) throw new RequestFault(400, 'period-out-of-range', 'to');
  if (period.from > period.to) throw new RequestFault(400, 'period-reversed', 'to');
  return {
    orgId: actor.orgId,
    places,
    unitId,
    serviceId: service ?? null,
    period,
    weight: weight ?? 'exact',
    today,
  };
}
