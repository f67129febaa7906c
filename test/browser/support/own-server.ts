import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clockEnv } from '../../support/clock-env.ts';

const built = join(import.meta.dirname, '../../../dist');

export interface OwnServerOptions {
  readonly sample: boolean;
  /** Serve the build that exposes the engine. */
  readonly exposed?: boolean;
  /** The folder with the built server and app, instead of the project's own. */
  readonly dist?: string;
}

/** A real server process on a port and data directory of its own, which a journey may stop, kill and start again. */
export class OwnServer {
  /** What it has printed so far. */
  printed = '';
  #child: ChildProcess | null = null;
  /** A killed server leaves its PostgreSQL running, for the next start to adopt. */
  #left = false;
  readonly port: number;
  readonly #dataDir: string;
  readonly #options: OwnServerOptions;

  private constructor(port: number, dataDir: string, options: OwnServerOptions) {
    this.port = port;
    this.#dataDir = dataDir;
    this.#options = options;
  }

  static async start(options: OwnServerOptions = { sample: true }): Promise<OwnServer> {
    const dataDir = join(tmpdir(), `jejak-journey-${randomUUID()}`);
    await makeDataDir(dataDir);
    const server = new OwnServer(await freePort(), dataDir, options);
    await server.start();
    return server;
  }

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  /** Starts it, or leaves it running. */
  async start(): Promise<void> {
    if (this.#child) return;
    const { sample, exposed, dist = built } = this.#options;
    const child = spawn(process.execPath, [join(dist, 'node/src/server/main.js')], {
      env: {
        ...clockEnv,
        PATH: process.env['PATH'],
        PORT: String(this.port),
        HOST: 'localhost',
        DATA_DIR: this.#dataDir,
        JEJAK_SAMPLE: sample ? '1' : '0',
        JEJAK_EXPOSE_ENGINE: exposed ? '1' : '0',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (chunk) => (this.printed += chunk));
    child.stderr.on('data', (chunk) => (this.printed += chunk));
    this.#child = child;
    this.#left = false;
    await this.#untilHealthy(child);
  }

  /** Ends it as an administrator would. */
  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  /** Ends it as a power cut of the process would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
    this.#left = true;
  }

  async remove(): Promise<void> {
    if (this.#left) await this.start();
    await this.stop();
    await rm(this.#dataDir, { recursive: true, force: true });
  }

  /** The same address, with nothing of before. */
  async startAnew(): Promise<void> {
    await this.remove();
    await makeDataDir(this.#dataDir);
    await this.start();
  }

  async #end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  async #untilHealthy(child: ChildProcess): Promise<void> {
    for (;;) {
      const healthy = await fetch(`${this.origin}/api/health`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (healthy) return;
      if (child.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`the server did not start:\n${this.printed}`);
  }
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
}

async function makeDataDir(path: string): Promise<void> {
  await mkdir(path);
  // PostgreSQL runs under an account of its own when we are root.
  await chmod(path, 0o711);
}
