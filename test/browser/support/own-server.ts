import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, chmod, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../../dist/node/src/server/main.js');

export interface OwnServerOptions {
  readonly sample: boolean;
  /** Serve the build that exposes the engine. */
  readonly exposed?: boolean;
}

/** A real server process on a port and data directory of its own, which a journey may stop, kill and start again. */
export class OwnServer {
  /** What it has printed so far. */
  printed = '';
  #child: ChildProcess | null = null;
  readonly port: number;
  readonly #dataDir: string;
  readonly #options: OwnServerOptions;

  private constructor(port: number, dataDir: string, options: OwnServerOptions) {
    this.port = port;
    this.#dataDir = dataDir;
    this.#options = options;
  }

  static async start(options: OwnServerOptions = { sample: true }): Promise<OwnServer> {
    const dataDir = await mkdtemp(join(tmpdir(), 'jejak-journey-'));
    // PostgreSQL runs under an account of its own when we are root.
    await chmod(dataDir, 0o711);
    const server = new OwnServer(await freePort(), dataDir, options);
    await server.start();
    return server;
  }

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  async start(): Promise<void> {
    const { sample, exposed } = this.#options;
    this.#child = spawn(process.execPath, [main], {
      env: {
        PATH: process.env['PATH'],
        PORT: String(this.port),
        HOST: 'localhost',
        DATA_DIR: this.#dataDir,
        JEJAK_SAMPLE: sample ? '1' : '0',
        JEJAK_EXPOSE_ENGINE: exposed ? '1' : '0',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout!.on('data', (chunk) => (this.printed += chunk));
    this.#child.stderr!.on('data', (chunk) => (this.printed += chunk));
    await this.#untilHealthy();
  }

  /** Ends it as an administrator would. */
  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  /** Ends it as a power cut of the process would. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  async remove(): Promise<void> {
    if (this.#child) await this.stop();
    await rm(this.#dataDir, { recursive: true, force: true });
  }

  async #end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  async #untilHealthy(): Promise<void> {
    for (let tries = 0; tries < 240; tries++) {
      const healthy = await fetch(`${this.origin}/api/health`).then((answer) => answer.ok, () => false);
      if (healthy) return;
      if (this.#child?.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    throw new Error(`the server did not start:\n${this.printed}`);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
}
