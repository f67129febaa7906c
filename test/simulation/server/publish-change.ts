import type { PoolClient } from 'pg';
import { kinds } from '../../../src/domain/kinds.ts';
import type { Instant } from '../../../src/domain/time/instant.ts';
import { canonicalContent } from '../../../src/protocol/content-hash.ts';
import { readStanding } from '../../../src/server/records/read-records.ts';
import { sha256Hex } from '../../../src/server/records/sha256.ts';
import { writeRecords } from '../../../src/server/written/write-records.ts';
import { assert } from '../../../src/std/assert.ts';
import type { Uuid } from '../../../src/std/uuid.ts';

export interface Publication {
  readonly kind: string;
  readonly id: Uuid;
  readonly body: unknown;
}

/** The organisation writes a new revision of one of its own records, as an admin's screen would. */
export async function publishChange(
  client: PoolClient,
  { orgId, at }: { orgId: Uuid; at: Instant },
  { kind: name, id, body }: Publication,
): Promise<void> {
  const kind = kinds.get(name);
  assert(kind, `${name} is a kind of record`);
  const replaced = (await readStanding(client, orgId, [id])).get(id)?.current;
  const { version } = kind;
  const record = {
    kind: name,
    id,
    version,
    author: orgId,
    channel: kind.channel({ author: orgId, body, capturedAt: at }),
    body,
    hash: sha256Hex(canonicalContent({ kind: name, version, body })),
    rev: (replaced?.rev ?? 0) + 1,
    capturedAt: at,
    clockOffsetMs: 0,
    deleted: false,
  };
  await writeRecords(client, { orgId, deviceId: null, receivedAt: at }, [{ record, replaced }]);
}
