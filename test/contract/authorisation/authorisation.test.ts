import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../src/domain/access/actor.ts';
import { kinds } from '../../../src/domain/kinds.ts';
import { instantOf } from '../../../src/domain/time/instant.ts';
import type { ChangeResult } from '../../../src/protocol/change-result.ts';
import { publishRecords } from '../../../src/server/publish/publish-records.ts';
import { acceptPush } from '../../../src/server/sync/accept-push.ts';
import { aChange, ApiClient, newId } from '../../support/api-client.ts';
import { addOfficers, addPeople } from '../../support/more-people.ts';
import { ids, nowMs } from '../../support/small-district.ts';
import { startTestServer, type TestServer } from '../../support/test-server.ts';
import {
  actors,
  people,
  type AccessRow,
  type Give,
  type Outcome,
  type Person,
  type Stored,
  type Who,
} from './access-row.ts';

const files = import.meta.glob<{ row: AccessRow }>('./rows/*.ts', { eager: true });
const rows = Object.values(files).map(({ row }) => row);

let server: TestServer;
const clients = {} as Record<Person, ApiClient>;
const orgId = ids.org;
const devices: Record<'counter' | 'visitor', Actor> = {
  counter: { kind: 'counter', orgId, deviceId: newId(), unitId: ids.office },
  visitor: { kind: 'visitor', orgId, unitId: ids.office, responseId: newId() },
};

beforeAll(async () => {
  server = await startTestServer();
  await addPeople(server.database);
  await addOfficers(server.database);
  for (const who of people) clients[who] = await new ApiClient(server.origin).signIn(who);
});
afterAll(() => server.stop());

const versionOf = (kind: string) => kinds.get(kind)!.version;

/** People push over HTTP; a counter and a visitor push as their routes do. */
async function push(who: Who, change: unknown): Promise<ChangeResult> {
  if (who !== 'counter' && who !== 'visitor') return (await clients[who].sync([change])).results[0]!;
  const context = { actor: devices[who], orgId, deviceId: newId(), clockOffsetMs: 0, receivedAt: instantOf(nowMs) };
  const [result] = await server.database.transaction((client) => acceptPush(client, context, [change]));
  return result!;
}

async function outcomeOf(who: Who, change: unknown): Promise<Outcome> {
  const result = await push(who, change);
  return result.outcome === 'refused' ? result.refusal.code : result.outcome;
}

const give: Give = async (who, kind, body) => {
  if (who === 'organisation') return publish(kind, body);
  const change = aChange(body, { kind, version: versionOf(kind) });
  expect(await outcomeOf(who, change)).toBe('applied');
  return change;
};

async function publish(kind: string, body: unknown): Promise<Stored> {
  const record = { kind, id: newId(), author: orgId, body, capturedAt: instantOf(nowMs) };
  await server.database.transaction((client) =>
    publishRecords(client, { orgId, receivedAt: record.capturedAt }, [record]),
  );
  return { ...record, hash: '' };
}

/** Whether a sync from the beginning tells this person the record. */
async function isTold(who: Person, id: string): Promise<boolean> {
  const client = clients[who];
  let answer = await client.sync([]);
  const told = [...answer.changes];
  while (answer.more) {
    const cursors = Object.fromEntries(answer.channels.map(({ channel, seq }) => [channel, seq]));
    answer = await client.sync([], { epoch: answer.epoch, cursors });
    told.push(...answer.changes);
  }
  return told.some((record) => record.id === id);
}

describe.each(rows.map((row) => [row.kind, row] as const))('[SYN-6] %s', (kind, row) => {
  const { writer } = row;
  let example: Stored;
  const version = versionOf(kind);
  const over = { kind, version, baseRev: 1 };

  beforeAll(async () => {
    const body = await row.body(give);
    if (writer === 'organisation') return void (example = await publish(kind, body));
    const change = aChange(body, { kind, version });
    expect(await push(writer, change)).toMatchObject({ outcome: 'applied' });
    example = change;
  });

  test('lands in its channel', async () => {
    const { rows: found } = await server.database.pool.query('select channel from record where id = $1', [example.id]);
    expect(found).toEqual([{ channel: row.channel }]);
  });

  test.each(people)('is read by %s where it may be', async (who) => {
    expect(await isTold(who, example.id)).toBe(row.readers.includes(who));
  });

  const others = actors.filter((who) => who !== writer);

  test.each(others)('is not changed by %s', async (who) => {
    const body = row.change?.body(example.body as never) ?? example.body;
    expect(await outcomeOf(who, aChange(body, { ...over, id: example.id }))).toBe('not-writer');
  });

  test.each(others)('is not deleted by %s', async (who) => {
    expect(await outcomeOf(who, aChange(null, { ...over, id: example.id }))).toBe('not-writer');
  });

  test.each(actors.filter((who) => who !== writer))('is made by %s where that is allowed', async (who) => {
    const change = aChange(await row.body(give), { kind, version });
    expect(await outcomeOf(who, change)).toBe(row.create[who] ?? 'not-writer');
  });

  test.runIf(writer !== 'organisation')('is changed and deleted by its writer where that is allowed', async () => {
    const body = row.change!.body(example.body as never);
    expect(await outcomeOf(writer as Who, aChange(body, { ...over, id: example.id }))).toBe(row.change!.outcome);
    const baseRev = row.change!.outcome === 'applied' ? 2 : 1;
    expect(await outcomeOf(writer as Who, aChange(null, { ...over, id: example.id, baseRev }))).toBe(row.remove);
  });
});

test('[SYN-13] who has not signed in reads and writes nothing', async () => {
  const nobody = new ApiClient(server.origin);
  for (const { kind } of rows) {
    const response = await nobody.post('/api/sync', nobody.request([aChange({}, { kind })]));
    expect(response.status).toBe(401);
    expect(await response.text()).not.toContain('changes');
  }
});
