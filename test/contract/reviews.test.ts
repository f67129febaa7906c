import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Activity } from '../../src/domain/activity/activity-body.ts';
import { appraisalChannel, personChannel } from '../../src/domain/access/channel.ts';
import type { ChangeResult } from '../../src/protocol/change-result.ts';
import type { SyncAnswer } from '../../src/protocol/sync-answer.ts';
import { aChange, ApiClient } from '../support/api-client.ts';
import { addPeople } from '../support/more-people.ts';
import { anActivity, ids } from '../support/small-district.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

const people = ['officer', 'head', 'past', 'deputy', 'stranger', 'admin'] as const;
type Person = (typeof people)[number];

let server: TestServer;
const clients = {} as Record<Person, ApiClient>;

beforeAll(async () => {
  server = await startTestServer();
  await addPeople(server.database);
  for (const who of people) clients[who] = await new ApiClient(server.origin).signIn(who);
});
afterAll(() => server.stop());

/** The officer's entry of a day, stored. */
async function stored(date: string) {
  const change = aChange(anActivity({ date: date as Activity['date'], rhkId: null }));
  expect((await clients.officer.sync([change])).results).toMatchObject([{ outcome: 'applied' }]);
  return change;
}

function aReviewOf(change: { id: string; hash: string; body: unknown }, different: Record<string, unknown> = {}) {
  const { date } = change.body as Activity;
  const subject = { subjectKind: 'activity', subjectId: change.id, subjectHash: change.hash };
  const body = { ...subject, employeeId: ids.officer, date, verdict: { kind: 'disetujui' }, ...different };
  return aChange(body, { kind: 'review' });
}

const outcomeOf = ({ results: [result] }: SyncAnswer) =>
  (result as ChangeResult).outcome === 'refused'
    ? (result as Extract<ChangeResult, { outcome: 'refused' }>).refusal.code
    : (result as ChangeResult).outcome;

async function nameDeputy(from: string, to: string, by: Person = 'head', rates?: boolean) {
  const body = { superiorId: ids.head, deputyId: ids.deputy, from, to, ...(rates === undefined ? {} : { rates }) };
  const change = aChange(body, { kind: 'deputy', version: rates === undefined ? 1 : 2 });
  return { change, outcome: outcomeOf(await clients[by].sync([change])) };
}

const inForce = '2026-11-19';
const beforeMove = '2026-11-09';

describe('who may give a verdict, by relation', () => {
  test.each([
    ['officer', inForce, 'review-own'],
    ['head', inForce, 'applied'],
    ['past', inForce, 'not-reviewer'],
    ['deputy', inForce, 'not-reviewer'],
    ['stranger', inForce, 'not-reviewer'],
    ['admin', inForce, 'not-reviewer'],
    ['head', beforeMove, 'not-reviewer'],
    ['past', beforeMove, 'applied'],
    ['admin', beforeMove, 'not-reviewer'],
  ] as const)('[REV-1] [REV-2] %s on an entry of %s: %s', async (who, date, expected) => {
    const entry = await stored(date);
    expect(outcomeOf(await clients[who].sync([aReviewOf(entry)]))).toBe(expected);
  });

  test('[REV-5] [READ-6] [DEP-1] the deputy reads and reviews for the named days, and no longer', async () => {
    const entry = await stored(inForce);
    const mine = personChannel(ids.officer, 2026);
    const reads = async () => (await clients.deputy.sync([])).channels.some((one) => one.channel === mine);
    expect(await reads()).toBe(false);
    expect((await nameDeputy('2026-11-20', '2026-11-25', 'stranger')).outcome).toBe('not-writer');
    expect((await nameDeputy('2026-10-01', '2026-10-31')).outcome).toBe('applied');
    expect(outcomeOf(await clients.deputy.sync([aReviewOf(entry)]))).toBe('not-reviewer');
    expect(await reads()).toBe(false);
    const { change, outcome } = await nameDeputy('2026-11-20', '2026-11-25');
    expect(outcome).toBe('applied');
    expect(await reads()).toBe(true);
    expect(outcomeOf(await clients.deputy.sync([aReviewOf(entry)]))).toBe('applied');
    await clients.head.sync([{ ...aChange(null, { kind: 'deputy', id: change.id }), baseRev: 1 }]);
    expect(await reads()).toBe(false);
  });

  test.each([
    ['for reviewing alone', false, false],
    ['for rating too', true, true],
    ['before rating was a right apart', undefined, true],
  ])('[DEP-4] a deputy named %s reads appraisals: %s', async (_, rates, expected) => {
    const evaluation = appraisalChannel(ids.officer, 2026);
    const held =
      'insert into channel (org_id, channel, seq, count, digest) values ($1, $2, 1, 0, 0) on conflict do nothing';
    await server.database.pool.query(held, [ids.org, evaluation]);
    expect((await nameDeputy('2026-11-20', '2026-11-25', 'head', rates)).outcome).toBe('applied');
    const { channels } = await clients.deputy.sync([]);
    expect(channels.map((one) => one.channel)).toContain(personChannel(ids.officer, 2026));
    expect(channels.some((one) => one.channel === evaluation)).toBe(expected);
  });

  test('[REV-4] [READ-6] without a superior the reviewer of the policy reads and reviews', async () => {
    const entry = aChange({ ...anActivity({ rhkId: null }) });
    await clients.head.sync([entry]);
    const review = () => aReviewOf(entry, { employeeId: ids.head });
    const mine = personChannel(ids.head, 2026);
    expect(outcomeOf(await clients.stranger.sync([review()]))).toBe('not-reviewer');
    expect((await clients.stranger.sync([])).channels.map((one) => one.channel)).not.toContain(mine);
    const body = {
      unitId: null,
      dailyTargetMinutes: 450,
      entryLock: { kind: 'open' },
      fallbackReviewerId: ids.stranger,
    };
    await server.database.pool.query('update record set body = $2 where id = $1', [ids.policy, JSON.stringify(body)]);
    expect(outcomeOf(await clients.stranger.sync([review()]))).toBe('applied');
    expect((await clients.stranger.sync([])).channels.map((one) => one.channel)).toContain(mine);
    expect(outcomeOf(await clients.head.sync([review()]))).toBe('review-own');
  });

  test('[READ-5] the past superior reads on for a while, and only people of their own', async () => {
    const mine = personChannel(ids.officer, 2026);
    const channelsOf = async (who: Person) => (await clients[who].sync([])).channels.map((one) => one.channel);
    expect(await channelsOf('past')).toContain(mine);
    expect(await channelsOf('admin')).not.toContain(mine);
    const { ms } = server.clock;
    server.clock.ms = Date.parse('2027-01-12T03:00:00.000Z');
    expect(await channelsOf('past')).not.toContain(mine);
    server.clock.ms = ms;
  });
});

describe('what a verdict does', () => {
  test('[REV-3] without a reason nothing is sent back', async () => {
    const entry = await stored(inForce);
    const back = (reason: string) => aReviewOf(entry, { verdict: { kind: 'dikembalikan', reason } });
    expect(outcomeOf(await clients.head.sync([back('')]))).toBe('reason-missing');
    expect(outcomeOf(await clients.head.sync([back('Jam selesai keliru')]))).toBe('applied');
  });

  test('[REV-7] [REV-9] an approved entry is locked until the verdict is taken back', async () => {
    const entry = await stored(inForce);
    const approval = aReviewOf(entry);
    await clients.head.sync([approval]);
    const deletion = { ...aChange(null, { id: entry.id }), baseRev: 1 };
    const words = anActivity({ description: 'Uraian yang diubah', rhkId: null, date: inForce as never });
    const changed = { ...aChange(words, { id: entry.id }), baseRev: 1 };
    expect(outcomeOf(await clients.officer.sync([changed]))).toBe('approved-locked');
    expect(outcomeOf(await clients.officer.sync([deletion]))).toBe('approved-locked');
    const takenBack = { ...aChange(null, { kind: 'review', id: approval.id }), baseRev: 1 };
    expect(outcomeOf(await clients.deputy.sync([takenBack]))).toBe('not-writer');
    expect(outcomeOf(await clients.head.sync([takenBack]))).toBe('applied');
    expect(outcomeOf(await clients.officer.sync([changed]))).toBe('applied');
  });

  test('[REV-6] an edit that the superior had not seen is not covered by the approval', async () => {
    const entry = await stored(inForce);
    const words = anActivity({ description: 'Diubah sebelum putusan', rhkId: null, date: inForce as never });
    await clients.officer.sync([{ ...aChange(words, { id: entry.id }), baseRev: 1 }]);
    expect(outcomeOf(await clients.head.sync([aReviewOf(entry)]))).toBe('applied');
    const again = { ...words, description: 'Masih dapat diubah lagi' };
    expect(outcomeOf(await clients.officer.sync([{ ...aChange(again, { id: entry.id }), baseRev: 2 }]))).toBe(
      'applied',
    );
  });

  test('[ACT-14] an approved entry gets a correction, and only an approved one', async () => {
    const entry = await stored(inForce);
    const correction = () => aChange(anActivity({ rhkId: null, corrects: entry.id }));
    expect(outcomeOf(await clients.officer.sync([correction()]))).toBe('corrects-unknown');
    await clients.head.sync([aReviewOf(entry)]);
    expect(outcomeOf(await clients.officer.sync([correction()]))).toBe('applied');
    expect(outcomeOf(await clients.stranger.sync([correction()]))).toBe('corrects-unknown');
  });
});
