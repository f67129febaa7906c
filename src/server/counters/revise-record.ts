import type { PoolClient } from 'pg';
import { kinds } from '../../domain/kinds.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { canonicalContent } from '../../protocol/content-hash.ts';
import { assert } from '../../std/assert.ts';
import type { Uuid } from '../../std/uuid.ts';
import { readStanding } from '../records/read-records.ts';
import { sha256Hex } from '../records/sha256.ts';
import { writeRecords } from '../written/write-records.ts';

/**
 * Publishes a record of the organisation's own, new or in place of what stands under its id, inside the caller's
 * transaction. The same words again change nothing.
 */
export async function reviseRecord(
  client: PoolClient,
  { orgId, receivedAt }: { orgId: Uuid; receivedAt: Instant },
  { kind: name, id, body }: { kind: string; id: Uuid; body: unknown },
): Promise<void> {
  const kind = kinds.get(name);
  assert(kind, `${name} is a kind of record`);
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [orgId]);
  const replaced = (await readStanding(client, orgId, [id])).get(id)?.current;
  assert(replaced === undefined || replaced.kind === name, 'an id stays with its kind');
  const hash = sha256Hex(canonicalContent({ kind: name, version: kind.version, body }));
  if (replaced?.hash === hash) return;
  const channel = kind.channel({ author: orgId, body, capturedAt: receivedAt });
  const facts = { kind: name, id, version: kind.version, author: orgId, channel, body, hash };
  const record = { ...facts, rev: (replaced?.rev ?? 0) + 1, capturedAt: receivedAt, clockOffsetMs: 0, deleted: false };
  await writeRecords(client, { orgId, deviceId: null, receivedAt }, [{ record, replaced }]);
}
