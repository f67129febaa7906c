import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { instantOf } from '../../domain/time/instant.ts';
import { monitorQuerySchema, monitorSchema, type Monitor, type MonitorQuery } from '../../protocol/monitor.ts';
import { readZone } from '../audit/read-audit.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { exportMonth } from '../monitor/export-month.ts';
import { readMonitor } from '../monitor/read-monitor.ts';
import { writeCsv, writeXlsx } from '../sheets/write-sheet.ts';
import { errors, requirePerson, type Asker } from './admin-request.ts';
import type { HttpContext } from './context.ts';
import { RequestFault } from './request-fault.ts';
import { sendSheet } from './send-sheet.ts';

/** Figures of a month: coverage and minutes, for admins, leaders and superiors; and the same as a file. */
export function monitorRoutes(context: HttpContext): FastifyPluginCallbackZod {
  const { pool } = context.database;

  async function read(request: FastifyRequest, reply: FastifyReply, query: MonitorQuery): Promise<[Asker, Monitor]> {
    const asker = await requirePerson(context, request, reply);
    const zone = await readZone(pool, asker.orgId);
    const asked = { unit: query.unit ?? null, month: query.month ?? null, nowMs: context.nowMs(), zone };
    const monitor = await readMonitor(pool, asker, asked);
    if (monitor === null) throw new RequestFault(403, 'not-allowed');
    return [asker, monitor];
  }

  return (app, _options, done) => {
    app.get(
      '/api/monitor',
      {
        schema: {
          summary: 'Figures of a month for a unit or the people supervised',
          querystring: monitorQuerySchema,
          response: { 200: monitorSchema, ...errors },
        },
      },
      async (request, reply) => (await read(request, reply, request.query))[1],
    );
    app.get(
      '/api/monitor/export.:form',
      {
        schema: {
          summary: 'One row per person and month, for e-Kinerja',
          params: z.object({ form: z.enum(['xlsx', 'csv']) }),
          querystring: monitorQuerySchema,
        },
      },
      async (request, reply) => {
        const [asker, monitor] = await read(request, reply, request.query);
        const { form } = request.params;
        const rows = await exportMonth(pool, asker, { monitor, unit: request.query.unit ?? null });
        const by = { kind: 'person', id: asker.personId } as const;
        const audited = { orgId: asker.orgId, by, deviceId: asker.deviceId, at: instantOf(context.nowMs()) };
        await writeAudit(pool, audited, [{ action: 'export-monitor', result: 'ok' }]);
        const widths = [24, 30, 40, 36, 8, 10, 10, 14, 16, 14, 14, 14, 30, 24];
        const bytes = form === 'csv' ? writeCsv(rows) : await writeXlsx([{ name: monitor.month, rows, widths }]);
        return sendSheet(reply, { bytes, name: `kinerja-${monitor.month}`, form });
      },
    );
    done();
  };
}
