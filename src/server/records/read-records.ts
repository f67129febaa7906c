import type { PoolClient } from 'pg';
import type { FoundRecord, Lookup } from '../../domain/registry/record-kind.ts';
import { kinds } from '../../domain/kinds.ts';
import { parseBody } from '../../domain/registry/parse-body.ts';
import type { Channel } from '../../domain/access/channel.ts';
import { instantOf } from '../../domain/time/instant.ts';
import type { StoredRecord } from '../../protocol/stored-record.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { Standing } from './standing.ts';

/** The columns of a record in the order of the wire; times as milliseconds since the epoch. */
export const recordColumns = `kind, id, version, author, channel, body, encode(hash, 'hex') as hash, rev, seq,
  (extract(epoch from captured_at) * 1000)::bigint as captured_ms,
  (extract(epoch from received_at) * 1000)::bigint as received_ms, clock_offset_ms, needs_word`;

export interface RecordRow {
  kind: string;
  id: Uuid;
  version: number;
  author: Uuid;
  channel: Channel;
  body: unknown;
  hash: string;
  rev: number;
  seq: number;
  captured_ms: number;
  received_ms: number;
  clock_offset_ms: number;
  needs_word: boolean;
}

/** A row of `recordColumns` as it travels. */
export function storedRecordOf({
  captured_ms,
  received_ms,
  clock_offset_ms,
  needs_word,
  ...row
}: RecordRow): StoredRecord {
  return {
    ...row,
    capturedAt: instantOf(captured_ms),
    receivedAt: instantOf(received_ms),
    clockOffsetMs: clock_offset_ms,
    deleted: row.body === null,
    ...(needs_word && { needsWord: true }),
  };
}

/**
 * What stands under each of these ids. `limit 1` keeps the planner at one look by key for each, also before it has
 * statistics; without it a push would read the whole organisation.
 */
export async function readStanding(
  client: PoolClient,
  orgId: Uuid,
  ids: readonly Uuid[],
): Promise<Map<Uuid, Standing>> {
  const records = await client.query<RecordRow>(
    `select found.* from unnest($2::uuid[]) as wanted cross join lateral (
       select ${recordColumns} from record where org_id = $1 and id = wanted limit 1
     ) as found`,
    [orgId, ids],
  );
  const changedIds = records.rows.filter((row) => row.rev > 1).map((row) => row.id);
  const earlier = changedIds.length === 0 ? [] : await readRevisions(client, orgId, changedIds);
  return new Map(
    records.rows.map((row) => [
      row.id,
      { current: storedRecordOf(row), earlier: earlier.filter((revision) => revision.id === row.id) },
    ]),
  );
}

async function readRevisions(client: PoolClient, orgId: Uuid, ids: readonly Uuid[]) {
  const result = await client.query<{ id: Uuid; rev: number; hash: string }>(
    `select id, rev, encode(hash, 'hex') as hash from revision where org_id = $1 and id = any($2::uuid[])`,
    [orgId, ids],
  );
  return result.rows;
}

/**
 * The records that the rules of a push ask to see. The organisation is given as a column: before a constant,
 * the planner would not see that the index of published records holds all that is asked for.
 */
export async function readLookups(client: PoolClient, orgId: Uuid, lookups: readonly Lookup[]): Promise<FoundRecord[]> {
  if (lookups.length === 0) return [];
  // The changes of a push mostly ask for the same few records.
  const distinct = new Map(lookups.map((lookup) => [Object.values(lookup).join(' '), lookup])).values();
  const ids: Uuid[] = [];
  const subjects: { about: Uuid; kind: string }[] = [];
  const places: { channel: Channel; kind: string }[] = [];
  for (const lookup of distinct) {
    if ('id' in lookup) ids.push(lookup.id);
    else if ('about' in lookup) subjects.push(lookup);
    else places.push(lookup);
  }
  const result = await client.query<RecordRow>(
    `select ${recordColumns} from record where org_id = $1 and id = any($2::uuid[]) and body is not null
     union all
     select ${recordColumns} from (
       select $1::uuid as org, * from unnest($3::text[], $4::text[]) as place(of_channel, of_kind) offset 0
     ) as place
     join record on org_id = org and author = org_id and channel = of_channel and kind = of_kind and body is not null
     union all
     select ${recordColumns} from unnest($5::uuid[], $6::text[]) as subject(of_about, of_kind)
     join record on org_id = $1 and about = of_about and kind = of_kind and body is not null`,
    [
      orgId,
      ids,
      places.map((place) => place.channel),
      places.map((place) => place.kind),
      subjects.map((subject) => subject.about),
      subjects.map((subject) => subject.kind),
    ],
  );
  return result.rows.flatMap(({ kind: name, id, author, channel, hash, version, body }) => {
    const kind = kinds.get(name);
    const parsed = kind && parseBody(kind, version, body);
    return parsed?.kind === 'ok' ? [{ kind: name, id, author, channel, hash, body: parsed.body }] : [];
  });
}
