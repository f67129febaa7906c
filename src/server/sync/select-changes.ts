import type { PoolClient } from 'pg';
import type { Channel } from '../../domain/access/channel.ts';
import type { AcceptedResult } from '../../protocol/change-result.ts';
import { departureHash, type StoredRecord } from '../../protocol/stored-record.ts';
import type { ChannelState } from '../../protocol/sync-answer.ts';
import type { Uuid } from '../../std/uuid.ts';
import { recordColumns, storedRecordOf, type RecordRow } from '../records/read-records.ts';

const maxChangesPerAnswer = 500;

export interface Selection {
  readonly orgId: Uuid;
  readonly readable: readonly Channel[];
  readonly cursors: Readonly<Record<string, number>>;
  /** What this very request wrote, which its sender has already (SYN-16), unless the server says more of it (SUP-3). */
  readonly written: readonly AcceptedResult[];
}

export interface Selected {
  readonly channels: ChannelState[];
  readonly changes: StoredRecord[];
  readonly more: boolean;
}

/**
 * The changes after the given cursors, channel by channel, from one snapshot (SYN-15 to SYN-17). The caller's
 * transaction is `repeatable read`.
 */
export async function selectChanges(client: PoolClient, selection: Selection): Promise<Selected> {
  const { cursors, written } = selection;
  const own = new Set(written.flatMap((one) => (one.outcome === 'applied' && !one.needsWord ? [placeOf(one)] : [])));
  const heads = await readHeads(client, selection);
  const starts = new Map(heads.map((head) => [head.channel, startOf(head, cursors[head.channel] ?? 0, own)]));
  const behind = heads.filter(({ channel, seq }) => starts.get(channel)! < seq);
  const rows = behind.length === 0 ? [] : await readRows(client, selection.orgId, behind, starts);
  const more = rows.length === maxChangesPerAnswer;
  const last = more ? rows.at(-1) : undefined;
  const channels = heads.map((head) => {
    if (last === undefined || head.channel < last.channel) return head;
    const seq = head.channel === last.channel ? last.seq : starts.get(head.channel)!;
    return { ...head, seq };
  });
  return { channels, changes: rows.filter((row) => !own.has(placeOf(row))).map(storedRecordOf), more };
}

function placeOf({ channel, seq }: { readonly channel: Channel; readonly seq: number }): string {
  return `${channel} ${seq}`;
}

/**
 * The place after which a channel is told, past what this very request wrote next. A cursor ahead of its channel
 * belongs to another history; then the channel is told from its beginning.
 */
function startOf({ channel, seq: head }: ChannelState, cursor: number, own: ReadonlySet<string>): number {
  let seq = cursor > head ? 0 : cursor;
  while (own.has(placeOf({ channel, seq: seq + 1 }))) seq++;
  return seq;
}

async function readHeads(client: PoolClient, { orgId, readable }: Selection): Promise<ChannelState[]> {
  const result = await client.query<{ channel: Channel; seq: number; count: number; digest: string }>(
    `select channel, seq, count, digest::text from channel where org_id = $1 and channel = any($2::text[])`,
    [orgId, readable],
  );
  const known = new Map(result.rows.map((row) => [row.channel, row]));
  return readable.map((channel) => {
    const row = known.get(channel);
    const digest = BigInt(row?.digest ?? '0')
      .toString(16)
      .padStart(32, '0');
    return { channel, seq: row?.seq ?? 0, count: row?.count ?? 0, digest };
  });
}

/** Records and departures after each cursor, by channel and place. */
async function readRows(
  client: PoolClient,
  orgId: Uuid,
  behind: readonly ChannelState[],
  starts: ReadonlyMap<Channel, number>,
): Promise<RecordRow[]> {
  const result = await client.query<RecordRow>(
    `select found.* from unnest($2::text[], $3::bigint[]) as follow(followed, cursor)
     cross join lateral (
       (select ${recordColumns} from record
        where org_id = $1 and channel = followed and seq > cursor order by seq limit $4)
       union all
       (select r.kind, r.id, r.version, r.author, d.channel, null::jsonb, '${departureHash}', d.rev, d.seq,
          (extract(epoch from r.captured_at) * 1000)::bigint, (extract(epoch from r.received_at) * 1000)::bigint,
          r.clock_offset_ms, false
        from departure d join record r on r.org_id = d.org_id and r.id = d.id
        where d.org_id = $1 and d.channel = followed and d.seq > cursor order by d.seq limit $4)
     ) as found
     order by found.channel collate "C", found.seq limit $4`,
    [
      orgId,
      behind.map(({ channel }) => channel),
      behind.map(({ channel }) => starts.get(channel)),
      maxChangesPerAnswer,
    ],
  );
  return result.rows;
}
