import type { FastifyBaseLogger } from 'fastify';

export interface Regularly {
  readonly everyMs: number;
  readonly log: Pick<FastifyBaseLogger, 'info' | 'error'>;
  /** What the log says where something was done, and where it failed. */
  readonly done: string;
  readonly failed: string;
}

/** Does something now and ever again, one run after the other; a server that slept catches up at its start. */
export function runRegularly(
  run: () => Promise<number>,
  { everyMs, log, done, failed }: Regularly,
): { stop(): Promise<void> } {
  let running: Promise<void> = once();
  const timer = setInterval(() => {
    running = running.then(once);
  }, everyMs);
  timer.unref();

  async function once(): Promise<void> {
    try {
      const count = await run();
      if (count > 0) log.info({ count }, done);
    } catch (error) {
      log.error({ name: (error as Error).name, code: (error as { code?: string }).code }, failed);
    }
  }

  return {
    stop() {
      clearInterval(timer);
      return running;
    },
  };
}
