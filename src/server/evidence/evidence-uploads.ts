import type { IncomingMessage, ServerResponse } from 'node:http';
import { Server, type ServerOptions, type Upload } from '@tus/server';
import { maxEvidencePerRecord } from '../../domain/evidence/decide-evidence.ts';
import { assert } from '../../std/assert.ts';
import { isUuid, type Uuid } from '../../std/uuid.ts';
import { RequestFault } from '../faults/request-fault.ts';
import { tusFaultOf } from './tus-fault.ts';
import { addFileRow, completeFiles, evidenceAbout, isLiving, readEvidence, storedBytes } from './evidence-rows.ts';
import type { EvidencePlace, Uploader } from './evidence-place.ts';
import { keptFreeBytes, type EvidenceStore } from './evidence-store.ts';
import { finishUpload } from './finish-upload.ts';
import { writeReceipts } from './write-receipts.ts';

export const uploadPath = '/api/evidence/uploads';
/** The largest file of any kind of evidence (EVD-3). */
const largestFileBytes = 5_000_000;
const retryAfterS = '60';

type Hook<Name extends keyof ServerOptions> = NonNullable<ServerOptions[Name]>;
type TusRequest = Parameters<Hook<'onUploadCreate'>>[0];

/** The tus protocol for evidence. The route has found out who speaks and whether the upload is theirs. */
export function createEvidenceUploads(place: EvidencePlace, onFault: (fault: Error) => void) {
  const authorised = new WeakMap<IncomingMessage, { uploader: Uploader; uploadId: string | null }>();
  const tus = new Server({
    path: uploadPath,
    datastore: place.store.data,
    relativeLocation: true,
    maxSize: largestFileBytes,
    allowedOrigins: [],
    // Never what the address says: that may hold more than one id, and the route has looked at one.
    getFileIdFromRequest: (request) => authorisedIn(request).uploadId ?? undefined,
    onUploadCreate: async (request, upload) => {
      await admit(place, speakerOf(request), upload);
      return {};
    },
    onUploadFinish: async (request, upload) => {
      return { headers: { 'jejak-stored': await finishUpload(place, speakerOf(request), upload.id) } };
    },
    onResponseError: async (request, error) => {
      const fault = tusFaultOf(error, await isFull(place.store, 0));
      if (fault.status_code < 500) return fault;
      nodeOf(request).res?.setHeader('retry-after', retryAfterS);
      onFault(error instanceof Error ? error : new Error(error.body));
      return fault;
    },
  });

  function authorisedIn(request: TusRequest) {
    const found = authorised.get(nodeOf(request).req);
    assert(found, 'the route names who speaks');
    return found;
  }

  const speakerOf = (request: TusRequest) => authorisedIn(request).uploader;

  return {
    /** Of the upload that is this one's to go on with; null begins one. */
    handle: (
      { uploader, uploadId }: { uploader: Uploader; uploadId: string | null },
      request: IncomingMessage,
      response: ServerResponse,
    ): Promise<unknown> => {
      authorised.set(request, { uploader, uploadId });
      return Promise.resolve(tus.handle(request, response));
    },
  };
}

function nodeOf(request: TusRequest): { req: IncomingMessage; res?: ServerResponse } {
  const node = request.runtime?.node;
  assert(node, 'requests come from Node');
  return node as { req: IncomingMessage; res?: ServerResponse };
}

/** Lets a file in that an own, living record speaks of, within what there is room for; throws the fault otherwise. */
async function admit(place: EvidencePlace, { orgId, personId }: Uploader, upload: Upload): Promise<void> {
  const { pool } = place.database;
  const { record: recordId = '', part = '' } = upload.metadata ?? {};
  const record = recordId && isUuid(recordId) ? await readEvidence(pool, orgId, recordId) : null;
  if (record === null) throw new RequestFault(404, 'evidence-unknown');
  if (record.author !== personId) throw new RequestFault(403, 'not-allowed');
  if (!(await isLiving(pool, orgId, { id: record.body.subjectId, author: personId }))) {
    throw new RequestFault(404, 'evidence-unknown');
  }
  const described = part === 'preview' ? record.body.preview : part === 'file' ? record.body : null;
  if (described === null) throw new RequestFault(400, 'malformed-request');
  if (upload.size !== described.bytes) throw new RequestFault(413, 'evidence-too-large');
  const together = await evidenceAbout(pool, orgId, record.body.subjectId);
  const own = together.filter((one) => one.author === personId);
  if (own.findIndex((one) => one.id === record.id) >= maxEvidencePerRecord)
    throw new RequestFault(409, 'evidence-too-many');
  const { sha256, bytes } = described;
  await refuseKnown(place, { orgId, author: personId, sha256 });
  await refuseWithoutRoom(place, { orgId, author: personId, bytes });
  await addFileRow(pool, orgId, { uploadId: upload.id, author: personId, sha256, bytes, nowMs: place.nowMs() });
}

/** The same bytes are taken once; the record that speaks of them now gets its receipt. */
async function refuseKnown(
  { database, nowMs }: EvidencePlace,
  { orgId, author, sha256 }: { orgId: Uuid; author: Uuid; sha256: string },
): Promise<void> {
  const known = await completeFiles(database.pool, orgId, { author, hashes: [sha256] });
  if (known.length === 0) return;
  await database.transaction((client) => writeReceipts(client, { orgId, author, sha256, nowMs: nowMs() }));
  throw new RequestFault(409, 'evidence-already-here');
}

async function refuseWithoutRoom(
  { database, store, quotaBytes }: EvidencePlace,
  { orgId, author, bytes }: { orgId: Uuid; author: Uuid; bytes: number },
): Promise<void> {
  if ((await storedBytes(database.pool, orgId, author)) + bytes > quotaBytes) {
    throw new RequestFault(413, 'evidence-quota-full');
  }
  if (await isFull(store, bytes)) throw new RequestFault(507, 'storage-full');
}

async function isFull(store: EvidenceStore, moreBytes: number): Promise<boolean> {
  const free = await store.freeBytes();
  return free !== null && free - moreBytes < keptFreeBytes;
}
