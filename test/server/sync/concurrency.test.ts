import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Channel } from '../../../src/domain/access/channel.ts';
import { instantOf } from '../../../src/domain/time/instant.ts';
import { selectChanges } from '../../../src/server/sync/select-changes.ts';
import { writeRecords } from '../../../src/server/written/write-records.ts';
import type { Writing } from '../../../src/server/records/writing.ts';
import { acceptPush } from '../../../src/server/sync/accept-push.ts';
import { aChange, newId } from '../../support/api-client.ts';
import { anActivity, ids, nowMs } from '../../support/small-district.ts';
import { startTestServer, type TestServer } from '../../support/test-server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const receivedAt = instantOf(nowMs);
const context = { orgId: ids.org, deviceId: null, receivedAt };
const channels = ['unit/a', 'unit/b', 'unit/c'] as Channel[];
const writers = 32;
const roundsEach = 12;

function writing(channel: Channel): Writing {
  const id = newId();
  const hash = id.replaceAll('-', '').repeat(2);
  const record = { kind: 'service', id, version: 1, author: ids.org, channel, body: { id }, hash, rev: 1 };
  return { record: { ...record, capturedAt: receivedAt, clockOffsetMs: 0, deleted: false }, replaced: undefined };
}

async function read(readable: Channel[], cursors: Record<string, number>) {
  const selection = { orgId: ids.org, readable: readable.toSorted(), cursors, written: [] };
  return server.database.transaction((client) => selectChanges(client, selection), {
    readOnly: true,
    isolation: 'repeatable read',
  });
}

describe('many writers', () => {
  test.each([
    ['the same channels', () => channels],
    ['channels of their own, two at a time', (worker: number) => [`unit/w${worker}`, 'unit/all'] as Channel[]],
  ])(
    '[SYN-15] a reader that has seen s has seen everything up to s, while 32 write to %s',
    async (_name, channelsOf) => {
      const followed = [...new Set(Array.from({ length: writers }, (_, worker) => channelsOf(worker)).flat())];
      let writing_ = true;
      const written: string[] = [];
      const write = async (worker: number) => {
        const own = channelsOf(worker);
        for (let round = 0; round < roundsEach; round++) {
          const batch = Array.from({ length: 1 + ((worker + round) % 3) }, (_, i) =>
            writing(own[(worker + i) % own.length]!),
          );
          await server.database.transaction((client) => writeRecords(client, context, batch));
          written.push(...batch.map(({ record }) => record.id));
        }
      };
      const follow = async () => {
        const seen = new Set<string>();
        let cursors: Record<string, number> = {};
        for (let last = false; ;) {
          last = !writing_;
          const { channels: states, changes, more } = await read(followed, cursors);
          for (const record of changes) seen.add(record.id);
          cursors = Object.fromEntries(states.map((state) => [state.channel, state.seq]));
          if (last && !more) return seen;
        }
      };
      const before = new Set((await read(followed, {})).changes.map(({ id }) => id as string));
      const following = [follow(), follow(), follow()];
      await Promise.all(Array.from({ length: writers }, (_, worker) => write(worker)));
      writing_ = false;
      for (const seen of await Promise.all(following)) {
        expect(written.filter((id) => !seen.has(id))).toEqual([]);
        expect([...seen].filter((id) => !before.has(id))).toHaveLength(written.length);
      }
      expect(written.length).toBeGreaterThan(writers * roundsEach);
    },
    60_000,
  );

  test('[SYN-18] the counter row adds up to the living records of its channel', async () => {
    const change = aChange(anActivity());
    const push = { ...context, actor: actor(), deviceId: newId(), clockOffsetMs: 0 };
    const accept = (changes: unknown[]) => server.database.transaction((client) => acceptPush(client, push, changes));
    await accept([change, aChange(anActivity()), aChange(anActivity())]);
    await accept([aChange(anActivity({ description: 'Diubah kemudian hari' }), { id: change.id, baseRev: 1 })]);
    await accept([aChange(null, { id: change.id, baseRev: 2 })]);
    const rows = await server.database.pool.query(
      `select c.channel, c.count, c.digest::text, array_agg(encode(r.hash, 'hex')) filter (where r.body is not null) as hashes
       from channel c left join record r using (org_id, channel) group by c.org_id, c.channel, c.count, c.digest`,
    );
    expect(rows.rows.length).toBeGreaterThan(3);
    for (const { count, digest, hashes } of rows.rows) {
      const sum = ((hashes ?? []) as string[]).reduce((total, hash) => total + BigInt(`0x${hash}`), 0n) % (1n << 128n);
      expect([count, digest]).toEqual([hashes?.length ?? 0, sum.toString()]);
    }
  });

  test('[SYN-5] the same push twenty times at once stores each record once', async () => {
    const changes = Array.from({ length: 5 }, () => aChange(anActivity()));
    const push = { ...context, actor: actor(), deviceId: newId(), clockOffsetMs: 0 };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => server.database.transaction((client) => acceptPush(client, push, changes))),
    );
    const outcomes = answers.flat().map((result) => result.outcome);
    expect(outcomes.filter((outcome) => outcome === 'applied')).toHaveLength(5);
    expect(outcomes.filter((outcome) => outcome === 'duplicate')).toHaveLength(95);
    const revs = await server.database.pool.query('select rev from record where id = any($1)', [
      changes.map(({ id }) => id),
    ]);
    expect(revs.rows.map((row) => row.rev)).toEqual([1, 1, 1, 1, 1]);
  });

  test('[SYN-5] pushes that lock each other out are run again, and each is stored once', async () => {
    // In the push path channels are locked in sorted order; this one takes a second channel in the opposite order first.
    const people = [ids.officer, ids.stranger];
    const years = ['person/officer-side', 'person/stranger-side'] as Channel[];
    await server.database.transaction((client) =>
      writeRecords(
        client,
        context,
        years.map((channel) => writing(channel)),
      ),
    );
    const attempts = [0, 0];
    const bothHoldOne = barrier(2);
    const push = (n: 0 | 1, change: unknown) =>
      server.database.transaction(async (client) => {
        attempts[n]!++;
        await client.query('update channel set seq = seq where channel = $1', [years[n]]);
        await bothHoldOne();
        const own = { ...context, actor: { ...actor(), personId: people[n]! }, deviceId: newId(), clockOffsetMs: 0 };
        const results = await acceptPush(client, own, [change]);
        await writeRecords(client, context, [writing(years[1 - n]!)]);
        return results;
      });
    const changes = [aChange(anActivity({ rhkId: null })), aChange(anActivity({ rhkId: null }))];
    const results = await Promise.all([push(0, changes[0]), push(1, changes[1])]);
    expect(results.flat().map(({ outcome }) => outcome)).toEqual(['applied', 'applied']);
    expect(attempts[0]! + attempts[1]!, 'one of them lost the race and was run again').toBeGreaterThan(2);
    const stored = await server.database.pool.query('select rev from record where id = any($1)', [
      changes.map(({ id }) => id),
    ]);
    expect(stored.rows).toEqual([{ rev: 1 }, { rev: 1 }]);
  });

  test('[SYN-15] 32 people who push to several channels at once, in opposite orders, get through without one deadlock', async () => {
    const before = await deadlocks();
    const push = async (n: number) => {
      const own = [...channels, `person/p${n}` as Channel];
      const ordered = n % 2 === 0 ? own : own.toReversed();
      for (let round = 0; round < 4; round++) {
        await server.database.transaction((client) =>
          writeRecords(
            client,
            context,
            ordered.map((channel) => writing(channel)),
          ),
        );
      }
    };
    await Promise.all(Array.from({ length: writers }, (_, n) => push(n)));
    expect(await deadlocks()).toBe(before);
  });

  test('[SYN-7] what PostgreSQL itself cannot store is refused alone', async () => {
    const push = { ...context, actor: actor(), deviceId: newId(), clockOffsetMs: 0 };
    const changes = Array.from({ length: 7 }, () => aChange(anActivity()));
    await server.database.pool.query(`alter table record add constraint no_poison check (id <> '${changes[4]!.id}')`);
    const results = await server.database.transaction((client) => acceptPush(client, push, changes));
    await server.database.pool.query('alter table record drop constraint no_poison');
    expect(results.map((result) => result.outcome)).toEqual([
      ...Array(4).fill('applied'),
      'refused',
      ...Array(2).fill('applied'),
    ]);
    expect(results[4]).toMatchObject({ refusal: { code: 'unstorable' } });
  });
});

/** Lets nobody on before `count` have come; who comes later passes. */
function barrier(count: number): () => Promise<void> {
  let come = 0;
  let open = () => undefined as void;
  const opened = new Promise<void>((done) => (open = done));
  return () => {
    if (++come === count) open();
    return opened;
  };
}

async function deadlocks(): Promise<number> {
  const { rows } = await server.database.pool.query<{ deadlocks: number }>(
    'select deadlocks from pg_stat_database where datname = current_database()',
  );
  return rows[0]!.deadlocks;
}

function actor() {
  return { kind: 'person', orgId: ids.org, personId: ids.officer, unitId: ids.office, roles: [] } as const;
}
