import { pause, settlesWithin } from './pause.ts';
import { stopChild } from './postmaster.ts';
import { type Engine, type Held, takeCluster } from './take-cluster.ts';

const firstDelayMs = 100;
const maxDelayMs = 10_000;
const steadyAfterMs = 60_000;

/**
 * A running engine that is started again whenever it dies, until `stop`. It watches the session that holds the
 * cluster, which ends exactly when the postmaster, or all of its sessions at once, died.
 */
export class KeptPostgres {
  private readonly engine: Engine;
  private readonly stopping = new AbortController();
  private held: Held;
  private restarting = Promise.resolve();
  private stopped: Promise<void> | null = null;
  private failures = 0;

  constructor(engine: Engine, held: Held) {
    this.engine = engine;
    this.held = held;
    this.watch();
  }

  /** The postmaster's pid now. */
  get pid(): number {
    return this.held.postmaster.pid;
  }

  /** Settles when the engine has stopped cleanly. */
  stop(): Promise<void> {
    this.stopped ??= this.end();
    return this.stopped;
  }

  private watch(): void {
    const since = Date.now();
    this.held.session.once('end', () => {
      if (this.stopping.signal.aborted) return;
      if (Date.now() - since > steadyAfterMs) this.failures = 0;
      this.restarting = this.restart();
    });
  }

  private async restart(): Promise<void> {
    const { engine, stopping } = this;
    engine.log.error({ failures: this.failures }, 'The embedded PostgreSQL stopped unexpectedly; starting it again');
    while (!stopping.signal.aborted) {
      await pause(Math.min(maxDelayMs, firstDelayMs * 2 ** this.failures++), stopping.signal);
      try {
        this.held = await takeCluster(engine, this.held.postmaster, stopping.signal);
        engine.log.info({ pid: this.pid }, 'The embedded PostgreSQL is back');
        return this.watch();
      } catch (error) {
        if (!stopping.signal.aborted) engine.log.error({ err: error }, 'The embedded PostgreSQL did not start');
      }
    }
  }

  private async end(): Promise<void> {
    this.stopping.abort();
    await this.restarting;
    await stopChild(this.held.postmaster, this.engine.at, this.engine.binaries);
    await settlesWithin(this.held.session.end(), 2_000);
    this.engine.log.info({}, 'The embedded PostgreSQL has stopped');
  }
}
