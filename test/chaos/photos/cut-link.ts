import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { Random } from '../../simulation/runtime/random.ts';

export interface LinkQuality {
  readonly bytesPerS: number;
  /** Every connection breaks after a while between these. */
  readonly breaksAfterMs: readonly [number, number];
}

const tickMs = 20;

/** A slow link that carries every connection upwards at one pace, and breaks all of them again and again. */
export class CutLink {
  /** What the link has carried, whether or not it then arrived. */
  sentBytes = 0;
  breaks = 0;
  readonly #random: Random;
  readonly #quality: LinkQuality;
  readonly #lines = new Set<{ client: Socket; server: Socket; waiting: Buffer[] }>();
  readonly #server;
  readonly #pacing: NodeJS.Timeout;
  #breaking: NodeJS.Timeout | undefined;

  private constructor(random: Random, { quality, targetPort }: { quality: LinkQuality; targetPort: number }) {
    this.#random = random;
    this.#quality = quality;
    this.#server = createServer({ highWaterMark: 4_096 }, (client) => this.#take(client, targetPort));
    this.#pacing = setInterval(() => this.#carry(), tickMs);
    this.#planBreak();
  }

  static async listen(random: Random, options: { quality: LinkQuality; targetPort: number }): Promise<CutLink> {
    const link = new CutLink(random, options);
    link.#server.listen(0, '127.0.0.1');
    await once(link.#server, 'listening');
    return link;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    clearInterval(this.#pacing);
    clearTimeout(this.#breaking);
    this.#breakAll();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #planBreak(): void {
    const [from, to] = this.#quality.breaksAfterMs;
    this.#breaking = setTimeout(
      () => {
        this.#breakAll();
        this.#planBreak();
      },
      this.#random.between(from, to),
    );
  }

  /** What was under way is lost. */
  #breakAll(): void {
    if (this.#lines.size > 0) this.breaks++;
    for (const { client, server } of this.#lines) {
      client.resetAndDestroy();
      server.resetAndDestroy();
    }
    this.#lines.clear();
  }

  #take(client: Socket, targetPort: number): void {
    const line = { client, server: connect(targetPort, '127.0.0.1'), waiting: [] as Buffer[] };
    this.#lines.add(line);
    const end = () => {
      this.#lines.delete(line);
      client.destroy();
      line.server.destroy();
    };
    for (const socket of [client, line.server]) socket.setNoDelay(true).on('error', end).on('close', end);
    client.on('data', (chunk: Buffer) => {
      line.waiting.push(chunk);
      client.pause();
    });
    line.server.on('data', (chunk: Buffer) => client.write(chunk));
  }

  #carry(): void {
    let budget = (this.#quality.bytesPerS * tickMs) / 1_000;
    for (const line of this.#lines) {
      const [first] = line.waiting;
      if (first === undefined || budget <= 0) continue;
      const part = first.subarray(0, budget);
      budget -= part.length;
      this.sentBytes += part.length;
      line.server.write(part);
      if (part.length < first.length) line.waiting[0] = first.subarray(part.length);
      else {
        line.waiting.shift();
        line.client.resume();
      }
    }
  }
}
