import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { freePort, type OwnServer } from './own-server.ts';

const page = '<!doctype html><title>Wi-Fi Gratis</title><p>Silakan masuk untuk memakai internet.';

/** A network between the phone and the server that may answer in the server's place, as public Wi-Fi does. */
export class CaptivePortal {
  /** While set, every call is answered 200 with a page of its own. */
  wantsLogin = false;
  readonly origin: string;
  readonly #listener: Server;

  private constructor(port: number, to: OwnServer) {
    this.origin = `http://localhost:${port}`;
    this.#listener = createServer((asked, answer) => {
      if (this.wantsLogin && asked.url?.startsWith('/api/')) {
        asked.resume();
        answer.writeHead(200, { 'content-type': 'text/html' }).end(page);
      } else {
        pass(asked, answer, to.port);
      }
    }).listen(port, 'localhost');
  }

  static async before(server: OwnServer): Promise<CaptivePortal> {
    const portal = new CaptivePortal(await freePort(), server);
    await once(portal.#listener, 'listening');
    return portal;
  }

  async close(): Promise<void> {
    this.#listener.closeAllConnections();
    this.#listener.close();
    await once(this.#listener, 'close');
  }
}

function pass(asked: IncomingMessage, answer: ServerResponse, port: number): void {
  const onward = request(
    { host: 'localhost', port, method: asked.method, path: asked.url, headers: asked.headers },
    (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    },
  );
  onward.on('error', () => answer.writeHead(502).end());
  asked.pipe(onward);
}
