import type { PoolClient } from 'pg';
import type { Channel } from '../../../src/domain/access/channel.ts';
import { employeeKind } from '../../../src/domain/employee/employee-kind.ts';
import type { Employee } from '../../../src/domain/employee/employee-body.ts';
import { departureHash } from '../../../src/protocol/stored-record.ts';
import type { Uuid } from '../../../src/std/uuid.ts';
import { copyTables, type RecordLine, type Tables } from './tables.ts';

type Given = readonly never[];
type Line = object;

export interface WriteWatch {
  wrote(line: RecordLine, replaced: RecordLine | undefined): void;
}

/**
 * Answers the statements of src/server/sync and src/server/people out of tables in memory, so that the very code of the
 * server runs on it. A statement that is new here throws; that answers agree with PostgreSQL's is a contract test.
 */
export class MemoryClient {
  tables: Tables;
  readonly #watch: WriteWatch;
  readonly #savepoints = new Map<string, Tables>();

  constructor(tables: Tables, watch: WriteWatch = { wrote: () => undefined }) {
    this.tables = tables;
    this.#watch = watch;
  }

  /** This client as the server's code takes it. */
  get asPoolClient(): PoolClient {
    return this as unknown as PoolClient;
  }

  async query(sql: string, given: Given = []): Promise<{ rows: Line[]; rowCount: number }> {
    const statement = statements.find(([pattern]) => pattern.test(sql.trim()));
    if (statement === undefined) throw new Error(`The simulated PostgreSQL does not know: ${sql}`);
    const rows = statement[1](this, given, sql.trim());
    return { rows, rowCount: rows.length };
  }

  savepoint(name: string): Line[] {
    this.#savepoints.set(name, copyTables(this.tables));
    return [];
  }

  rollbackToSavepoint(name: string): Line[] {
    this.tables = copyTables(this.#savepoints.get(name)!);
    return [];
  }

  write(line: RecordLine): Line[] {
    const { records, revisions, departures } = this.tables;
    const replaced = records.get(line.id);
    const isTaken = [...records.values(), ...departures].some(
      ({ channel, seq }) => channel === line.channel && seq === line.seq,
    );
    if (isTaken) throw new Error(`two records of ${line.channel} take the place ${line.seq}`);
    if (replaced && (replaced.author !== line.author || replaced.rev !== line.rev - 1)) return [];
    if (replaced) revisions.set(line.id, [...(revisions.get(line.id) ?? []), replaced]);
    records.set(line.id, line);
    this.#watch.wrote(line, replaced);
    return [line];
  }
}

/** By what each statement alone has in it; the first that fits. */
const statements: readonly [RegExp, (client: MemoryClient, given: Given, sql: string) => Line[]][] = [
  [/pg_advisory_xact_lock/, () => []],
  [/^savepoint /, (client, _given, sql) => client.savepoint(lastWordOf(sql))],
  [/^rollback to savepoint /, (client, _given, sql) => client.rollbackToSavepoint(lastWordOf(sql))],
  [/^release savepoint /, () => []],
  // No day is closed and no deputy named here, so that nothing hangs on when a capture is proven.
  [/as proven_ms/, () => [{ proven_ms: null, restored_ms: null }]],
  [/update device set proven_at/, () => []],
  [/insert into record as /, insertRecords],
  [/insert into channel as /, advanceChannels],
  [/insert into departure /, insertDepartures],
  [/insert into conflict_loser /, keepLoser],
  // Sums of days and the audit are read by reports alone.
  [/ as of_day\b/, () => []],
  [/(insert into|update) (day_sum|audit|awaiting|plan_track) /, () => []],
  [/from record\s+where org_id = \$1 and about = any/, readAbout],
  // What devices say of themselves, and what was refused, is told to people, not to devices.
  [/insert into device as |(delete from|insert into) refused_change /, () => []],
  [/select epoch from org /, ({ tables }) => [{ epoch: tables.epoch }]],
  [/from record r join account a /, readPerson],
  [/as person_id, .*body ->> 'supervisorId'/s, readSupervised],
  // Nobody is appraised here.
  [/as appraised_id/, () => []],
  [/channel as held/, ({ tables }, [, asked]) => heldOf(tables, asked as unknown as Channel[])],
  [/from departure d join record r/, readRows],
  [/union all.*author = org_id/s, readPublished],
  [/from record where org_id = \$1 and id = /, readRecords],
  [/from revision where org_id = \$1 and id = /, readRevisions],
  [/select channel, seq, count, digest::text from channel /, readHeads],
];

function lastWordOf(sql: string): string {
  return sql.slice(sql.lastIndexOf(' ') + 1);
}

function readPerson({ tables }: MemoryClient, [, personId, kind]: Given): Line[] {
  const line = tables.records.get(personId!);
  const account = tables.accounts.get(personId!);
  if (line === undefined || account === undefined || line.kind !== kind || line.body === null) return [];
  return [{ version: line.version, body: line.body, roles: account.roles }];
}

function readSupervised({ tables }: MemoryClient, [, personId]: Given): Line[] {
  return [...tables.records.values()].flatMap(({ kind, id, body }) => {
    const person = kind === employeeKind.name ? (body as Employee | null) : null;
    return person?.supervisorId === personId ? [{ person_id: id, unit_id: person!.unitId }] : [];
  });
}

function readRecords({ tables }: MemoryClient, [, ids]: Given): Line[] {
  return (ids as unknown as Uuid[]).flatMap((id) => columnsOf(tables.records.get(id)));
}

function readAbout({ tables }: MemoryClient, [, subjects, kind]: Given): Line[] {
  const asked = new Set<Uuid>(subjects);
  return [...tables.records.values()].filter(
    (line) => line.kind === kind && line.body !== null && line.about !== null && asked.has(line.about),
  );
}

function heldOf({ channels }: Tables, asked: readonly Channel[]): Line[] {
  return asked.filter((channel) => channels.has(channel)).map((channel) => ({ channel }));
}

function readRevisions({ tables }: MemoryClient, [, ids]: Given): Line[] {
  return (ids as unknown as Uuid[]).flatMap((id) => tables.revisions.get(id) ?? []);
}

function readPublished({ tables }: MemoryClient, [orgId, ids, channels, kinds, subjects, ofKinds]: Given): Line[] {
  const places = new Set((channels as unknown as string[]).map((channel, at) => `${channel} ${kinds![at]}`));
  const living = [...tables.records.values()].filter((line) => line.body !== null);
  const named = living.filter(({ id }) => (ids as unknown as Uuid[]).includes(id));
  const placed = living.filter(({ author, channel, kind }) => author === orgId && places.has(`${channel} ${kind}`));
  const asked = new Set((subjects as unknown as string[]).map((about, at) => `${about} ${ofKinds![at]}`));
  const spoken = living.filter(({ about, kind }) => asked.has(`${about} ${kind}`));
  return [...named, ...placed, ...spoken].flatMap(columnsOf);
}

function keepLoser({ tables }: MemoryClient, [, id, hash]: Given): Line[] {
  tables.losers.add(`${id} ${hash}`);
  return [];
}

function advanceChannels({ tables }: MemoryClient, [, channels, places, counts, digests]: Given): Line[] {
  return (channels as unknown as Channel[]).map((channel, at) => {
    const before = tables.channels.get(channel) ?? { channel, seq: 0, count: 0, digest: 0n };
    const after = {
      channel,
      seq: before.seq + Number(places![at]),
      count: before.count + Number(counts![at]),
      digest: (before.digest + BigInt(digests![at])) % (1n << 128n),
    };
    tables.channels.set(channel, after);
    return after;
  });
}

type Inserted = Omit<RecordLine, 'captured_ms' | 'received_ms'> & { captured_at: string; received_at: string };

function insertRecords(client: MemoryClient, [, json, deviceId]: Given): Line[] {
  return (JSON.parse(json!) as Inserted[]).flatMap(({ captured_at, received_at, ...line }) => {
    const times = { captured_ms: Date.parse(captured_at), received_ms: Date.parse(received_at) };
    return client.write({ ...line, ...times, device_id: deviceId! });
  });
}

function insertDepartures({ tables }: MemoryClient, [, json]: Given): Line[] {
  tables.departures = [...tables.departures, ...JSON.parse(json!)];
  return [];
}

function readHeads({ tables }: MemoryClient, [, channels]: Given): Line[] {
  return (channels as unknown as Channel[]).flatMap((channel) => {
    const line = tables.channels.get(channel);
    return line ? [{ ...line, digest: String(line.digest) }] : [];
  });
}

function readRows({ tables }: MemoryClient, [, channels, cursors, limit]: Given): Line[] {
  const cursorOf = new Map((channels as unknown as Channel[]).map((channel, at) => [channel, Number(cursors![at])]));
  const isNew = ({ channel, seq }: { channel: Channel; seq: number }) => seq > (cursorOf.get(channel) ?? Infinity);
  const records = [...tables.records.values()].filter(isNew).flatMap(columnsOf);
  const departed = tables.departures.filter(isNew).flatMap(({ channel, seq, id, rev }) => {
    const [line] = columnsOf(tables.records.get(id));
    return line ? [{ ...line, channel, seq, rev, body: null, hash: departureHash }] : [];
  });
  const inOrder = (a: RecordLine, b: RecordLine) =>
    a.channel === b.channel ? a.seq - b.seq : a.channel < b.channel ? -1 : 1;
  return [...records, ...departed].sort(inOrder as never).slice(0, limit);
}

/** What `recordColumns` names. */
function columnsOf(line: RecordLine | undefined): Omit<RecordLine, 'device_id' | 'about'>[] {
  if (line === undefined) return [];
  const { device_id: _, about: _about, ...columns } = line;
  return [columns];
}
