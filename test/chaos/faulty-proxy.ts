import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Random } from '../simulation/runtime/random.ts';

export type Fault =
  | 'none'
  /** Part of what was said arrives, then the line is dead on both sides. */
  | 'cut'
  /** Everything comes, but late. */
  | 'delay'
  /** The server does its work; nobody hears of it. */
  | 'lose-answer'
  /** The answer breaks off in the middle. */
  | 'cut-answer'
  /** The same bytes arrive a second time on a connection of their own, at once. */
  | 'replay'
  /** … or a while later, when the sender has long gone on. */
  | 'replay-late';

export type FaultWeights = Readonly<Partial<Record<Fault, number>>>;

interface Line {
  readonly client: Socket;
  readonly server: Socket;
  fault: Fault;
  /** What the client has said since the last answer. */
  said: Buffer[];
}

/** A TCP proxy that draws a fault for each exchange on each connection. It knows nothing of what is carried. */
export class FaultyProxy {
  readonly counts: Partial<Record<Fault, number>> = {};
  /** Called when a request is on its way to the server. */
  onRequest: () => void = () => undefined;
  readonly #random: Random;
  readonly #targetPort: number;
  readonly #server: Server;
  readonly #open = new Set<Socket>();
  #weights: FaultWeights = { none: 1 };

  private constructor(random: Random, targetPort: number) {
    this.#random = random;
    this.#targetPort = targetPort;
    this.#server = createServer((client) => this.#take(client));
  }

  static async listen(random: Random, targetPort: number): Promise<FaultyProxy> {
    const proxy = new FaultyProxy(random, targetPort);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** From now on; connections that stand keep the fault they have drawn. */
  draw(weights: FaultWeights): void {
    this.#weights = weights;
  }

  async close(): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #take(client: Socket): void {
    const line: Line = { client, server: this.#connect(), fault: 'none', said: [] };
    this.#watch(client);
    client.on('data', (chunk: Buffer) => this.#fromClient(line, chunk));
    line.server.on('data', (chunk: Buffer) => this.#fromServer(line, chunk));
    client.on('close', () => line.server.destroy());
    line.server.on('close', () => client.destroy());
  }

  #connect(): Socket {
    const socket = connect(this.#targetPort, '127.0.0.1');
    this.#watch(socket);
    return socket;
  }

  #watch(socket: Socket): void {
    this.#open.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.on('close', () => this.#open.delete(socket));
  }

  #fromClient(line: Line, chunk: Buffer): void {
    if (line.said.length === 0) {
      line.fault = this.#random.weighted({ none: 0, ...this.#weights } as Record<Fault, number>);
      this.counts[line.fault] = (this.counts[line.fault] ?? 0) + 1;
    }
    line.said.push(chunk);
    if (line.fault === 'cut') return this.#cut(line, line.server, chunk);
    this.#pass(line, line.server, chunk);
    this.onRequest();
  }

  #fromServer(line: Line, chunk: Buffer): void {
    const said = Buffer.concat(line.said);
    line.said = [];
    if (line.fault === 'lose-answer') {
      line.client.destroy();
      return;
    }
    if (line.fault === 'cut-answer') return this.#cut(line, line.client, chunk);
    if (said.length > 0 && line.fault === 'replay') this.#replay(said, 0);
    if (said.length > 0 && line.fault === 'replay-late') this.#replay(said, this.#random.between(50, 1_500));
    this.#pass(line, line.client, chunk);
  }

  #pass({ fault }: Line, target: Socket, chunk: Buffer): void {
    if (fault !== 'delay') target.write(chunk);
    // The same delay for all of an exchange keeps the bytes in order.
    else setTimeout(() => target.write(chunk), 60);
  }

  #cut({ client, server }: Line, target: Socket, chunk: Buffer): void {
    target.end(chunk.subarray(0, this.#random.below(chunk.length)));
    setTimeout(() => [client, server].forEach((socket) => socket.destroy()), 5);
  }

  /** Its answer is read and thrown away. */
  #replay(said: Buffer, afterMs: number): void {
    setTimeout(() => {
      const socket = this.#connect();
      socket.on('data', () => undefined).write(said);
      setTimeout(() => socket.destroy(), 2_000).unref();
    }, afterMs);
  }
}
