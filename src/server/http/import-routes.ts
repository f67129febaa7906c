import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import type { PoolClient } from 'pg';
import * as z from 'zod/mini';
import { uuidSchema } from '../../domain/registry/uuid-schema.ts';
import { localTimeAt } from '../../domain/time/zone.ts';
import {
  importChoicesSchema,
  importKinds,
  importListSchema,
  importViewSchema,
  withdrawalSchema,
  type ImportChoices,
  type ImportKind,
} from '../../protocol/import.ts';
import { createUuidV7, type Uuid } from '../../std/uuid.ts';
import { applyImport } from '../imports/apply-import.ts';
import { importExample } from '../imports/import-example.ts';
import { keepImport, listImports, readImport, type StoredImport } from '../imports/import-store.ts';
import { lookAt, type Looked, type LookParts } from '../imports/look-at.ts';
import { markFaults } from '../imports/mark-faults.ts';
import { surveyPlace } from '../imports/survey-place.ts';
import { withdrawImport } from '../imports/withdraw-import.ts';
import type { Publisher } from '../publish/publish-record.ts';
import { acceptSheets } from './accept-sheets.ts';
import { changingAs, errors, isUnitAdmin, reachOf, type Asker } from './admin-request.ts';
import type { HttpContext } from './context.ts';
import { Gate } from './gate.ts';
import { RequestFault } from '../faults/request-fault.ts';
import { sendSheet } from './send-sheet.ts';

/** A file takes memory while it is read: one at a time. */
const gateLimits = { inside: 1, waiting: 4, arriving: 0, patienceMs: 60_000 };
const sheetLimits = { maxRows: 20_001 };

const brought = z.object({
  kind: z.enum(importKinds),
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  unit: z.optional(uuidSchema),
});
const oneImport = z.object({ id: uuidSchema });
const page = z.object({
  kinds: z.optional(z.string().check(z.maxLength(100))),
  unit: z.optional(uuidSchema),
  page: z.optional(z.coerce.number().check(z.gte(0), z.lte(10_000))),
});

/** Files of people, units, services, holidays and questionnaires: brought, looked at, applied whole, taken back whole. */
export function importRoutes(context: HttpContext): FastifyPluginCallbackZod {
  const { requireAdmin, change } = changingAs(context, isUnitAdmin);
  const gate = new Gate(gateLimits);
  const newId = createUuidV7({ nowMs: context.nowMs, randomBytes: (length) => randomBytes(length) });

  return (app, _options, done) => {
    acceptSheets(app);
    app.post(
      '/api/imports',
      {
        // Who may not import does not get to send 10 MB first.
        onRequest: async (request, reply) => void (await requireAdmin(request, reply)),
        schema: {
          summary: 'Bring a file and be told what it would change',
          querystring: brought,
          response: { 200: importViewSchema, ...errors },
        },
      },
      async (request, reply) => {
        const asker = await requireAdmin(request, reply);
        const { kind, name, unit = null } = request.query;
        requireKind(asker, kind);
        const { body: bytes } = request;
        if (!Buffer.isBuffer(bytes)) throw new RequestFault(400, 'sheet-unreadable');
        if (kind === 'skm' && unit === null) throw new RequestFault(400, 'unit-unknown', 'unit');
        const file = { id: newId(), kind, fileName: name, unitId: kind === 'skm' ? unit : null, bytes };
        const stored = { ...file, by: asker.personId };
        const looked = await look(asker, { ...stored, state: 'looked' }, {});
        await keepImport(
          context.database.pool,
          { orgId: asker.orgId, by: asker.personId, at: new Date(context.nowMs()) },
          file,
        );
        return looked.view;
      },
    );
    app.post(
      '/api/imports/:id/look',
      {
        schema: {
          summary: 'Read the file otherwise',
          params: oneImport,
          body: importChoicesSchema,
          response: { 200: importViewSchema, ...errors },
        },
      },
      async (request, reply) => {
        const asker = await requireAdmin(request, reply);
        return (await look(asker, await requireStored(asker, request.params.id), request.body)).view;
      },
    );
    app.post(
      '/api/imports/:id/application',
      {
        schema: {
          summary: 'Take the file in, all or nothing',
          params: oneImport,
          body: importChoicesSchema,
          response: { 200: importViewSchema, ...errors },
        },
      },
      (request, reply) =>
        gate.run(async () => {
          const asker = await requireAdmin(request, reply);
          const { workbook } = await workbookOf(await requireStored(asker, request.params.id));
          return change(request, reply, async (client, publisher) => {
            const stored = await requireStored(asker, request.params.id, client);
            const parts = await partsOf(client, { asker, stored, choices: request.body, workbook });
            return applyImport(client, publisher, { stored, parts });
          });
        }),
    );
    app.post(
      '/api/imports/:id/marked',
      {
        schema: {
          summary: 'The rows of the file with what is wrong beside them',
          params: oneImport,
          body: importChoicesSchema,
        },
      },
      async (request, reply) => {
        const asker = await requireAdmin(request, reply);
        const stored = await requireStored(asker, request.params.id);
        const { table, faults, workbook } = await look(asker, stored, request.body);
        const bytes = await markFaults(workbook, { table, faults });
        return sendSheet(reply, { bytes, name: 'perlu-diperbaiki', form: 'xlsx' });
      },
    );
    app.post(
      '/api/imports/:id/withdrawal',
      {
        schema: {
          summary: 'Take back all that a file brought',
          params: oneImport,
          response: { 200: withdrawalSchema, ...errors },
        },
      },
      (request, reply) => withdraw(request, reply, request.params.id),
    );
    app.get(
      '/api/imports',
      {
        schema: {
          summary: 'What was taken in, newest first',
          querystring: page,
          response: { 200: importListSchema, ...errors },
        },
      },
      async (request, reply) => {
        const asker = await requireAdmin(request, reply);
        const by = reachOf(asker) === 'everywhere' ? null : asker.personId;
        const asked = request.query.kinds?.split(',');
        const kinds = importKinds.filter((kind) => asked?.includes(kind) ?? true);
        const { unit = null, page: number = 0 } = request.query;
        return listImports(context.database.pool, asker.orgId, { kinds, unitId: unit, by, page: number });
      },
    );
    app.get(
      '/api/imports/examples/:file',
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

  async function requireStored(asker: Asker, id: Uuid, client?: PoolClient): Promise<StoredImport> {
    const stored = await readImport(client ?? context.database.pool, asker.orgId, id, { lock: client !== undefined });
    if (stored === undefined || !isTheirs(asker, stored)) throw new RequestFault(404, 'import-gone');
    if (stored.bytes === null) throw new RequestFault(409, 'import-gone');
    return stored;
  }

  async function workbookOf({ bytes }: StoredImport) {
    return { workbook: await context.sheetReader.read(bytes!, sheetLimits) };
  }

  function look(
    asker: Asker,
    stored: StoredImport,
    choices: ImportChoices,
  ): Promise<Looked & Pick<LookParts, 'workbook'>> {
    return gate.run(async () => {
      const { workbook } = await workbookOf(stored);
      return context.database.transaction(async (client) => {
        const parts = await partsOf(client, { asker, stored, choices, workbook });
        return { ...(await lookAt(client, stored, parts)), workbook };
      });
    });
  }

  async function partsOf(
    client: PoolClient,
    {
      asker,
      stored,
      choices,
      workbook,
    }: { asker: Asker; stored: StoredImport; choices: ImportChoices; workbook: LookParts['workbook'] },
  ): Promise<LookParts> {
    const { orgId } = asker;
    const nowMs = context.nowMs();
    const today = localTimeAt(nowMs, 'WIB').date;
    const survey =
      stored.unitId === null ? null : await surveyPlace(client, { orgId, unitId: stored.unitId }, { choices, today });
    return { orgId, nowMs, newId, reach: reachOf(asker), workbook, choices, survey };
  }

  async function withdraw(request: FastifyRequest, reply: FastifyReply, id: Uuid) {
    return change(request, reply, async (client, publisher: Publisher, asker) => {
      const stored = await readImport(client, asker.orgId, id, { lock: true });
      if (stored === undefined || !isTheirs(asker, stored)) throw new RequestFault(404, 'import-gone');
      return withdrawImport(client, publisher, { stored, reach: reachOf(asker) });
    });
  }
}

/** ADM-2: holidays are everybody's, and questionnaires of a unit are for who has that right. */
const kindsOfUnits: readonly ImportKind[] = ['pegawai', 'unit', 'layanan'];

function requireKind(asker: Asker, kind: ImportKind): void {
  if (reachOf(asker) !== 'everywhere' && !kindsOfUnits.includes(kind)) throw new RequestFault(403, 'not-allowed');
}

/** An admin of a unit sees the files that they brought themselves. */
function isTheirs(asker: Asker, { by }: StoredImport): boolean {
  return reachOf(asker) === 'everywhere' || by === asker.personId;
}
