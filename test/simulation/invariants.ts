import { cascadeChannels } from '../../src/domain/access/cascade-channels.ts';
import { followedYears, readableChannels, type Supervised } from '../../src/domain/access/readable-channels.ts';
import type { Employee } from '../../src/domain/employee/employee-body.ts';
import type { Uuid } from '../../src/std/uuid.ts';
import type { Oracle, Standing, Stores } from './oracle.ts';
import { Violation } from './runtime/world.ts';
import type { RecordLine, Tables } from './server/tables.ts';
import type { Words } from './words.ts';

/** SYN-15, SYN-16: everything that lies at or before a cursor has been seen. */
export function checkCursors(standings: ReadonlyMap<Uuid, Standing>, stores: Stores, tables: Tables): void {
  const isPast = ({ channel, seq }: { channel: string; seq: number }) =>
    seq <= (stores.channels.get(channel)?.cursor ?? 0);
  for (const line of tables.records.values()) {
    if (isPast(line) && knownRev(standings.get(line.id)) < line.rev) {
      throw new Violation('SYN-15', `the cursor of ${line.channel} passed revision ${line.rev} of a record unseen`);
    }
  }
  for (const { id, rev, ...departure } of tables.departures) {
    const standing = standings.get(id);
    const stays = standing?.row?.channel === departure.channel && standing.row.deleted === 0 && !standing.entry;
    if (isPast(departure) && stays && standing.row.rev < rev) {
      throw new Violation('SYN-16', `the cursor of ${departure.channel} passed a departure unseen`);
    }
  }
}

/** SYN-17: nothing but unsent words stays of a channel that is not followed. */
export function checkFollowed(standings: ReadonlyMap<Uuid, Standing>, stores: Stores): void {
  for (const { row, entry } of standings.values()) {
    if (row && !entry && !stores.channels.has(row.channel)) {
      throw new Violation('SYN-17', `a record of ${row.channel} stays, which is not followed`);
    }
  }
}

/** READ-6: what somebody writes is not accepted into a channel of a year that its writer cannot read now. */
export function checkIsRead({ channel, body, device_id: device }: RecordLine, nowMs: number): void {
  const year = /\/(\d{4})$/.exec(channel)?.[1];
  if (year === undefined || body === null || device === null || followedYears(nowMs).includes(Number(year))) return;
  throw new Violation('READ-6', `a record is accepted into ${channel}, which nobody follows`);
}

/** The promise: every save is on the server, or stands visibly refused, or somebody who saw it chose otherwise. */
export function checkPromise(oracle: Oracle, tables: Tables): void {
  for (const words of oracle.saves) {
    if (words.superseded || words.givenUp || words.heldAs?.superseded) continue;
    if (tables.records.get(words.id)?.hash === words.hash) continue;
    if (isShownToPerson(oracle.standings(words.device).get(words.id), words)) continue;
    const sameWordsLater = oracle.revisions.get(words.id)?.slice(words.sawRev);
    if (sameWordsLater?.some((later) => later.hash === words.hash)) continue;
    throw new Violation('SYN-0', `${words.name} of ${words.device} is lost`);
  }
}

function isShownToPerson(standing: Standing | undefined, { hash }: Words): boolean {
  const state = standing?.entry?.state;
  return (state === 'refused' || state === 'conflict') && standing?.row?.hash === hash;
}

/** SYN-18: the counter rows say what the records add up to. */
export function checkCounters(tables: Tables): void {
  for (const { channel, count, digest } of tables.channels.values()) {
    const living = livingIn(tables, channel);
    if (living.length !== count || digestOf(living) !== digest) {
      throw new Violation('SYN-18', `count or digest of ${channel} is not that of its records`);
    }
  }
}

/** After quiet a device holds what the server lets its person read, and nothing waits. */
export function checkDevice(
  device: { readonly name: string; readonly personId: Uuid },
  {
    standings,
    stores,
    tables,
    nowMs,
  }: { standings: ReadonlyMap<Uuid, Standing>; stores: Stores; tables: Tables; nowMs: number },
): void {
  const waiting = [...stores.outbox.values()].filter((entry) => entry.state === 'waiting');
  if (waiting.length > 0) throw new Violation('SYN-7', `${waiting.length} changes still wait on ${device.name}`);
  const readable = readableBy(device.personId, tables, nowMs);
  if ([...stores.channels.keys()].sort().join() !== readable.join()) {
    throw new Violation('SYN-17', `${device.name} does not follow what it may read`);
  }
  for (const channel of readable) {
    const there = livingIn(tables, channel);
    const here = [...standings.values()].flatMap((standing) => held(standing, channel));
    const idsOf = (list: readonly { id: Uuid; rev: number }[]) =>
      list
        .map(({ id, rev }) => `${id} ${rev}`)
        .sort()
        .join();
    if (idsOf(there) !== idsOf(here))
      throw new Violation('SYN-18', `${device.name} and the server differ in ${channel}`);
    if (digestOf(there) !== digestOf(here))
      throw new Violation('SYN-18', `digests of ${channel} differ on ${device.name}`);
  }
}

/** What the device holds of a channel as the server's, below what is unsent. */
function held({ row, entry }: Standing, channel: string): { id: Uuid; rev: number; hash: string }[] {
  const known = entry === undefined ? row : entry.base;
  return known && !known.deleted && known.channel === channel ? [known] : [];
}

function knownRev(standing: Standing | undefined): number {
  if (standing?.entry === undefined) return standing?.row?.rev ?? 0;
  return standing.entry.base?.rev ?? 0;
}

function livingIn(tables: Tables, channel: string): RecordLine[] {
  return [...tables.records.values()].filter((line) => line.channel === channel && line.body !== null);
}

function digestOf(records: readonly { readonly hash: string }[]): bigint {
  return records.reduce((sum, { hash }) => (sum + BigInt(`0x${hash}`)) % (1n << 128n), 0n);
}

function readableBy(personId: Uuid, tables: Tables, nowMs: number): string[] {
  const employees = [...tables.records.values()].filter(({ kind }) => kind === 'employee');
  const unitOf = (id: Uuid) => (tables.records.get(id)!.body as Employee).unitId;
  const supervised = employees.flatMap(({ id, body }): Supervised[] =>
    (body as Employee).supervisorId === personId ? [{ personId: id, unitId: unitOf(id) }] : [],
  );
  const person = {
    kind: 'person',
    orgId: tables.records.get(personId)!.author,
    personId,
    unitId: unitOf(personId),
    roles: [],
  } as const;
  const { supervisorId } = tables.records.get(personId)!.body as Employee;
  const told = cascadeChannels(supervisorId, nowMs).filter((channel) => tables.channels.has(channel));
  return [...readableChannels(person, supervised, nowMs), ...told].toSorted();
}
