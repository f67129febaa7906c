import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Log } from './log.ts';
import { settlesWithin } from './pause.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import type { PostgresHome } from './postgres-home.ts';
import { runAsEngine, spawnOptionsFor } from './run-as-engine.ts';

/** One run of the engine's main process, a child of ours. */
export type Postmaster = {
  pid: number;
  isAlive(): boolean;
  /** The last lines it printed. */
  lastWords(): string;
  /** Settles when it and its own children are gone. */
  gone: Promise<void>;
  kill(signal: NodeJS.Signals): void;
};

/** Starts `postgres`; it is not ready yet. Never throws: a program that cannot start is gone at once. */
export function spawnPostmaster(
  at: PostgresHome,
  binaries: PostgresBinaries,
  settings: Record<string, string>,
  log: Log,
): Postmaster {
  const args = ['-D', at.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const options = spawnOptionsFor(at.user);
  // Detached: Ctrl+C in a terminal must reach us first, or the engine would stop under our feet.
  const child = spawn(binaries.postgres, args, {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    windowsHide: true,
  });
  const lines: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => {
    lines.push(line);
    if (lines.length > 12) lines.shift();
    passOn(line, log);
  });

  let alive = true;
  child.once('exit', () => (alive = false));
  child.once('error', (error) => {
    alive = false;
    lines.push(error.message);
  });
  return {
    pid: child.pid ?? 0,
    isAlive: () => alive,
    lastWords: () => lines.join('\n'),
    gone: new Promise((done) => child.once('close', () => done())),
    kill: (signal) => child.kill(signal),
  };
}

/** Stops a postmaster of the cluster, ours or not: sessions are cut, everything is flushed. Gives whether it is gone. */
export async function stopPostmaster(at: PostgresHome, binaries: PostgresBinaries, seconds = 30): Promise<boolean> {
  const stop = (mode: string) =>
    runAsEngine(at.user, binaries.pgCtl, ['stop', '-D', at.cluster, '-m', mode, '-w', '-t', String(seconds)]);
  if ((await stop('fast')).ok) return true;
  // Immediate loses nothing either: the next start replays the log.
  return (await stop('immediate')).ok;
}

/** Stops our own child and waits until its process is gone. */
export async function stopChild(child: Postmaster, at: PostgresHome, binaries: PostgresBinaries): Promise<void> {
  if (process.platform === 'win32') await stopPostmaster(at, binaries);
  const signals = process.platform === 'win32' ? (['SIGKILL'] as const) : (['SIGINT', 'SIGQUIT', 'SIGKILL'] as const);
  for (const signal of signals) {
    if (!child.isAlive()) return;
    child.kill(signal);
    await settlesWithin(child.gone, 30_000);
  }
}

const alarming = /^PANIC:|was terminated by|terminating any other active/;
const worthTelling = /not properly shut down/;

function passOn(line: string, log: Log): void {
  const facts = { postgres: line };
  if (alarming.test(line)) log.error(facts, 'PostgreSQL reports trouble');
  else if (worthTelling.test(line)) log.info(facts, 'PostgreSQL reports');
}
