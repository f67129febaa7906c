import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reachDatabase } from '../../src/server/backup/reach-database.ts';
import { ServerProcess } from '../chaos/server-process.ts';
import { LoadWorker } from './load-worker.ts';
import { prepareLoad, type SleepingDistrict } from './prepare-load.ts';
import { addCounts, addNamed, quantile, type Count } from './tally.ts';
import type { Orders } from './worker.ts';

export interface LoadOptions {
  readonly devices: number;
  readonly changes: number;
  readonly arrivalMs: number;
  readonly workers: number;
  readonly say: (line: string) => void;
}

export interface LoadReport {
  readonly devices: number;
  readonly records: number;
  readonly drainedS: number;
  readonly requests: number;
  readonly statuses: Record<string, number>;
  /** Anything but an answer or a polite refusal. */
  readonly otherErrors: number;
  readonly outcomes: Record<string, number>;
  readonly causes: Record<string, number>;
  /** The longest that the devices' own processes stood still. */
  readonly stalledMs: number;
  /** Until the last had woken. */
  readonly wokenS: number;
  readonly servedMs: { p50: number; p99: number };
  readonly shedMs: { p50: number; p99: number };
  /** From waking to an empty queue, waits included. */
  readonly deviceS: { p50: number; p99: number };
  readonly serverPeakMb: number;
  readonly lost: number;
  readonly doubled: number;
}

/** Wakes simulated devices all at once against one real server process with an embedded PostgreSQL, fsync on. */
export async function runLoad(options: LoadOptions): Promise<LoadReport> {
  const dataDir = await mkdtemp(join(tmpdir(), `jejak-test-${process.pid}-`));
  await chmod(dataDir, 0o711);
  const district = await prepareLoad(dataDir, options.devices);
  const server = await ServerProcess.start({ DATA_DIR: dataDir });
  try {
    const workers = await readyWorkers(options, district, `http://127.0.0.1:${server.port}`);
    options.say(
      `${options.devices} devices with ${options.changes} changes each wake within ${options.arrivalMs / 1000} s …`,
    );
    const beganMs = performance.now();
    const passedS = () => (performance.now() - beganMs) / 1000;
    const watch = setInterval(() => options.say(lineOf(workers, passedS(), peakMb(server.pid))), 15_000);
    const counts = await Promise.all(workers.map((worker) => worker.work())).finally(() => clearInterval(watch));
    const count = addCounts(counts);
    const drainedS = passedS();
    const serverPeakMb = peakMb(server.pid);
    const stored = await countStored(dataDir);
    const expected = options.devices * options.changes;
    const agrees = stored.digest === count.digest && count.acknowledged === expected && server.crashes === 0;
    return {
      ...summaryOf(options, count),
      drainedS: Math.round(drainedS * 10) / 10,
      serverPeakMb,
      lost: Math.max(expected - stored.records, agrees ? 0 : 1),
      doubled: Math.max(0, stored.records - expected) + stored.repeated,
    };
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function summaryOf({ devices, changes }: LoadOptions, count: Count) {
  const { answer = 0, busy = 0, ...others } = count.outcomes;
  const spread = (values: readonly number[], unit: number) => ({
    p50: quantile(values, 0.5) / unit,
    p99: quantile(values, 0.99) / unit,
  });
  return {
    devices,
    records: devices * changes,
    requests: answer + busy + Object.values(others).reduce((sum, n) => sum + n, 0),
    statuses: count.statuses,
    otherErrors: Object.values(others).reduce((sum, n) => sum + n, 0),
    outcomes: count.outcomes,
    causes: count.causes,
    stalledMs: count.stalledMs,
    wokenS: Math.round(count.wokenMs / 100) / 10,
    servedMs: spread(count.servedMs, 1),
    shedMs: spread(count.shedMs, 1),
    deviceS: spread(count.drainedMs, 1_000),
  };
}

function lineOf(workers: readonly LoadWorker[], afterS: number, serverMb: number): string {
  const sum = (name: 'drained' | 'turnedAway') => workers.reduce((total, { progress }) => total + progress[name], 0);
  const causes = Object.entries(addNamed(workers.map(({ progress }) => progress.causes)));
  const unanswered = causes.map(([name, n]) => `, ${n} without an answer (${name})`).join('');
  const devices = `${sum('drained')} devices done, ${sum('turnedAway')} turned away${unanswered}`;
  return `… ${Math.round(afterS)} s: ${devices}, server ${serverMb} MB`;
}

/** The devices, shared out among processes of their own, each with all its changes made and none sent yet. */
function readyWorkers(
  { workers, changes, arrivalMs }: LoadOptions,
  { epoch, devices }: SleepingDistrict,
  origin: string,
): Promise<LoadWorker[]> {
  const share = Math.ceil(devices.length / workers);
  const orders = Array.from({ length: workers }, (_, n): Orders => {
    return { origin, epoch, changes, arrivalMs, devices: devices.slice(n * share, (n + 1) * share) };
  });
  return Promise.all(orders.map((order) => LoadWorker.ready(order)));
}

/** The most memory that the server process ever had, in MB; Linux alone tells. */
function peakMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

async function countStored(dataDir: string) {
  const silent = { info: () => undefined, error: () => undefined };
  const database = await reachDatabase({ databaseUrl: null, dataDir }, silent);
  try {
    const { rows } = await database.pool.query<{ hash: string; rev: number }>(
      `select encode(hash, 'hex') as hash, rev from record where kind = 'activity'`,
    );
    const revisions = await database.pool.query<{ n: number }>('select count(*) as n from revision');
    const digest = rows.reduce((sum, { hash }) => sum + BigInt(`0x${hash}`), 0n) % (1n << 128n);
    return {
      records: rows.length,
      repeated: rows.filter(({ rev }) => rev !== 1).length + revisions.rows[0]!.n,
      digest: digest.toString(),
    };
  } finally {
    await database.close();
  }
}
