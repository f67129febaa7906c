import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Activity } from '../../../src/domain/activity/activity-body.ts';
import { activityKind } from '../../../src/domain/activity/activity-kind.ts';
import { instantOf } from '../../../src/domain/time/instant.ts';
import { outboxSummary } from '../../../src/device/store/outbox.ts';
import { randomHex, sha256 } from '../../../src/device/platform.ts';
import { saveRecords } from '../../../src/device/store/save-record.ts';
import { createSyncLoop } from '../../../src/device/sync/sync-loop.ts';
import { canonicalContent } from '../../../src/protocol/content-hash.ts';
import { syncAnswerSchema } from '../../../src/protocol/sync-answer.ts';
import { sendOverHttp } from '../../../src/transport/send-over-http.ts';
import { Random } from '../../simulation/runtime/random.ts';
import { anActivity } from '../../support/small-district.ts';
import { TestDevice } from '../../support/test-device.ts';
import { openSite } from '../chaos-site.ts';
import { FlakyLink, type FlakyQuality } from './flaky-link.ts';

export interface FlakyOptions {
  readonly seed: number;
  readonly seeds: number;
  readonly records: number;
  readonly quality: FlakyQuality;
  readonly say: (line: string) => void;
}

export interface FlakyRun {
  readonly tookS: number;
  readonly sentBytes: number;
  readonly breaks: number;
  readonly waiting: number;
}

export interface FlakyReport {
  readonly runs: readonly FlakyRun[];
  readonly medianS: number;
  /** Upwards through the same link while it does not break. */
  readonly wholeBytes: number;
  readonly wholeS: number;
  /** What was sent, at worst, as a share of that. */
  readonly worstShare: number;
  readonly medianShare: number;
  /** Records that the server holds, of those that were saved, each once. */
  readonly held: number;
  readonly saved: number;
  /** The same records as gzip'd POSTs of 500, each tried again 250 ms after it failed. */
  readonly floorMedianS: number;
}

const wibMs = 7 * 3_600_000;
const perPost = 500;

/** Queued records through a link that breaks again and again, with the engine's own loop, against the barest sender. */
export async function runFlaky(options: FlakyOptions): Promise<FlakyReport> {
  const { seed, seeds, records, quality, say } = options;
  const random = new Random(`flaky ${seed}`);
  const site = await openSite('embedded', random);
  const link = await FlakyLink.listen(random, { quality, targetPort: site.server.port });
  try {
    const device = new TestDevice(`http://127.0.0.1:${site.server.port}`);
    await device.signIn('officer');
    await device.sync();
    const whole = await sendAll(device, link, { records, breaking: false });
    say(`whole link: ${describe(whole)}`);
    const runs: FlakyRun[] = [];
    for (let n = 0; n < seeds; n++) {
      runs.push(await sendAll(device, link, { records, breaking: true }));
      say(`seed ${seed}.${n}: ${describe(runs.at(-1)!)}`);
    }
    const held = await site.look(async ({ pool }) => {
      const { rows } = await pool.query<{ n: string }>(
        `select count(*) as n from record where kind = 'activity' and author = $1 and rev = 1 and body is not null`,
        [device.session!.personId],
      );
      return Number(rows[0]!.n);
    });
    const floor: number[] = [];
    for (let n = 0; n < seeds; n++) floor.push(await floorOnce(device, link, records));
    const shares = runs.map((run) => run.sentBytes / whole.sentBytes);
    return {
      runs,
      medianS: median(runs.map((run) => run.tookS)),
      wholeBytes: whole.sentBytes,
      wholeS: whole.tookS,
      worstShare: Math.max(...shares),
      medianShare: median(shares),
      held,
      saved: records * (seeds + 1),
      floorMedianS: median(floor),
    };
  } finally {
    await link.close();
    await site.remove();
  }
}

async function sendAll(
  device: TestDevice,
  link: FlakyLink,
  { records, breaking }: { records: number; breaking: boolean },
): Promise<FlakyRun> {
  await saveMany(device, records);
  const before = { bytes: link.up.bytes, breaks: link.breaks };
  link.breaking = breaking;
  const send = sendOverHttp({ fetch, origin: link.origin, headers: { cookie: device.cookie }, timeoutMs: 30_000 });
  const startedMs = performance.now();
  await new Promise<void>((done) => {
    const loop = createSyncLoop({
      cycle: () => device.sync(send, { nowMs: () => Date.now() }),
      setTimer: (callback, delayMs) => {
        const timer = setTimeout(callback, delayMs);
        return () => clearTimeout(timer);
      },
      nowMs: () => Date.now(),
      random: Math.random,
      onOutcome: ({ kind }) => {
        if (kind !== 'done') return;
        loop.stop();
        done();
      },
    });
    loop.hope('start');
  });
  const tookS = (performance.now() - startedMs) / 1_000;
  link.breaking = false;
  const { waiting } = await outboxSummary(device.database);
  return { tookS, sentBytes: link.up.bytes - before.bytes, breaks: link.breaks - before.breaks, waiting };
}

async function saveMany(device: TestDevice, count: number): Promise<void> {
  device.clock.ms = Date.now();
  const author = device.session!.personId;
  const capturedAt = instantOf(device.clock.ms);
  const saves = Array.from({ length: count }, () => ({
    kind: activityKind,
    id: device.newId(),
    author,
    body: anEntry(device.clock.ms),
    capturedAt,
  }));
  await saveRecords(device.database, saves, sha256);
}

function anEntry(nowMs: number): Activity {
  const date = new Date(nowMs + wibMs).toISOString().slice(0, 10) as Activity['date'];
  const description = `Memeriksa berkas permohonan nomor ${randomHex(4)} dan ${randomHex(3)}`;
  return anActivity({ date, rhkId: null, category: 'non-tusi', description });
}

/** No queue, no batches, no proof: what any sender needs at least. */
async function floorOnce(device: TestDevice, link: FlakyLink, records: number): Promise<number> {
  const capturedAt = instantOf(Date.now());
  const changes = await Promise.all(
    Array.from({ length: records }, async () => {
      const content = { kind: activityKind.name, version: activityKind.version, body: anEntry(Date.now()) };
      return { ...content, id: device.newId(), baseRev: 0, capturedAt, hash: await sha256(canonicalContent(content)) };
    }),
  );
  const memory = (await device.database.meta.get('sync'))!.value as { epoch: string };
  const { deviceId } = device;
  const frame = { protocol: 1, device: deviceId, nonce: randomHex(16), sentAt: capturedAt, epoch: memory.epoch };
  link.breaking = true;
  const startedMs = performance.now();
  for (let from = 0; from < records; from += perPost) {
    const part = { ...frame, cursors: {}, changes: changes.slice(from, from + perPost), receipts: 'folded' };
    const body = gzipSync(JSON.stringify(part));
    while (!(await post(link.origin, device.cookie, body))) await pause(250);
  }
  link.breaking = false;
  return (performance.now() - startedMs) / 1_000;
}

async function post(origin: string, cookie: string, body: Buffer): Promise<boolean> {
  const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip', cookie };
  try {
    const answer = await fetch(`${origin}/api/sync`, { method: 'POST', headers, body: new Uint8Array(body) });
    return syncAnswerSchema.safeParse(await answer.json()).success;
  } catch {
    return false;
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

function describe({ tookS, sentBytes, breaks, waiting }: FlakyRun): string {
  return `${tookS.toFixed(1)} s, ${Math.round(sentBytes / 1_000)} kB up, ${breaks} breaks, ${waiting} still waiting`;
}
