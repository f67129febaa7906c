import { once } from 'node:events';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { LightDevice } from './light-device.ts';
import type { SleepingDevice } from './prepare-load.ts';
import { Tally, type Count, type Progress } from './tally.ts';

/** What a worker tells: when it is ready to begin, now and then, and at its end. */
export type Word = { readonly progress: Progress } | { readonly count: Count };

/** What a worker is told to do. */
export interface Orders {
  readonly origin: string;
  readonly epoch: string;
  readonly changes: number;
  /** Devices wake at random moments of this time, whatever the server has made of those before (open loop). */
  readonly arrivalMs: number;
  readonly devices: readonly SleepingDevice[];
}

const stallCheckMs = 100;
const tellEveryMs = 5_000;
const mostBehindMs = 20;

process.once('message', (orders: Orders) => void work(orders));
// Nobody counts any more, and nobody may be left behind who keeps on knocking.
process.once('disconnect', () => process.exit(1));

async function work(orders: Orders): Promise<void> {
  const tally = new Tally();
  const sleeping = orders.devices.map((own) => new LightDevice(own, orders, tally));
  const tell = (word: Word, then: () => void = () => undefined) => process.send!(word, then);
  tell({ progress: tally.progress });
  await once(process, 'message');
  const stopWatching = watchStalls(tally);
  const telling = setInterval(() => tell({ progress: tally.progress }), tellEveryMs);
  await wakeAll(sleeping, orders.arrivalMs, tally);
  stopWatching();
  clearInterval(telling);
  tell({ count: tally.count }, () => process.exit(0));
}

/** Settles when every device has drained. Whoever is due wakes as soon as this process keeps up with those before. */
async function wakeAll(sleeping: readonly LightDevice[], arrivalMs: number, tally: Tally): Promise<void> {
  const startedMs = performance.now();
  const dues = sleeping.map(() => Math.random() * arrivalMs).toSorted((a, b) => a - b);
  const awake: Promise<void>[] = [];
  for (const [index, device] of sleeping.entries()) {
    const early = dues[index]! - (performance.now() - startedMs);
    if (early > 0) await pause(early);
    await keepUp();
    awake.push(device.wake());
  }
  tally.woken(performance.now() - startedMs);
  await Promise.all(awake);
}

/** Every phone has a processor of its own: what waits for ours must not be taken for a slow server. */
async function keepUp(): Promise<void> {
  for (let behindMs = Infinity; behindMs > mostBehindMs;) {
    const beforeMs = performance.now();
    await nextTurn();
    behindMs = performance.now() - beforeMs;
  }
}

/** Notices how late this process's own timers come. */
function watchStalls(tally: Tally): () => void {
  let expectedMs = performance.now() + stallCheckMs;
  const timer = setInterval(() => {
    tally.stalled(performance.now() - expectedMs);
    expectedMs = performance.now() + stallCheckMs;
  }, stallCheckMs);
  return () => clearInterval(timer);
}
