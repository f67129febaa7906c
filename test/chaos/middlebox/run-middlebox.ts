import { entriesToRepair, outboxSummary } from '../../../src/device/store/outbox.ts';
import type { CycleOutcome } from '../../../src/device/sync/run-cycle.ts';
import { createSyncLoop } from '../../../src/device/sync/sync-loop.ts';
import { isServerThere, sendOverHttp } from '../../../src/transport/send-over-http.ts';
import { Middlebox, type Habit } from '../../support/middlebox.ts';
import { anActivity, ids } from '../../support/small-district.ts';
import { TestDevice } from '../../support/test-device.ts';
import { startTestServer, type TestServer } from '../../support/test-server.ts';
import { trigger, type Expected } from './habits.ts';

export interface MiddleboxReport {
  readonly requests: number;
  readonly refusedByTheBox: number;
  readonly waiting: number;
  /** The codes of what stands under Perlu diperbaiki. */
  readonly setAside: readonly string[];
  /** Records of this device that the server holds. */
  readonly held: number;
  readonly outcomes: readonly string[];
}

/** The records of one queue: the one that a habit is about stands among the others. */
export const queued = 41;

/** A queue of one device through a box with one habit, by the engine's own loop; hope comes every second, as from a person. */
export async function runMiddlebox({ habit, times = Infinity }: Expected): Promise<MiddleboxReport> {
  const server = await startTestServer();
  const box = await Middlebox.before(server.origin);
  try {
    const device = new TestDevice(server.origin);
    await device.signIn('officer');
    await device.sync();
    for (let n = 0; n < queued; n++) await device.save(anActivity({ description: wordsOf(n) }));
    box.habit = forTimes(habit, times);
    const outcomes = await syncUntilQuiet(device, box);
    return { ...(await stateOf(device, server)), ...countsOf(box), outcomes };
  } finally {
    await box.close();
    await server.stop();
  }
}

function wordsOf(n: number): string {
  return n === 13 ? `Menyusun panduan ${trigger} untuk pelatihan` : `Memeriksa berkas permohonan nomor ${n}`;
}

function forTimes(habit: Habit, times: number): Habit {
  let left = times;
  return (asked, body) => {
    const answer = left > 0 ? habit(asked, body) : undefined;
    if (answer !== undefined) left--;
    return answer;
  };
}

function syncUntilQuiet(device: TestDevice, box: Middlebox): Promise<string[]> {
  const link = { fetch, origin: box.origin, headers: { cookie: device.cookie }, timeoutMs: 300_000 };
  const parts = { isServerThere: () => isServerThere(link) };
  const outcomes: string[] = [];
  return new Promise((resolve) => {
    const loop = createSyncLoop({
      cycle: () => device.sync(sendOverHttp(link), parts),
      setTimer: (callback, delayMs) => {
        const timer = setTimeout(callback, delayMs);
        return () => clearTimeout(timer);
      },
      nowMs: () => Date.now(),
      random: Math.random,
      onOutcome: (outcome) => {
        if (outcome.kind === 'running') return;
        outcomes.push(nameOf(outcome));
        if (outcome.kind !== 'done') return;
        clearInterval(hope);
        loop.stop();
        resolve(outcomes);
      },
    });
    const hope = setInterval(() => loop.hope('visible'), 1_000);
    loop.hope('start');
  });
}

function nameOf(outcome: CycleOutcome): string {
  return outcome.kind === 'failed' || outcome.kind === 'held' ? outcome.why : outcome.kind;
}

async function stateOf(device: TestDevice, { database }: TestServer) {
  const [{ waiting }, repairs] = await Promise.all([outboxSummary(device.database), entriesToRepair(device.database)]);
  const { rows } = await database.pool.query<{ n: string }>(
    `select count(*) as n from record where kind = 'activity' and author = $1 and rev = 1`,
    [ids.officer],
  );
  return { waiting, setAside: repairs.map(({ refusal }) => refusal?.code ?? 'conflict'), held: Number(rows[0]!.n) };
}

function countsOf({ seen }: Middlebox) {
  return { requests: seen.length, refusedByTheBox: seen.filter(({ byBox }) => byBox).length };
}
