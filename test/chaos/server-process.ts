import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { clockEnv } from '../support/clock-env.ts';

const main = join(import.meta.dirname, '../../dist/node/src/server/main.js');

/** The real server program as a process of its own, which is started again whenever it is not there. */
export class ServerProcess {
  /** What it has printed, for when something goes wrong. */
  printed = '';
  /** Ends that nobody asked for, after it had listened. */
  crashes = 0;
  readonly port: number;
  readonly #env: Record<string, string>;
  #child: ChildProcess | null = null;
  #stopping = false;

  private constructor(port: number, env: Record<string, string>) {
    this.port = port;
    this.#env = env;
  }

  static async start(env: Record<string, string>): Promise<ServerProcess> {
    const server = new ServerProcess(await freePort(), env);
    server.#spawn();
    await server.untilHealthy();
    return server;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** Ends it as the system's out-of-memory killer would; it comes back by itself. */
  kill(): void {
    const child = this.#child;
    if (child === null || !listens(child)) return;
    meant.add(child);
    child.kill('SIGKILL');
  }

  async untilHealthy(): Promise<void> {
    for (const until = Date.now() + 600_000; Date.now() < until;) {
      const health = await fetch(`http://127.0.0.1:${this.port}/api/health`).catch(() => null);
      if (health?.ok) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`the server did not come up:\n${this.printed.slice(-4_000)}`);
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    const child = this.#child;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }

  #spawn(): void {
    if (this.#stopping) return;
    const env = { ...clockEnv, PATH: process.env['PATH'], PORT: String(this.port), HOST: '127.0.0.1', ...this.#env };
    const child = spawn(process.execPath, ['--enable-source-maps', main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    endWithUs(child);
    const keep = (chunk: Buffer) => (this.printed = (this.printed + chunk.toString()).slice(-100_000));
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.includes('Jejak: http')) listening.add(child);
      keep(chunk);
    });
    child.stderr.on('data', keep);
    child.once('exit', () => {
      if (this.#stopping) return;
      if (meant.has(child)) return this.#spawn();
      if (listening.has(child)) this.crashes++;
      setTimeout(() => this.#spawn(), 200);
    });
  }
}

/** Whoever stops this process stops the server with it, which stops its PostgreSQL. */
function endWithUs(child: ChildProcess): void {
  const end = () => child.kill('SIGTERM');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
}

const listening = new WeakSet<ChildProcess>();
/** Those whose end is our doing. */
const meant = new WeakSet<ChildProcess>();

function listens(child: ChildProcess): boolean {
  return listening.has(child) && child.exitCode === null && child.signalCode === null;
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}
