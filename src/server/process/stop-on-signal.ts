import type { Logger } from 'pino';

const steps: (() => Promise<void>)[] = [];

/** Adds what has to end when the server does; what came last ends first. */
export function stopFirst(step: () => Promise<void>): void {
  steps.unshift(step);
}

/** SIGTERM and SIGINT end the server cleanly, once. */
export function stopOnSignal(log: Logger): void {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    for (const step of steps) await step().catch((error: Error) => log.error({ name: error.name }, 'stop failed'));
    process.exit(0);
  };
  process.on('SIGTERM', (signal) => void stop(signal));
  process.on('SIGINT', (signal) => void stop(signal));
}
