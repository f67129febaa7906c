import type { ChangeResult } from '../../../src/protocol/change-result.ts';
import type { SyncRequest } from '../../../src/protocol/sync-request.ts';
import { unfoldReceipts } from '../../../src/protocol/receipts.ts';
import type { Cookie } from '../devices/installation.ts';
import type { Oracle } from '../oracle.ts';
import { Flow, Process, type World } from '../runtime/world.ts';
import { MemoryServer, type Response } from './memory-server.ts';
import { checkIsRead } from '../invariants.ts';
import type { WriteWatch } from './memory-client.ts';
import type { Publication } from './publish-change.ts';
import { sha256Hex } from '../../../src/server/records/sha256.ts';
import type { Tables } from './tables.ts';

interface Arrival {
  readonly name: string;
  readonly cookie: Cookie | null;
  readonly text: string;
}

/** The server's machine: one process over lasting tables, which restarts whenever it must. */
export class ServerSite {
  readonly server: MemoryServer;
  readonly #world: World;
  readonly #oracle: Oracle;
  readonly #nameOf: (id: string, hash: string) => string;
  #process = new Process('server');
  #open = new Set<(response: Response | null) => void>();

  constructor(world: World, oracle: Oracle, tables: Tables, nameOf: (id: string, hash: string) => string) {
    this.#world = world;
    this.#oracle = oracle;
    this.#nameOf = nameOf;
    const turn = () => new Promise<void>((resolve) => world.enqueue(world.current, resolve));
    const watch: WriteWatch = {
      wrote: (line, replaced) => {
        checkIsRead(line, world.nowMs);
        oracle.serverWrote(line, replaced);
      },
    };
    this.server = new MemoryServer(tables, { nowMs: () => world.nowMs, turn, watch });
  }

  /** Answers null when the server dies before it has answered. */
  receive({ name, cookie, text }: Arrival, reply: (response: Response | null) => void): void {
    const flow = new Flow(this.#process, `request of ${name}`);
    const { process } = flow;
    this.#open.add(reply);
    const session = cookie === null || cookie.ended ? null : cookie.session;
    this.#world.enqueue(flow, () => {
      this.server.receive(session, text).then(
        async (response) => {
          if (!process.lives) return;
          this.#open.delete(reply);
          await this.#note(name, text, response);
          reply(response);
        },
        (error) => this.#world.fail(error),
      );
    });
  }

  publish(publication: Publication): void {
    this.#world.enqueue(new Flow(new Process('organisation'), 'publish'), () => {
      this.server.publish(publication).catch((error) => this.#world.fail(error));
    });
  }

  restart(): void {
    this.#world.note('the server restarts');
    this.#world.kill(this.#process);
    this.#process = new Process('server');
    const open = this.#open;
    this.#open = new Set();
    for (const reply of open) reply(null);
  }

  describe({ changes }: SyncRequest): string {
    return changes.map(({ id, hash, baseRev }) => `${this.#nameOf(id, hash)}@${baseRev}`).join(' ') || 'nothing';
  }

  async #note(name: string, text: string, response: Response): Promise<void> {
    if (!('answer' in response)) return this.#world.note(`server answers ${name} with ${response.status}`);
    const { results, receipts, nonce, changes } = response.answer;
    const request = JSON.parse(text) as SyncRequest;
    const accepted = receipts ? await unfoldReceipts(request.changes, receipts, nonce, sha256Hex) : [];
    for (const result of results) if (result.outcome === 'refused') this.#oracle.serverRefused(result.id, result.hash);
    const said = [...(accepted ?? []), ...results].map((result) => this.#describeResult(result));
    const told = changes.map(
      ({ id, hash, rev, deleted, channel }) =>
        `${this.#nameOf(id, hash)}=${rev}${deleted ? `†${channel.slice(-4)}` : ''}`,
    );
    this.#world.note(
      `server answers ${name}: ${said.join(', ') || 'no results'}; tells ${told.join(' ') || 'nothing'}`,
    );
  }

  #describeResult(result: ChangeResult): string {
    const what = result.outcome === 'refused' ? result.refusal.code : 'rev' in result ? result.rev : result.current.rev;
    return `${this.#nameOf(result.id, result.hash)} ${result.outcome} ${what}`;
  }
}
