import { entriesToRepair, outboxSummary } from '../../../src/device/store/outbox.ts';
import type { CycleOutcome } from '../../../src/device/sync/run-cycle.ts';
import { createSyncLoop } from '../../../src/device/sync/sync-loop.ts';
import { isServerThere, sendOverHttp } from '../../../src/transport/send-over-http.ts';
import type { Database } from '../../../src/server/db/database.ts';
import { Middlebox, type Habit } from '../../support/middlebox.ts';
import { anActivity, ids } from '../../support/small-district.ts';
import { TestDevice } from '../../support/test-device.ts';
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

/** The real server behind the box. */
export interface MiddleboxSite {
  readonly origin: string;
  /** Works on its database, past the box. */
  readonly look: <T>(work: (database: Pick<Database, 'pool'>) => Promise<T>) => Promise<T>;
}

/** The records of one queue: the one that a habit is about stands among the others. */
const queued = 41;

/** So many hopes in a row that start nothing: it stands still. */
const hopesInVain = 20;
/** So many cycles that end otherwise than done: it goes round. */
const mostCycles = 100;

/** A queue of one device through a box with one habit, by the engine's own loop; hope comes every second, as from a person. */
export async function runMiddlebox({ origin, look }: MiddleboxSite, expected: Expected): Promise<MiddleboxReport> {
  const { habit, times = Infinity } = expected;
  const box = await Middlebox.before(origin);
  try {
    const device = new TestDevice(origin);
    await device.signIn('officer');
    await device.sync();
    const heldBefore = await look(countHeld);
    for (let n = 0; n < queued; n++) await device.save(anActivity({ description: wordsOf(n) }));
    box.habit = forTimes(habit, times);
    const outcomes = await syncUntilQuiet(device, box);
    const held = (await look(countHeld)) - heldBefore;
    return { ...(await stateOf(device)), held, ...countsOf(box), outcomes };
  } finally {
    await box.close();
  }
}

/** What is not as it is to be behind such a box, in words. */
export function wrongIn(report: MiddleboxReport, { setAside }: Expected): string[] {
  const wrong: string[] = [];
  if (report.waiting !== 0) wrong.push(`${report.waiting} still wait`);
  if (report.setAside.join() !== (setAside ?? '')) wrong.push(`set aside: ${report.setAside.join() || 'none'}`);
  if (report.held !== (setAside === null ? queued : queued - 1)) wrong.push(`the server holds ${report.held}`);
  if (report.refusedByTheBox === 0) wrong.push('the box let everything through');
  return wrong;
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
    let inVain = 0;
    const loop = createSyncLoop({
      cycle: () => device.sync(sendOverHttp(link), parts),
      setTimer: (callback, delayMs) => {
        const timer = setTimeout(callback, delayMs);
        return () => clearTimeout(timer);
      },
      nowMs: () => Date.now(),
      random: Math.random,
      onOutcome: (outcome) => {
        inVain = outcome.kind === 'running' ? -Infinity : 0;
        if (outcome.kind === 'running') return;
        outcomes.push(nameOf(outcome));
        if (outcome.kind === 'done' || outcomes.length > mostCycles) end();
      },
    });
    const hope = setInterval(() => {
      if (++inVain > hopesInVain) end();
      else loop.hope('visible');
    }, 1_000);
    const end = () => {
      clearInterval(hope);
      loop.stop();
      resolve(outcomes);
    };
    loop.hope('start');
  });
}

function nameOf(outcome: CycleOutcome): string {
  return outcome.kind === 'failed' || outcome.kind === 'held' ? outcome.why : outcome.kind;
}

async function stateOf(device: TestDevice) {
  const [{ waiting }, repairs] = await Promise.all([outboxSummary(device.database), entriesToRepair(device.database)]);
  return { waiting, setAside: repairs.map(({ refusal }) => refusal?.code ?? 'conflict') };
}

async function countHeld({ pool }: Pick<Database, 'pool'>): Promise<number> {
  const { rows } = await pool.query<{ n: string }>(
    `select count(*) as n from record where kind = 'activity' and author = $1 and rev = 1`,
    [ids.officer],
  );
  return Number(rows[0]!.n);
}

function countsOf({ seen }: Middlebox) {
  return { requests: seen.length, refusedByTheBox: seen.filter(({ byBox }) => byBox).length };
}
