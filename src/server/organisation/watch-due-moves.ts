import type { FastifyBaseLogger } from 'fastify';
import type { Database } from '../db/database.ts';
import { makeDueMoves } from './move-person.ts';

const everyMs = 5 * 60_000;

/** EMP-4: looks every five minutes for planned moves whose day has begun; a server that slept catches up at its start. */
export function watchDueMoves(
  database: Database,
  { nowMs, log }: { nowMs: () => number; log: Pick<FastifyBaseLogger, 'info' | 'error'> },
): { stop(): Promise<void> } {
  let running: Promise<void> = look();
  const timer = setInterval(() => {
    running = running.then(look);
  }, everyMs);
  timer.unref();

  async function look(): Promise<void> {
    try {
      const made = await makeDueMoves(database, nowMs());
      if (made > 0) log.info({ made }, 'planned moves made');
    } catch (error) {
      log.error({ name: (error as Error).name, code: (error as { code?: string }).code }, 'planned moves not made');
    }
  }

  return {
    stop() {
      clearInterval(timer);
      return running;
    },
  };
}
