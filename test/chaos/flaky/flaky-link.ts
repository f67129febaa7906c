import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { Random } from '../../simulation/runtime/random.ts';

export interface FlakyQuality {
  /** In each direction, shared by all connections. */
  readonly bytesPerS: number;
  /** There and back. */
  readonly roundTripMs: number;
  /** After a while between these, all connections are cut, or all answers eaten until the next break. */
  readonly breaksAfterMs: readonly [number, number];
}

interface Line {
  readonly client: Socket;
  readonly server: Socket;
  /** Answers vanish; it is cut at the next break. */
  eaten: boolean;
}

/** One direction of the link: bytes leave it in their order, at its pace, half a round trip later. */
class Pipe {
  /** What has left it; what was still to go at a break has not. */
  bytes = 0;
  #freeAtMs = 0;
  readonly #quality: FlakyQuality;

  constructor(quality: FlakyQuality) {
    this.#quality = quality;
  }

  carry(chunk: Buffer, arrive: () => void): void {
    const nowMs = performance.now();
    this.bytes += chunk.length;
    this.#freeAtMs = Math.max(nowMs, this.#freeAtMs) + (chunk.length / this.#quality.bytesPerS) * 1_000;
    setTimeout(arrive, this.#freeAtMs - nowMs + this.#quality.roundTripMs / 2);
  }

  /** What was under way is lost with the connections. */
  clear(): void {
    const unsentMs = Math.max(0, this.#freeAtMs - performance.now());
    this.bytes -= Math.round((unsentMs / 1_000) * this.#quality.bytesPerS);
    this.#freeAtMs = 0;
  }
}

/** A mobile link at the edge of its cell: slow, far, and gone again and again for a moment. */
export class FlakyLink {
  readonly up: Pipe;
  readonly down: Pipe;
  breaks = 0;
  /** Whether it breaks from now on. */
  breaking = false;
  readonly #random: Random;
  readonly #quality: FlakyQuality;
  readonly #lines = new Set<Line>();
  readonly #server;
  #next: NodeJS.Timeout | undefined;

  private constructor(random: Random, { quality, targetPort }: { quality: FlakyQuality; targetPort: number }) {
    this.#random = random;
    this.#quality = quality;
    this.up = new Pipe(quality);
    this.down = new Pipe(quality);
    this.#server = createServer((client) => this.#take(client, targetPort));
    this.#planBreak();
  }

  static async listen(random: Random, options: { quality: FlakyQuality; targetPort: number }): Promise<FlakyLink> {
    const link = new FlakyLink(random, options);
    link.#server.listen(0, '127.0.0.1');
    await once(link.#server, 'listening');
    return link;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    clearTimeout(this.#next);
    this.#cutAll();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #planBreak(): void {
    const [from, to] = this.#quality.breaksAfterMs;
    this.#next = setTimeout(
      () => {
        if (this.breaking) this.#break();
        this.#planBreak();
      },
      this.#random.between(from, to),
    );
  }

  #break(): void {
    this.breaks++;
    if (this.#random.chance(0.5)) return this.#cutAll();
    for (const line of this.#lines) {
      if (line.eaten) this.#cut(line);
      else line.eaten = true;
    }
  }

  #cutAll(): void {
    for (const line of this.#lines) this.#cut(line);
    this.up.clear();
    this.down.clear();
  }

  #cut(line: Line): void {
    this.#lines.delete(line);
    line.client.resetAndDestroy();
    line.server.resetAndDestroy();
  }

  #take(client: Socket, targetPort: number): void {
    const line: Line = { client, server: connect(targetPort, '127.0.0.1'), eaten: false };
    this.#lines.add(line);
    const end = () => {
      this.#lines.delete(line);
      client.destroy();
      line.server.destroy();
    };
    for (const socket of [client, line.server]) socket.setNoDelay(true).on('error', end).on('close', end);
    client.on('data', (chunk: Buffer) => this.up.carry(chunk, () => line.server.destroyed || line.server.write(chunk)));
    line.server.on('data', (chunk: Buffer) => {
      this.down.carry(chunk, () => line.eaten || client.destroyed || client.write(chunk));
    });
  }
}
