import type { Channel } from '../../../src/domain/access/channel.ts';
import type { Role } from '../../../src/domain/access/actor.ts';
import type { RecordRow } from '../../../src/server/records/read-records.ts';
import type { Uuid } from '../../../src/std/uuid.ts';

export type RecordLine = RecordRow & { device_id: Uuid | null; about: Uuid | null };

export interface ChannelLine {
  channel: Channel;
  seq: number;
  count: number;
  digest: bigint;
}

export interface Departure {
  channel: Channel;
  seq: number;
  id: Uuid;
  rev: number;
}

/** The server's tables as far as sync touches them. A line is never changed, only replaced, so that copies are cheap. */
export interface Tables {
  epoch: string;
  records: Map<Uuid, RecordLine>;
  /** Revisions that a newer one has replaced, oldest first. */
  revisions: Map<Uuid, readonly RecordLine[]>;
  /** Keys `id hash` of changes that lost a conflict. */
  losers: Set<string>;
  channels: Map<Channel, ChannelLine>;
  departures: readonly Departure[];
  accounts: Map<Uuid, { readonly roles: readonly Role[] }>;
}

export function emptyTables(epoch: string): Tables {
  return {
    epoch,
    records: new Map(),
    revisions: new Map(),
    losers: new Set(),
    channels: new Map(),
    departures: [],
    accounts: new Map(),
  };
}

/** A copy that later writes to the original leave alone. */
export function copyTables(tables: Tables): Tables {
  return {
    epoch: tables.epoch,
    records: new Map(tables.records),
    revisions: new Map(tables.revisions),
    losers: new Set(tables.losers),
    channels: new Map(tables.channels),
    departures: [...tables.departures],
    accounts: new Map(tables.accounts),
  };
}
