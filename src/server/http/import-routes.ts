import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { importKinds, importReportSchema } from '../../protocol/import.ts';
import { createUuidV7 } from '../../std/uuid.ts';
import { importExample } from '../organisation/import/import-example.ts';
import { importFile } from '../organisation/import/import-file.ts';
import { acceptSheets } from './accept-sheets.ts';
import { changingAs, errors } from './admin-request.ts';
import type { HttpContext } from './context.ts';
import { Gate } from './gate.ts';
import { RequestFault } from './request-fault.ts';
import { sendSheet } from './send-sheet.ts';

/** A file takes memory while it is read: one at a time. */
const gateLimits = { inside: 1, waiting: 4, arriving: 0, patienceMs: 30_000 };

/** Units, people and services out of XLSX and CSV files: told first, then applied, all or nothing. */
export function importRoutes(context: HttpContext): FastifyPluginCallbackZod {
  const { requireAdmin, change } = changingAs(context);
  const gate = new Gate(gateLimits);
  const newId = createUuidV7({ nowMs: context.nowMs, randomBytes: (length) => randomBytes(length) });
  return (app, _options, done) => {
    acceptSheets(app);
    app.post(
      '/api/organisation/import/:kind',
      {
        // Who may not import does not get to send 10 MB first.
        onRequest: async (request, reply) => void (await requireAdmin(request, reply)),
        schema: {
          summary: 'Tell what a file would change, or apply it',
          params: z.object({ kind: z.enum(importKinds) }),
          querystring: z.object({ apply: z.optional(z.enum(['0', '1'])) }),
          response: { 200: importReportSchema, ...errors },
        },
      },
      async (request, reply) => {
        const { body: bytes } = request;
        if (!Buffer.isBuffer(bytes)) throw new RequestFault(400, 'sheet-unreadable');
        const wanted = { kind: request.params.kind, bytes, apply: request.query.apply === '1', newId };
        return gate.run(() => change(request, reply, (client, publisher) => importFile(client, publisher, wanted)));
      },
    );
    app.get(
      '/api/organisation/import/:file',
      { schema: { summary: 'An example to fill in', params: z.object({ file: z.string().check(z.maxLength(40)) }) } },
      async (request, reply) => {
        await requireAdmin(request, reply);
        const [name, form] = request.params.file.split('.');
        const kind = importKinds.find((one) => one === name);
        if (kind === undefined || (form !== 'xlsx' && form !== 'csv')) throw new RequestFault(404, 'not-found');
        return sendSheet(reply, { bytes: await importExample(kind, form), name: `contoh-${kind}`, form });
      },
    );
    done();
  };
}
