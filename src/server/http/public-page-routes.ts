import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { isUuid } from '../../std/uuid.ts';
import { periodOf, periodsBefore } from '../../domain/skm/period.ts';
import { yearOf } from '../../domain/time/local-date.ts';
import { localTimeAt } from '../../domain/time/zone.ts';
import { publicPage, publicPageStyle } from '../reports/public-page.ts';
import { readSurveyPlaces } from '../reports/read-survey-places.ts';
import { skmReport } from '../reports/skm-report.ts';
import { publishedUnit } from '../skm/survey-publication.ts';
import type { HttpContext } from './context.ts';
import { RequestFault } from '../faults/request-fault.ts';

const requestsPerMinute = 120;

/** What everybody may read of a unit that has opened its page: this year's index, or last year's while this one has too few. */
export function publicPageRoutes(context: HttpContext): FastifyPluginCallbackZod {
  const { pool } = context.database;
  const limited = { rateLimit: { max: requestsPerMinute, timeWindow: '1 minute' } };
  return (app, _options, done) => {
    app.get('/publik/halaman.css', { schema: { hide: true } }, (_request, reply) =>
      reply.header('content-type', 'text/css; charset=utf-8').header('cache-control', 'no-cache').send(publicPageStyle),
    );
    app.get(
      '/publik/:unit',
      { schema: { hide: true, params: z.object({ unit: z.string() }) }, config: limited },
      async (request, reply) => {
        const { unit } = request.params;
        const orgId = isUuid(unit) ? await publishedUnit(pool, unit) : null;
        const places = orgId === null ? null : await readSurveyPlaces(pool, orgId);
        if (orgId === null || !isUuid(unit) || !places?.units.has(unit)) throw new RequestFault(404, 'not-found');
        const today = localTimeAt(context.nowMs(), 'WIB').date;
        const thisYear = periodOf('year', yearOf(today));
        const asked = { orgId, places, unitId: unit, serviceId: null, weight: 'exact', today } as const;
        const current = await skmReport(pool, { ...asked, period: thisYear });
        const lastYear = periodsBefore(thisYear, 1)[0]!;
        const shown = current.ikm === null ? await skmReport(pool, { ...asked, period: lastYear }) : current;
        return reply
          .header('content-type', 'text/html; charset=utf-8')
          .header('cache-control', 'no-cache')
          .send(publicPage(shown));
      },
    );
    done();
  };
}
