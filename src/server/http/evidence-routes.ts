import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { readableChannels } from '../../domain/access/readable-channels.ts';
import { uuidSchema } from '../../domain/registry/uuid-schema.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { EvidencePlace } from '../evidence/evidence-place.ts';
import { createEvidenceUploads, uploadPath } from '../evidence/evidence-uploads.ts';
import { completeFiles, readEvidence, readFileRow, type EvidenceFile } from '../evidence/evidence-rows.ts';
import { finishUpload } from '../evidence/finish-upload.ts';
import { readFollowed } from '../people/read-followed.ts';
import { readPerson } from '../people/read-person.ts';
import type { LiveSession } from '../people/sessions.ts';
import { sha256Hex } from '../records/sha256.ts';
import { addressOf } from './address-of.ts';
import type { HttpContext } from './context.ts';
import { RequestFault } from '../faults/request-fault.ts';
import { requireSession, tokenOf } from './session-cookie.ts';
import { ownValue } from '../../std/own-value.ts';

const requestsPerSessionAndMinute = 600;

const endingOf: Record<string, string> = { 'image/jpeg': 'jpg', 'image/webp': 'webp', 'application/pdf': 'pdf' };

/** Evidence in (tus, by its writer alone) and out (for whoever may read its record). */
export function evidenceRoutes(context: HttpContext): FastifyPluginCallbackZod {
  const { evidenceStore: store, evidenceQuotaBytes: quotaBytes, database, nowMs } = context;
  const place: EvidencePlace = { database, store, quotaBytes, nowMs };
  const uploads = createEvidenceUploads(place, ({ name, message }) => {
    context.log?.error({ name, message }, 'evidence could not be stored');
  });
  const rateLimit = {
    max: requestsPerSessionAndMinute,
    timeWindow: '1 minute',
    keyGenerator: (request: FastifyRequest) =>
      `evidence ${sha256Hex(tokenOf(context, request)?.secret ?? addressOf(request))}`,
  };
  return (app, _options, done) => {
    // The bytes are for the tus server, which reads the request itself.
    app.addContentTypeParser('application/offset+octet-stream', (_request, _payload, parsed) => parsed(null));
    app.route({
      method: ['POST', 'OPTIONS'],
      url: uploadPath,
      config: { rateLimit },
      schema: { summary: 'Begin to send a file of evidence (tus 1.0)' },
      handler: async (request, reply) => {
        const uploader = await requireSession(context, request, reply);
        return tus({ uploader, uploadId: null }, request, reply);
      },
    });
    app.route({
      method: ['HEAD', 'PATCH', 'POST'],
      url: `${uploadPath}/:upload`,
      exposeHeadRoute: false,
      config: { rateLimit },
      schema: { summary: 'Go on sending it (tus 1.0)', params: z.object({ upload: z.string() }) },
      handler: async (request, reply) => {
        const session = await requireSession(context, request, reply);
        const method = methodOf(request);
        const row = await readFileRow(database.pool, session.orgId, request.params.upload);
        // HEAD has no body to carry a code in: the protocol's mark tells the answer from another network's page.
        void reply.header('tus-resumable', '1.0.0');
        // Somebody else's upload is not said to exist.
        if (row === null || row.author !== session.personId) throw new RequestFault(404, 'not-found');
        if (method === 'PATCH' && request.headers['content-length'] === '0') return settle(session, row, reply);
        request.raw.method = method;
        return tus({ uploader: session, uploadId: row.uploadId }, request, reply);
      },
    });
    for (const part of ['file', 'preview'] as const) {
      app.get(
        `/api/evidence/:id/${part}`,
        { schema: { summary: `The ${part} of a piece of evidence`, params: z.object({ id: uuidSchema }) } },
        async (request, reply) => {
          const session = await requireSession(context, request, reply);
          const file = await readableFile(session, request.params.id, part);
          return sendFile(reply, request, file);
        },
      );
    }
    done();
  };

  async function tus(
    authorised: { uploader: LiveSession; uploadId: string | null },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    reply.hijack();
    reply.raw.setHeader('x-content-type-options', 'nosniff');
    reply.raw.setHeader('cache-control', 'no-store');
    await uploads.handle(authorised, request.raw, reply.raw).catch((error: unknown) => {
      request.log.error({ name: (error as Error).name }, 'an upload of evidence failed');
      reply.raw.destroy();
    });
  }

  /** All bytes are here, but the device has not heard that they are whole. */
  async function settle(session: LiveSession, row: EvidenceFile, reply: FastifyReply): Promise<FastifyReply> {
    const { offset, size } = await store.data.getUpload(row.uploadId).catch(() => ({ offset: 0, size: 1 }));
    if (offset !== size) throw new RequestFault(409, 'evidence-offset-wrong');
    const stored = await finishUpload(place, session, row.uploadId);
    return reply
      .code(204)
      .headers({ 'tus-resumable': '1.0.0', 'upload-offset': String(size), 'jejak-stored': stored })
      .send();
  }

  async function readableFile(session: LiveSession, id: Uuid, part: 'file' | 'preview'): Promise<EvidenceFile> {
    const { pool } = database;
    const record = await readEvidence(pool, session.orgId, id);
    const person = await readPerson(pool, session.orgId, session.personId);
    if (person === null) throw new RequestFault(401, 'not-signed-in');
    const { orgId, personId } = session;
    const followed = await readFollowed(pool, { orgId, personId, nowMs: nowMs() });
    const readable = readableChannels(person.actor, followed, nowMs());
    if (record === null || !readable.includes(record.channel)) throw new RequestFault(404, 'not-found');
    const sha256 = part === 'file' ? record.body.sha256 : record.body.preview?.sha256;
    const asked = { author: record.author, hashes: sha256 === undefined ? [] : [sha256] };
    const [file] = await completeFiles(pool, session.orgId, asked);
    if (file === undefined) throw new RequestFault(404, 'evidence-unknown');
    return file;
  }

  /** A reader whose link broke asks for the rest: `bytes=N-`. What an id stands for never changes. */
  async function sendFile(
    reply: FastifyReply,
    { params, headers: { range } }: FastifyRequest<{ Params: { id: Uuid } }>,
    { uploadId, type, bytes }: EvidenceFile,
  ): Promise<FastifyReply> {
    const from = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
    if (from > 0 && from >= bytes) throw new RequestFault(416, 'malformed-request');
    const ending = ownValue(endingOf, type ?? '') ?? 'bin';
    const shown = type === 'application/pdf' ? 'attachment' : 'inline';
    return reply
      .code(from > 0 ? 206 : 200)
      .headers({
        'content-type': type ?? 'application/octet-stream',
        'content-length': String(bytes - from),
        ...(from > 0 ? { 'content-range': `bytes ${from}-${bytes - 1}/${bytes}` } : {}),
        'accept-ranges': 'bytes',
        'content-disposition': `${shown}; filename="bukti-${params.id.slice(-8)}.${ending}"`,
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        // Another person may use this browser next.
        'cache-control': 'private, no-store',
      })
      .send(await store.read(uploadId, from));
  }
}

/** tus: what a network forbids may come as POST that names the method. */
function methodOf({ method, headers }: FastifyRequest): string {
  const named = headers['x-http-method-override'];
  if (method !== 'POST') return method;
  if (named !== 'PATCH' && named !== 'HEAD') throw new RequestFault(404, 'not-found');
  return named;
}
