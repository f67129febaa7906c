import { setTimeout as pause } from 'node:timers/promises';
import { LightDevice } from './light-device.ts';
import type { SleepingDevice } from './prepare-load.ts';
import { Tally, type Count, type Progress } from './tally.ts';

/** What a worker tells, now and then and at its end. */
export type Word = { readonly progress: Progress } | { readonly count: Count };

/** What a worker is told to do. */
export interface Orders {
  readonly origin: string;
  readonly epoch: string;
  readonly changes: number;
  /** Devices wake at random moments of this time, whatever became of those before (open loop). */
  readonly arrivalMs: number;
  readonly devices: readonly SleepingDevice[];
}

const stallCheckMs = 100;
const tellEveryMs = 5_000;

process.once('message', (orders: Orders) => void work(orders));

async function work(orders: Orders): Promise<void> {
  const tally = new Tally();
  const stopWatching = watchStalls(tally);
  const tell = (word: Word, then: () => void = () => undefined) => process.send!(word, then);
  const telling = setInterval(() => tell({ progress: tally.progress }), tellEveryMs);
  const sleeping = orders.devices.map((own) => new LightDevice(own, orders, tally));
  await Promise.all(
    sleeping.map(async (device) => {
      await pause(Math.random() * orders.arrivalMs);
      await device.wake();
    }),
  );
  stopWatching();
  clearInterval(telling);
  tell({ count: tally.count }, () => process.exit(0));
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
