import { afterAll, beforeAll, expect, test } from 'vitest';
import { kinds } from '../../src/domain/kinds.ts';
import type { SyncAnswer } from '../../src/protocol/sync-answer.ts';
import { canonicalContent } from '../../src/protocol/content-hash.ts';
import { sha256Hex } from '../../src/server/records/sha256.ts';
import { brokenOf, jsonOf } from '../attack/break-fields.ts';
import { aChange, ApiClient } from '../support/api-client.ts';
import { anActivity, aPlan, ids } from '../support/small-district.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let officer: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const perRequest = 100;

/** The change with the hash that its content has by now, where it has any: broken contents get past the first check. */
function hashedAnew(json: string): string {
  const change = JSON.parse(json) as { kind: string; version: number; body: unknown };
  try {
    const { kind, version, body } = change;
    return json.replace(/"hash":"[0-9a-f]{64}"/, `"hash":"${sha256Hex(canonicalContent({ kind, version, body }))}"`);
  } catch {
    return json;
  }
}

async function push(changes: readonly string[], envelope = '{}'): Promise<Response> {
  const request = { ...officer.request([]), ...(JSON.parse(envelope) as object), changes: '@' };
  return officer.postRaw('/api/sync', JSON.stringify(request).replace('"@"', `[${changes.join(',')}]`));
}

/** Pushes them in portions, a good one in the midst of each: that lands, whatever becomes of the others. */
async function pushAmongGood(broken: readonly string[]) {
  const refused: string[] = [];
  for (let from = 0; from < broken.length; from += perRequest) {
    // The limit of requests per minute is of a session, and not what is tried here.
    if ((from / perRequest) % 200 === 0) officer = await new ApiClient(server.origin).signIn('officer');
    const good = aChange(anActivity());
    const portion = broken.slice(from, from + perRequest);
    const response = await push([...portion.slice(0, 50), JSON.stringify(good), ...portion.slice(50)]);
    expect(response.status, portion.join('\n').slice(0, 2_000)).toBe(200);
    const { results } = (await response.json()) as SyncAnswer;
    expect(results).toHaveLength(portion.length + 1);
    expect(results[Math.min(50, portion.length)]).toMatchObject({ outcome: 'applied', id: good.id });
    for (const result of results) if (result.outcome === 'refused') refused.push(result.refusal.code);
  }
  return refused;
}

const plan = () => aChange(aPlan(), { kind: 'workPlan', version: kinds.get('workPlan')!.version });
const firstPlan = () =>
  aChange(
    {
      employeeId: ids.officer,
      year: 2026,
      results: [
        {
          id: ids.rhk,
          part: 'utama',
          title: 'Berkas',
          indicators: [{ id: ids.plan, aspect: 'kuantitas', text: 'Berkas', target: '1' }],
        },
      ],
    },
    { kind: 'workPlan', version: 1 },
  );
const verdict = () =>
  aChange(
    {
      subjectKind: 'activity',
      subjectId: ids.plan,
      subjectHash: 'a'.repeat(64),
      employeeId: ids.officer,
      date: '2026-11-20',
      verdict: { kind: 'dikembalikan', reason: 'Mohon dilengkapi' },
    },
    { kind: 'review' },
  );

test.each([
  ['an activity', () => aChange(anActivity())],
  ['a plan', plan],
  ['a plan of the first version', firstPlan],
  ['a verdict', verdict],
  ['a deletion', () => aChange(null)],
])(
  '[SYN-7] %s with every field broken in turn is refused alone, and what lies beside it lands',
  async (_name, make) => {
    const broken = [...brokenOf(make())].map(({ value }) => hashedAnew(jsonOf({ ...(value as object) })));
    const refused = await pushAmongGood(broken);
    expect(refused.length).toBeGreaterThan(broken.length / 2);
    expect(refused).not.toContain('unstorable');
    expect(server.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
  },
);

test('[SYN-7] what a device says of itself, broken here and there, holds up nothing', async () => {
  officer = await new ApiClient(server.origin).signIn('officer');
  const heartbeat = {
    waiting: 1,
    needsRepair: 0,
    oldestQueuedAt: '2026-11-20T01:00:00.000Z',
    freeBytes: 1_000_000,
    appVersion: '1.0.0',
  };
  const broken = [...brokenOf(heartbeat)].filter((_one, at) => at % 3 === 0);
  for (const [at, { value }] of broken.entries()) {
    if (at % 200 === 0) officer = await new ApiClient(server.origin).signIn('officer');
    const good = aChange(anActivity());
    const request = jsonOf({ ...officer.request([good]), heartbeat: value });
    const response = await officer.postRaw('/api/sync', request);
    expect(response.status, request.slice(0, 500)).toBe(200);
    expect(((await response.json()) as SyncAnswer).results).toMatchObject([{ outcome: 'applied' }]);
  }
});

test('an envelope with every field broken in turn is answered as what it is, never as a fault of the server', async () => {
  officer = await new ApiClient(server.origin).signIn('officer');
  const whole = { ...officer.request([aChange(anActivity())]), cursors: { org: 3 }, receipts: 'folded' };
  const statuses = new Set<number>();
  for (const [at, { value }] of [...brokenOf(whole)].filter(({ path }) => !path.startsWith('changes.')).entries()) {
    if (at % 200 === 0) officer = await new ApiClient(server.origin).signIn('officer');
    const own = typeof value === 'object' && value !== null && (value as { device?: unknown }).device === whole.device;
    const request = jsonOf(own ? { ...value, device: officer.device } : value);
    statuses.add((await officer.postRaw('/api/sync', request)).status);
  }
  expect([...statuses].toSorted((a, b) => a - b)).toEqual([200, 400, 401, 426]);
  expect(({} as Record<string, unknown>)['polluted']).toBe(undefined);
});
