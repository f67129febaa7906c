import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Activity } from '../../../src/domain/activity/activity-body.ts';
import { activityKind } from '../../../src/domain/activity/activity-kind.ts';
import { instantOf } from '../../../src/domain/time/instant.ts';
import { outboxSummary } from '../../../src/device/store/outbox.ts';
import { randomHex, sha256 } from '../../../src/device/platform.ts';
import { saveRecords } from '../../../src/device/store/save-record.ts';
import type { Send } from '../../../src/device/sync/send.ts';
import { createSyncLoop } from '../../../src/device/sync/sync-loop.ts';
import { canonicalContent } from '../../../src/protocol/content-hash.ts';
import { syncAnswerSchema } from '../../../src/protocol/sync-answer.ts';
import type { Verified } from '../../../src/device/sync/verify-channels.ts';
import { sendOverHttp } from '../../../src/transport/send-over-http.ts';
import { Random } from '../../simulation/runtime/random.ts';
import { anActivity } from '../../support/small-district.ts';
import { TestDevice } from '../../support/test-device.ts';
import { openSite } from '../chaos-site.ts';
import { FlakyLink, type FlakyQuality } from './flaky-link.ts';
import { SlowTime } from './slow-time.ts';

export interface FlakyOptions {
  readonly seed: number;
  readonly seeds: number;
  readonly records: number;
  readonly quality: FlakyQuality;
  /** All times of link and loop are stretched by this, so that the machine's own work weighs so much less. */
  readonly slowMotion?: number;
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
  /** Channels in which device and server differ in the end (SYN-18). */
  readonly different: readonly string[];
  /** Records that the server holds, of those that were saved, each once. */
  readonly held: number;
  readonly saved: number;
  /** The same records as gzip'd POSTs of 500, each tried again 250 ms after it failed. */
  readonly floorMedianS: number;
}

/** Whole channels are looked at when all has been sent (SYN-18), as they rest most of the time. */
const resting: Verified = Object.assign(new Map(), { get: () => ({ seq: -1, restsUntilMs: Infinity }) });

const wibMs = 7 * 3_600_000;
const perPost = 500;

/** Queued records through a link that breaks again and again, with the engine's own loop, against the barest sender. */
export async function runFlaky(options: FlakyOptions): Promise<FlakyReport> {
  const { seed, seeds, records, slowMotion = 1, say } = options;
  const random = new Random(`flaky ${seed}`);
  const site = await openSite('embedded', random);
  const time = new SlowTime(slowMotion);
  const quality = time.slowed(options.quality);
  const link = await FlakyLink.listen(random, { quality, targetPort: site.server.port });
  try {
    const [device, barest] = await Promise.all(
      (['officer', 'stranger'] as const).map(async (who) => {
        const one = new TestDevice(`http://127.0.0.1:${site.server.port}`);
        await one.signIn(who);
        await one.sync();
        return one;
      }) as [Promise<TestDevice>, Promise<TestDevice>],
    );
    const whole = await sendAll(device, link, { records, breaking: false, time });
    say(`whole link: ${describe(whole)}`);
    const runs: FlakyRun[] = [];
    const floor: number[] = [];
    for (let n = 0; n < seeds; n++) {
      const run = await sendAll(device, link, { records, breaking: true, time });
      runs.push(run);
      floor.push(await floorOnce(barest, link, { records, time }));
      say(`seed ${seed}.${n}: ${describe(run)}; the barest sender ${floor.at(-1)!.toFixed(1)} s`);
    }
    await device.sync();
    const held = await site.look(async ({ pool }) => {
      const { rows } = await pool.query<{ n: string }>(
        `select count(*) as n from record where kind = 'activity' and author = $1 and rev = 1 and body is not null`,
        [device.session!.personId],
      );
      return Number(rows[0]!.n);
    });
    const shares = runs.map((run) => run.sentBytes / whole.sentBytes);
    return {
      runs,
      medianS: median(runs.map((run) => run.tookS)),
      wholeBytes: whole.sentBytes,
      wholeS: whole.tookS,
      worstShare: Math.max(...shares),
      medianShare: median(shares),
      different: device.different,
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
  { records, breaking, time }: { records: number; breaking: boolean; time: SlowTime },
): Promise<FlakyRun> {
  await saveMany(device, { count: records, nowMs: time.nowMs() });
  const before = { bytes: link.up.bytes, breaks: link.breaks };
  link.breaking = breaking;
  const timeoutMs = time.stretched(30_000);
  const carry = sendOverHttp({ fetch, origin: link.origin, headers: { cookie: device.cookie }, timeoutMs });
  const send: Send = (request, answerWithinMs = 30_000) => carry(request, time.stretched(answerWithinMs));
  const startedMs = time.nowMs();
  await new Promise<void>((done) => {
    const loop = createSyncLoop({
      cycle: () => device.sync(send, { nowMs: time.nowMs, verified: resting }),
      setTimer: (callback, delayMs) => {
        const timer = setTimeout(callback, time.stretched(delayMs));
        return () => clearTimeout(timer);
      },
      nowMs: time.nowMs,
      random: Math.random,
      onOutcome: ({ kind }) => {
        if (kind !== 'done') return;
        loop.stop();
        done();
      },
    });
    loop.hope('start');
  });
  const tookS = (time.nowMs() - startedMs) / 1_000;
  link.breaking = false;
  const { waiting } = await outboxSummary(device.database);
  return { tookS, sentBytes: link.up.bytes - before.bytes, breaks: link.breaks - before.breaks, waiting };
}

async function saveMany(device: TestDevice, { count, nowMs }: { count: number; nowMs: number }): Promise<void> {
  device.clock.ms = nowMs;
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
async function floorOnce(
  device: TestDevice,
  link: FlakyLink,
  { records, time }: { records: number; time: SlowTime },
): Promise<number> {
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
  const startedMs = time.nowMs();
  for (let from = 0; from < records; from += perPost) {
    const part = { ...frame, cursors: {}, changes: changes.slice(from, from + perPost), receipts: 'folded' };
    const body = gzipSync(JSON.stringify(part));
    while (!(await post(link.origin, device.cookie, body))) await pause(time.stretched(250));
  }
  link.breaking = false;
  return (time.nowMs() - startedMs) / 1_000;
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
