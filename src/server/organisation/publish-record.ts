import type { PoolClient } from 'pg';
import type { Channel } from '../../domain/access/channel.ts';
import { kinds } from '../../domain/registry/kinds.ts';
import { instantOf } from '../../domain/time/instant.ts';
import { canonicalContent } from '../../protocol/content-hash.ts';
import { assert } from '../../std/assert.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { AuditActor } from '../audit/write-audit.ts';
import { readStanding } from '../sync/read-records.ts';
import { sha256Hex } from '../sync/sha256.ts';
import { writeRecords } from '../sync/write-records.ts';
import type { Writing } from '../sync/writing.ts';

/** A record as the organisation wants it to be; `body` null takes it back. */
export interface Publication {
  readonly kind: string;
  readonly id: Uuid;
  readonly body: unknown;
  /** The revision this change was made on; left out where the newest word counts. */
  readonly baseRev?: number;
}

export interface Publisher {
  readonly orgId: Uuid;
  readonly by: AuditActor;
  readonly nowMs: number;
  /** The device it is done from; null or left out where there is none. */
  readonly deviceId?: Uuid | null;
}

/** Somebody else has changed the record since `baseRev`, or it is not the organisation's. */
export class PublicationConflict extends Error {}

const recordsPerStatement = 1_000;

/**
 * Writes new and changed records of the organisation inside the caller's transaction, as a push would be written: the
 * next revision, departures from channels that are left, the audit. What says the same as before is left alone. Gives
 * back how many were written.
 */
export async function publishRecord(
  client: PoolClient,
  { orgId, by, nowMs, deviceId = null }: Publisher,
  publications: readonly Publication[],
): Promise<number> {
  // The same lock as a push of this writer takes.
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [orgId]);
  const receivedAt = instantOf(nowMs);
  let written = 0;
  for (let from = 0; from < publications.length; from += recordsPerStatement) {
    const portion = publications.slice(from, from + recordsPerStatement);
    const standings = await readStanding(
      client,
      orgId,
      portion.map(({ id }) => id),
    );
    const writings = portion.flatMap((publication) => {
      const current = standings.get(publication.id)?.current;
      return writingOf(publication, current, { orgId, nowMs });
    });
    await writeRecords(client, { orgId, deviceId, receivedAt, by }, writings);
    written += writings.length;
  }
  return written;
}

function writingOf(
  { kind: name, id, body, baseRev }: Publication,
  replaced: Writing['replaced'],
  { orgId, nowMs }: { orgId: Uuid; nowMs: number },
): Writing[] {
  const kind = kinds.get(name);
  assert(kind, `${name} is a kind of record`);
  const isOwn = replaced === undefined || (replaced.author === orgId && replaced.kind === name);
  if (!isOwn || (baseRev !== undefined && baseRev !== (replaced?.rev ?? 0))) throw new PublicationConflict();
  const { version } = kind;
  const hash = sha256Hex(canonicalContent({ kind: name, version, body }));
  if (hash === replaced?.hash) return [];
  const capturedAt = instantOf(nowMs);
  const channel: Channel =
    body === null && replaced ? replaced.channel : kind.channel({ author: orgId, body, capturedAt });
  const record = {
    kind: name,
    id,
    version,
    author: orgId,
    channel,
    body,
    hash,
    rev: (replaced?.rev ?? 0) + 1,
    capturedAt,
    clockOffsetMs: 0,
    deleted: body === null,
  };
  return [{ record, replaced }];
}
