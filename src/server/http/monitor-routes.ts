import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import * as z from 'zod/mini';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { monitorQuerySchema, monitorSchema, type MonitorQuery } from '../../protocol/monitor.ts';
import { readZone } from '../audit/read-audit.ts';
import { exportMonth } from '../monitor/export-month.ts';
import { readMonitor, type MonitorAsked } from '../monitor/read-monitor.ts';
import { writeCsv, writeXlsx } from '../sheets/write-sheet.ts';
import { errors, noteAction, requirePerson, type Asker } from './admin-request.ts';
import type { HttpContext } from './context.ts';
import { RequestFault } from '../faults/request-fault.ts';
import { sendSheet } from './send-sheet.ts';

/** Figures of a month for admins, leaders and superiors; and the same as a file. */
export function monitorRoutes(context: HttpContext): FastifyPluginCallbackZod {
  const { pool } = context.database;

  /** What is asked for, by whom; somebody who may see nobody's figures gets the fault 403. */
  async function answer<T>(
    request: FastifyRequest & { query: MonitorQuery },
    reply: FastifyReply,
    read: (pool: Pool, asker: Asker, asked: MonitorAsked) => Promise<T | null>,
  ): Promise<[Asker, T]> {
    const asker = await requirePerson(context, request, reply);
    const { unit = null, month = null } = request.query;
    const zone = await readZone(pool, asker.orgId);
    const found = await read(pool, asker, { unit, month, nowMs: context.nowMs(), zone });
    if (found === null) throw new RequestFault(403, 'not-allowed');
    return [asker, found];
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
      async (request, reply) => (await answer(request, reply, readMonitor))[1],
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
        const [asker, { month, rows }] = await answer(request, reply, exportMonth);
        const { form } = request.params;
        await noteAction(context, asker, { action: 'export-monitor' });
        const widths = rows[0]!.map((_, column) => [24, 30, 40, 36][column] ?? 14);
        const bytes = form === 'csv' ? writeCsv(rows) : await writeXlsx([{ name: month, rows, widths }]);
        return sendSheet(reply, { bytes, name: `kinerja-${month}`, form });
      },
    );
    done();
  };
}
