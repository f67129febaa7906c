import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { databaseNameOf } from '../../src/device/store/database.ts';
import type { SyncRequest } from '../../src/protocol/sync-request.ts';
import { assert } from '../../src/std/assert.ts';
import { compare, plain, type Figure } from '../figure.ts';
import type { CountedLink, Exchange } from '../lab/count-traffic.ts';
import { outboxEntryOf, recordRowOf } from '../lab/device-rows.ts';
import { drawChanges, type ActivityChange, type SampleWorker } from '../lab/draw-changes.ts';
import { signIn } from '../lab/sign-in.ts';
import { fillStore } from '../page/fill-store.ts';
import { pushRaw, type FloorStore } from '../page/push-raw.ts';
import { median, sum } from '../statistics.ts';

export interface PushLab {
  readonly app: { readonly page: Page; readonly link: CountedLink };
  readonly floor: { readonly page: Page; readonly link: CountedLink };
}

interface Push {
  readonly ms: number;
  readonly exchanges: readonly Exchange[];
}

/**
 * A backlog of `count` activities sent by the app, beside the same rows sent with nothing around them. Every round is
 * a person's new device, since a device that holds more has more to look after.
 */
export async function measurePush(
  lab: PushLab,
  { count, workers }: { count: number; workers: readonly SampleWorker[] },
): Promise<Figure[]> {
  const ours: Push[] = [];
  const floor: Push[] = [];
  const dexie: Push[] = [];
  const hashless: number[] = [];
  for (const worker of workers) {
    const changes = drawChanges(worker, count);
    const push = await pushWithApp(lab, worker, changes);
    const batches = batchesOf(push);
    ours.push(push);
    floor.push(await pushRows(lab, 'bare', { rows: changes, batches }));
    dexie.push(await pushRows(lab, 'dexie', { rows: drawChanges(worker, count), batches }));
    hashless.push(hashlessBytes(changes, batches));
  }
  const times = (pushes: readonly Push[]) => pushes.map((push) => push.ms);
  const bytes = (pushes: readonly Push[]) => pushes.map((push) => sum(push.exchanges.map(bodyBytes)) / count);
  const headers = (pushes: readonly Push[]) => pushes.map((push) => sum(push.exchanges.map(headerBytes)) / count);
  const name = `push of ${count.toLocaleString('en')}`;
  const receipts = median(ours.map((push) => sum(push.exchanges.map((one) => one.receivedBody)) / count));
  return [
    compare(`${name}: time`, 'ms', { ours: times(ours), floor: times(floor) }, '≤ 1.5 ×'),
    compare(`${name}: time, beside a plain Dexie outbox`, 'ms', { ours: times(ours), floor: times(dexie) }),
    compare(`${name}: bytes a record`, 'B', { ours: bytes(ours), floor: bytes(floor) }, '≤ 1.5 ×'),
    compare(`${name}: bytes a record, beside rows without hash`, 'B', { ours: bytes(ours), floor: hashless }),
    compare(`${name}: bytes of headers a record`, 'B', { ours: headers(ours), floor: headers(floor) }),
    plain(`${name}: bytes of receipts a record`, 'B', receipts, '≤ 20 B'),
    compare(`${name}: requests`, '', { ours: ours.map(requests), floor: floor.map(requests) }),
  ];
}

async function pushWithApp(
  { app }: PushLab,
  { person }: SampleWorker,
  changes: readonly ActivityChange[],
): Promise<Push> {
  await signIn(app.page, app.link.origin, person);
  const { id: author } = person;
  const rows = { records: changes.map((change) => recordRowOf(author, change)), outbox: changes.map(outboxEntryOf) };
  await app.page.evaluate(fillStore, { database: databaseNameOf(author), rows });
  app.link.take('');
  const { ms, ...end } = await app.page.evaluate(async () => {
    const startedMs = performance.now();
    const outcome = await jejak.sync();
    return { ms: performance.now() - startedMs, outcome, left: await jejak.outbox() };
  });
  assert(
    end.left.waiting + end.left.needsRepair === 0,
    `the server takes all that is pushed, not ${JSON.stringify(end)}`,
  );
  return { ms, exchanges: app.link.take('/api/sync') };
}

async function pushRows(
  { floor }: PushLab,
  store: FloorStore,
  { rows, batches }: { rows: readonly ActivityChange[]; batches: readonly number[] },
): Promise<Push> {
  await floor.page.evaluate(fillStore, { database: 'floor', rows: { rows } });
  floor.link.take('');
  const ms = await floor.page.evaluate(pushRaw, { batches, store });
  return { ms, exchanges: floor.link.take('/rows') };
}

/** In which portions the engine chose to send. */
function batchesOf({ exchanges }: Push): number[] {
  const requests = exchanges.map(({ sent }) => JSON.parse(gunzipSync(sent).toString('utf8')) as SyncRequest);
  return requests.map((request) => request.changes.length).filter((size) => size > 0);
}

/** The same entries as an app would send them that keeps no hash: id, time and body only. */
function hashlessBytes(changes: readonly ActivityChange[], batches: readonly number[]): number {
  let from = 0;
  const sizes = batches.map((size) => {
    const rows = changes.slice(from, (from += size)).map(({ id, capturedAt, body }) => ({ id, capturedAt, body }));
    return gzipSync(JSON.stringify(rows)).length;
  });
  return sum(sizes) / changes.length;
}

const requests = (push: Push) => push.exchanges.length;
const bodyBytes = (one: Exchange) => one.sentBody + one.receivedBody;
const headerBytes = (one: Exchange) => one.sentHeaders + one.receivedHeaders;
