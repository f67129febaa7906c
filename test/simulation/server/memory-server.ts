import { instantOf } from '../../../src/domain/time/instant.ts';
import { syncRequestSchema, type ReceivedSyncRequest } from '../../../src/protocol/sync-request.ts';
import type { SyncAnswer } from '../../../src/protocol/sync-answer.ts';
import type { HttpContext } from '../../../src/server/http/context.ts';
import { RequestFault } from '../../../src/server/faults/request-fault.ts';
import { syncRoute } from '../../../src/server/http/sync-route.ts';
import type { LiveSession } from '../../../src/server/people/sessions.ts';
import { publishRecords } from '../../../src/server/publish/publish-records.ts';
import { ids, smallDistrict } from '../../support/small-district.ts';
import { MemoryClient, type WriteWatch } from './memory-client.ts';
import { publishChange, type Publication } from './publish-change.ts';
import { copyTables, emptyTables, type Tables } from './tables.ts';

export type Response = { readonly status: 200; readonly answer: SyncAnswer } | { readonly status: number };

type Handler = (request: { session: LiveSession; body: ReceivedSyncRequest }) => Promise<SyncAnswer>;

export interface MemoryServerParts {
  readonly nowMs: () => number;
  /** Settles when the next transaction may begin; others run in between. */
  readonly turn: () => Promise<void>;
  readonly watch?: WriteWatch;
}

/** The server's own route and rules over tables in memory; only HTTP, sign-in and SQL are not the real ones. */
export class MemoryServer {
  readonly client: MemoryClient;
  readonly #handle: Handler;
  readonly #parts: MemoryServerParts;

  constructor(tables: Tables, parts: MemoryServerParts) {
    this.client = new MemoryClient(tables, parts.watch);
    this.#parts = parts;
    this.#handle = handlerOf({ nowMs: parts.nowMs, database: this.#database() } as unknown as HttpContext);
  }

  get tables(): Tables {
    return this.client.tables;
  }

  async receive(session: LiveSession | null, text: string): Promise<Response> {
    if (session === null) return { status: 401 };
    try {
      return { status: 200, answer: await this.#handle({ session, body: syncRequestSchema.parse(JSON.parse(text)) }) };
    } catch (error) {
      if (error instanceof RequestFault) return { status: error.statusCode };
      throw error;
    }
  }

  publish(publication: Publication): Promise<void> {
    const context = { orgId: ids.org, at: instantOf(this.#parts.nowMs()) };
    return this.#transaction(() => publishChange(this.client.asPoolClient, context, publication));
  }

  backup(): Tables {
    return copyTables(this.tables);
  }

  /** SYN-19: the tables of an older moment come back under a new epoch. */
  restore(backup: Tables, epoch: string): void {
    this.client.tables = { ...copyTables(backup), epoch };
  }

  #database(): unknown {
    return {
      pool: this.client,
      transaction: (work: (client: MemoryClient) => Promise<unknown>) => this.#transaction(work),
    };
  }

  async #transaction<T>(work: (client: MemoryClient) => Promise<T>): Promise<T> {
    await this.#parts.turn();
    const before = copyTables(this.tables);
    try {
      return await work(this.client);
    } catch (error) {
      this.client.tables = before;
      throw error;
    }
  }
}

/** The handler that the real route gives to Fastify. */
function handlerOf(context: HttpContext): Handler {
  let handler: Handler | undefined;
  const app = { post: (_path: string, _options: object, given: Handler) => void (handler = given) };
  syncRoute(context)(app as never, {}, () => undefined);
  if (handler === undefined) throw new Error('The sync route gave no handler');
  return handler;
}

/** The small district, as it stands on a fresh server. */
export async function districtTables(nowMs: number): Promise<Tables> {
  const client = new MemoryClient(emptyTables('epoch-1'));
  const receivedAt = instantOf(nowMs);
  await publishRecords(client.asPoolClient, { orgId: ids.org, receivedAt }, smallDistrict());
  for (const person of [ids.officer, ids.head, ids.stranger]) client.tables.accounts.set(person, { roles: [] });
  return client.tables;
}
