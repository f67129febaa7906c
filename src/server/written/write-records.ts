import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Channel } from '../../domain/access/channel.ts';
import { kinds } from '../../domain/kinds.ts';
import { readBody } from '../../domain/registry/read-body.ts';
import { assert } from '../../std/assert.ts';
import type { Uuid } from '../../std/uuid.ts';
import { afterWrite } from './after-write.ts';
import { keepDays } from '../monitor/keep-days.ts';
import type { WriteContext, Writing } from '../records/writing.ts';

interface ChannelDelta {
  places: number;
  count: number;
  digest: bigint;
}

/** Carries the SQLSTATE of a unique violation, which is what it amounts to. */
class OverwriteError extends Error {
  readonly code = '23505';
}

const digestModulus = 1n << 128n;

/**
 * SYN-15: takes the sequence numbers from the channels' counter rows, in sorted order and last, then writes all
 * records in one statement. Gives back the sequence number of each, in the order given.
 */
export async function writeRecords(
  client: PoolClient,
  context: WriteContext,
  writings: readonly Writing[],
): Promise<number[]> {
  if (writings.length === 0) return [];
  const next = await advanceChannels(client, context.orgId, deltasOf(writings));
  const take = (channel: Channel) => {
    const seq = next.get(channel);
    assert(seq !== undefined, 'a written channel has been advanced');
    next.set(channel, seq + 1);
    return seq;
  };
  const seqs = writings.map(({ record }) => take(record.channel));
  const departures = writings.flatMap(({ record, replaced }) =>
    replaced && replaced.channel !== record.channel
      ? [{ id: record.id, rev: record.rev, channel: replaced.channel, seq: take(replaced.channel) }]
      : [],
  );
  await insertRecords(client, context, writings, seqs);
  await keepDays(client, context.orgId, writings);
  if (departures.length > 0) await insertDepartures(client, context.orgId, departures);
  // Nobody's doing of its own: the audit has what it follows from.
  const derivedContext = { orgId: context.orgId, deviceId: null, receivedAt: context.receivedAt };
  await afterWrite(client, context, writings, (derived) => writeRecords(client, derivedContext, derived));
  return seqs;
}

/** What the writings add to each channel: places in its sequence, living records, and the digest (SYN-18). */
function deltasOf(writings: readonly Writing[]): Map<Channel, ChannelDelta> {
  const deltas = new Map<Channel, ChannelDelta>();
  const deltaOf = (channel: Channel) => {
    const delta = deltas.get(channel) ?? { places: 0, count: 0, digest: 0n };
    deltas.set(channel, delta);
    return delta;
  };
  for (const { record, replaced } of writings) {
    const target = deltaOf(record.channel);
    target.places++;
    if (!record.deleted) addHash(target, record.hash, 1);
    if (replaced === undefined) continue;
    const source = deltaOf(replaced.channel);
    if (replaced.channel !== record.channel) source.places++;
    if (!replaced.deleted) addHash(source, replaced.hash, -1);
  }
  return deltas;
}

function addHash(delta: ChannelDelta, hash: string, sign: 1 | -1): void {
  const value = BigInt(`0x${hash}`) % digestModulus;
  delta.count += sign;
  delta.digest = (delta.digest + (sign === 1 ? value : digestModulus - value)) % digestModulus;
}

/** Moves the counters and gives back the first free sequence number of each channel. */
async function advanceChannels(
  client: PoolClient,
  orgId: Uuid,
  deltas: ReadonlyMap<Channel, ChannelDelta>,
): Promise<Map<Channel, number>> {
  const sorted = [...deltas].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const result = await client.query<{ channel: Channel; seq: number }>(
    `insert into channel as c (org_id, channel, seq, count, digest)
     select $1, * from unnest($2::text[], $3::bigint[], $4::bigint[], $5::numeric[])
     on conflict (org_id, channel) do update set
       seq = c.seq + excluded.seq, count = c.count + excluded.count,
       digest = mod(c.digest + excluded.digest, ${digestModulus}::numeric)
     returning channel, seq`,
    [
      orgId,
      sorted.map(([channel]) => channel),
      sorted.map(([, delta]) => delta.places),
      sorted.map(([, delta]) => delta.count),
      sorted.map(([, delta]) => delta.digest.toString()),
    ],
  );
  return new Map(result.rows.map(({ channel, seq }) => [channel, seq - deltas.get(channel)!.places + 1]));
}

async function insertRecords(
  client: PoolClient,
  { orgId, deviceId, receivedAt, by }: WriteContext,
  writings: readonly Writing[],
  seqs: readonly number[],
): Promise<void> {
  const rows = writings.map(({ record, receivedAt: received_at = receivedAt }, index) => {
    const { kind, id, version, author, channel, body, hash, rev, capturedAt, clockOffsetMs } = record;
    const [captured_at, clock_offset_ms, seq] = [capturedAt, clockOffsetMs, seqs[index]];
    const about = aboutOf(record);
    return {
      kind,
      id,
      version,
      author,
      channel,
      body,
      hash,
      rev,
      seq,
      captured_at,
      clock_offset_ms,
      received_at,
      about,
      needs_word: record.needsWord === true,
    };
  });
  const replacedIds = writings.flatMap(({ replaced }) => replaced?.id ?? []);
  const written = await client.query(
    `with input as (
       select kind, id, version, author, channel, nullif(body, 'null'::jsonb) as body, decode(hash, 'hex') as hash,
         rev, seq, captured_at, clock_offset_ms, received_at, about, needs_word
       from jsonb_to_recordset($2::jsonb) as row(kind text, id uuid, version int, author uuid, channel text,
         body jsonb, hash text, rev int, seq bigint, captured_at timestamptz, clock_offset_ms bigint,
         received_at timestamptz, about uuid, needs_word boolean)
     ), kept as (
       insert into revision (org_id, id, rev, version, body, hash, captured_at, received_at, clock_offset_ms, device_id)
       select org_id, id, rev, version, body, hash, captured_at, received_at, clock_offset_ms, device_id
       from unnest($4::uuid[]) as replaced cross join lateral (
         select * from record where org_id = $1 and id = replaced limit 1
       ) as found
     ), audited as (
       insert into audit (org_id, at, batch, place, actor_kind, actor_id, device_id, action, kind, record_id, rev, result)
       select $1::uuid, $8::timestamptz, $7::uuid, row_number() over (), $5::text, $6::uuid, $3::uuid,
         case when body is null then 'delete' when rev = 1 then 'create' else 'change' end, kind, id, rev, 'ok'
       from input where $5::text is not null
     )
     insert into record as r (org_id, kind, id, version, author, channel, body, hash, rev, seq, captured_at,
       clock_offset_ms, received_at, about, needs_word, device_id)
     select $1::uuid, input.*, $3::uuid from input
     on conflict (org_id, id) do update set
       version = excluded.version, channel = excluded.channel, body = excluded.body, hash = excluded.hash,
       rev = excluded.rev, seq = excluded.seq, captured_at = excluded.captured_at,
       received_at = excluded.received_at, clock_offset_ms = excluded.clock_offset_ms, about = excluded.about,
       needs_word = excluded.needs_word, device_id = excluded.device_id
     where r.author = excluded.author and r.rev = excluded.rev - 1`,
    [orgId, JSON.stringify(rows), deviceId, replacedIds, by?.kind ?? null, by?.id ?? null, randomUUID(), receivedAt],
  );
  // Another writer took one of these ids in the meantime.
  if (written.rowCount !== rows.length) throw new OverwriteError('a record changed while it was judged');
}

/** What the record speaks about, by the rule of its kind. */
function aboutOf({ kind: name, version, body }: Writing['record']): Uuid | null {
  const shape = kinds.get(name);
  const current = shape?.about && body !== null ? readBody(shape, version, body) : undefined;
  return current === undefined ? null : (shape?.about?.(current) ?? null);
}

async function insertDepartures(
  client: PoolClient,
  orgId: Uuid,
  departures: readonly { id: Uuid; rev: number; channel: Channel; seq: number }[],
): Promise<void> {
  await client.query(
    `insert into departure (org_id, channel, seq, id, rev)
     select $1, channel, seq, id, rev from jsonb_to_recordset($2::jsonb) as row(channel text, seq bigint, id uuid, rev int)`,
    [orgId, JSON.stringify(departures)],
  );
}
