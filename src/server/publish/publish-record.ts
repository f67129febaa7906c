import type { PoolClient } from 'pg';
import { instantOf } from '../../domain/time/instant.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { AuditActor } from '../audit/write-audit.ts';
import { countAnew } from '../db/count-anew.ts';
import { readStanding } from '../records/read-records.ts';
import { writeRecords } from '../written/write-records.ts';
import { writingOf, type Publication } from './publication.ts';

export interface Publisher {
  readonly orgId: Uuid;
  readonly by: AuditActor;
  readonly nowMs: number;
  /** The device it is done from; null or left out where there is none. */
  readonly deviceId?: Uuid | null;
  /** AUD-4: what is written leaves no line of its own, since one line tells of all of it. */
  readonly isToldAtOnce?: boolean;
}

const recordsPerStatement = 1_000;

/**
 * Writes new and changed records of the organisation inside the caller's transaction, as a push would be written: the
 * next revision, departures from channels that are left, the audit. What says the same as before is left alone. Gives
 * back how many were written.
 */
export async function publishRecord(
  client: PoolClient,
  { orgId, by, nowMs, deviceId = null, isToldAtOnce = false }: Publisher,
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
    await writeRecords(client, { orgId, deviceId, receivedAt, ...(isToldAtOnce ? {} : { by }) }, writings);
    written += writings.length;
  }
  await countAnew(client, written);
  return written;
}
