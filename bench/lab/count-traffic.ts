import { Agent, createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { CleanUp } from './clean-up.ts';

/** The bytes of one request and its answer as they travelled: compressed, headers apart. */
export interface Exchange {
  readonly path: string;
  readonly sentHeaders: number;
  readonly sentBody: number;
  /** What was sent, as it travelled. */
  readonly sent: Buffer;
  readonly receivedHeaders: number;
  readonly receivedBody: number;
}

export interface CountedLink {
  /** The address at which the counted server is reached through the counter. */
  readonly origin: string;
  /** The exchanges of a path since they were last taken. */
  take(path: string): Exchange[];
}

/** Stands between the browser and a server, passes everything on unchanged and counts it. */
export async function countTraffic(target: string, cleanUp: CleanUp): Promise<CountedLink> {
  const agent = new Agent({ keepAlive: true });
  const exchanges: Exchange[] = [];
  const server = createServer((incoming, outgoing) => passOn({ target, agent, exchanges }, incoming, outgoing));
  const port = await listen(server);
  cleanUp.add(async () => {
    server.closeAllConnections();
    server.close();
    agent.destroy();
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    take: (path) => exchanges.splice(0).filter((exchange) => exchange.path === path),
  };
}

interface Counter {
  readonly target: string;
  readonly agent: Agent;
  readonly exchanges: Exchange[];
}

function passOn({ target, agent, exchanges }: Counter, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method = 'GET', url: path = '/', rawHeaders } = incoming;
  const { hostname, port } = new URL(target);
  const onwards = request({ agent, hostname, port, method, path, headers: rawHeaders });
  const sent: Buffer[] = [];
  let before = { read: 0, written: 0 };
  onwards.on('socket', (socket: Socket) => {
    before = { read: socket.bytesRead, written: socket.bytesWritten };
  });
  onwards.on('response', (answer) => {
    const { statusCode = 0, statusMessage = '', socket } = answer;
    outgoing.writeHead(statusCode, answer.rawHeaders);
    answer.pipe(outgoing);
    answer.on('end', () => {
      const sentHeaders = headerBytes(`${method} ${path} HTTP/1.1`, rawHeaders);
      const receivedHeaders = headerBytes(`HTTP/1.1 ${statusCode} ${statusMessage}`, answer.rawHeaders);
      exchanges.push({
        path,
        sentHeaders,
        sent: Buffer.concat(sent),
        sentBody: socket.bytesWritten - before.written - sentHeaders,
        receivedHeaders,
        receivedBody: socket.bytesRead - before.read - receivedHeaders,
      });
    });
  });
  onwards.on('error', () => outgoing.destroy());
  incoming.on('data', (chunk: Buffer) => sent.push(chunk)).pipe(onwards);
}

function headerBytes(firstLine: string, rawHeaders: readonly string[]): number {
  const pairs = rawHeaders.length / 2;
  return Buffer.byteLength(firstLine) + Buffer.byteLength(rawHeaders.join('')) + pairs * 4 + 4;
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}
