import type { PoolClient } from 'pg';
import { kinds } from '../../domain/kinds.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { canonicalContent } from '../../protocol/content-hash.ts';
import { assert } from '../../std/assert.ts';
import type { Uuid } from '../../std/uuid.ts';
import { countAnew } from '../db/count-anew.ts';
import { sha256Hex } from '../records/sha256.ts';
import { writeRecords } from '../written/write-records.ts';
import type { Writing } from '../records/writing.ts';

/** A record that did not come from a device. */
export interface NewRecord {
  readonly kind: string;
  readonly id: Uuid;
  readonly author: Uuid;
  readonly body: unknown;
  readonly capturedAt: Instant;
  /** The moment of the write where this is left out. */
  readonly receivedAt?: Instant;
}

const recordsPerStatement = 1_000;

/** Writes new records of the organisation itself, in portions, inside the caller's transaction. */
export async function publishRecords(
  client: PoolClient,
  { orgId, receivedAt }: { orgId: Uuid; receivedAt: Instant },
  records: readonly NewRecord[],
): Promise<void> {
  for (let from = 0; from < records.length; from += recordsPerStatement) {
    const portion = records.slice(from, from + recordsPerStatement).map(writingOf);
    await writeRecords(client, { orgId, deviceId: null, receivedAt }, portion);
  }
  await countAnew(client, records.length);
}

function writingOf({ kind: name, id, author, body, capturedAt, receivedAt }: NewRecord): Writing {
  const kind = kinds.get(name);
  assert(kind, `${name} is a kind of record`);
  const hash = sha256Hex(canonicalContent({ kind: name, version: kind.version, body }));
  const channel = kind.channel({ author, body, capturedAt });
  const { version } = kind;
  const record = {
    kind: name,
    id,
    version,
    author,
    channel,
    body,
    hash,
    rev: 1,
    capturedAt,
    clockOffsetMs: 0,
    deleted: false,
  };
  return { record, replaced: undefined, ...(receivedAt ? { receivedAt } : {}) };
}
