import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';

/** What the box answers in the server's place, told each request and its body as text; undefined lets it through. */
export type Habit = (
  asked: IncomingMessage,
  body?: string,
) => { status: number; type?: string; body?: string; headers?: Record<string, string> } | undefined;

/** Forbids bodies over so many bytes, as nginx does by default. */
export const limitOf =
  (bytes: number): Habit =>
  ({ headers }) =>
    Number(headers['content-length'] ?? 0) > bytes
      ? { status: 413, body: '<h1>413 Request Entity Too Large</h1>' }
      : undefined;

/** Answers these methods itself. */
export const forbids =
  (methods: readonly string[], status: number): Habit =>
  ({ method }) =>
    methods.includes(method ?? '') ? { status, body: '<h1>Forbidden</h1>' } : undefined;

/** A network between a device and the server, real over TCP, that answers in the server's place as it pleases. */
export class Middlebox {
  readonly origin: string;
  /** May be set and unset while requests come. */
  habit: Habit | null = null;
  /** Method and path of all that came, in order, with the status that was given. */
  readonly seen: {
    readonly method: string;
    readonly path: string;
    readonly status: number;
    readonly bytes: number;
    readonly byBox: boolean;
  }[] = [];
  readonly #listener: Server;

  private constructor(listener: Server, port: number) {
    this.#listener = listener;
    this.origin = `http://localhost:${port}`;
  }

  /** Listens before the server at `serverOrigin`. */
  static async before(serverOrigin: string): Promise<Middlebox> {
    const listener = createServer(
      (asked, answer) => void box.#take(asked, answer, serverOrigin).catch(() => answer.destroy()),
    ).listen(0, 'localhost');
    await once(listener, 'listening');
    const box: Middlebox = new Middlebox(listener, (listener.address() as { port: number }).port);
    return box;
  }

  async close(): Promise<void> {
    this.#listener.closeAllConnections();
    this.#listener.close();
    await once(this.#listener, 'close');
  }

  async #take(asked: IncomingMessage, answer: ServerResponse, to: string): Promise<void> {
    const { method = '', url: path = '', headers } = asked;
    const note = (status: number, byBox: boolean) =>
      this.seen.push({ method, path, status, bytes: Number(headers['content-length'] ?? 0), byBox });
    const body = await bytesOf(asked);
    const own = this.habit?.(asked, textOf(body, headers['content-encoding']));
    if (own) {
      note(own.status, true);
      answer.writeHead(own.status, { 'content-type': own.type ?? 'text/html', ...own.headers }).end(own.body ?? '');
      return;
    }
    const onward = request(new URL(path, to), { method, headers }, (response) => {
      note(response.statusCode ?? 0, false);
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    onward.on('error', () => answer.headersSent || answer.writeHead(502).end());
    answer.on('close', () => onward.destroy());
    onward.end(body);
  }
}

async function bytesOf(asked: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of asked) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A box that looks into bodies looks through compression too. */
function textOf(body: Buffer, encoding: string | undefined): string {
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString();
}
