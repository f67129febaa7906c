import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { auditPageSchema, auditQuerySchema, type AuditLineRead } from '../../protocol/audit.ts';
import { instantOf } from '../../domain/time/instant.ts';
import { readAudit } from '../audit/read-audit.ts';
import { writeCsv } from '../sheets/write-sheet.ts';
import { changingAs, errors, noteAction } from './admin-request.ts';
import type { HttpContext } from './context.ts';
import { sendSheet } from './send-sheet.ts';

const pageSize = 100;
const mostExported = 50_000;

/** Who did what, for admins: looked through and kept as a file. */
export function auditRoutes(context: HttpContext): FastifyPluginCallbackZod {
  const { pool } = context.database;
  const { requireAdmin } = changingAs(context);
  return (app, _options, done) => {
    app.get(
      '/api/audit',
      {
        schema: {
          summary: 'Who did what to which record',
          querystring: auditQuerySchema,
          response: { 200: auditPageSchema, ...errors },
        },
      },
      async (request, reply) => {
        const { orgId } = await requireAdmin(request, reply);
        return readAudit(pool, orgId, request.query, pageSize);
      },
    );
    app.get(
      '/api/audit.csv',
      { schema: { summary: 'The same as a file, at most 50,000 lines', querystring: auditQuerySchema } },
      async (request, reply) => {
        const asker = await requireAdmin(request, reply);
        const { lines } = await readAudit(pool, asker.orgId, request.query, mostExported);
        await noteAction(context, asker, { action: 'export-audit' });
        const at = instantOf(context.nowMs());
        const bytes = writeCsv([columns, ...lines.map(rowOf)]);
        return sendSheet(reply, { bytes, name: `audit-${at.slice(0, 10)}`, form: 'csv' });
      },
    );
    done();
  };
}

const columns = [
  'waktu_utc',
  'pelaku',
  'nama',
  'id_pelaku',
  'perangkat',
  'tindakan',
  'jenis',
  'id',
  'nama_data',
  'revisi',
  'hasil',
];

function rowOf(line: AuditLineRead): (string | number | null)[] {
  return [
    line.at,
    line.actorKind,
    line.actorName,
    line.actorId,
    line.deviceId,
    line.action,
    line.kind,
    line.recordId,
    line.recordName,
    line.rev,
    line.result,
  ];
}
