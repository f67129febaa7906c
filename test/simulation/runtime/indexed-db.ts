import { IDBDatabase, IDBTransaction } from 'fake-indexeddb';
import type { Flow, Process, World } from './world.ts';

/** What the simulation uses of the insides of fake-indexeddb, whose version is pinned. */
export interface RawTransaction {
  readonly db: RawConnection;
  readonly mode: string;
  readonly _scope: ReadonlySet<string>;
  _state: string;
  _started: boolean;
  readonly _requests: readonly { readonly request: { readonly readyState: string } }[];
  _start(): void;
  _abort(errorName: string | null): void;
  _markFinished(): void;
  /** The simulation's own: who opened it, and whether its work is durable. */
  flow: Flow;
  committed: boolean;
}

interface RawConnection {
  readonly _rawDatabase: RawDatabase;
  _closePending: boolean;
  _closed: boolean;
  transaction(...given: unknown[]): RawTransaction;
  close(): void;
}

interface RawDatabase {
  connections: RawConnection[];
  readonly name: string;
  readonly rawObjectStores: ReadonlyMap<
    string,
    { readonly records: { values(): Iterable<{ readonly value: unknown }> } }
  >;
  processTransactions(): void;
}

export interface StorageWatch {
  /** Says why the disk refuses this commit, null when it does not. */
  refuses(transaction: RawTransaction): string | null;
  committed(transaction: RawTransaction): void;
}

let watched: { world: World; watch: StorageWatch } | null = null;
const openTransactions = new Map<Process, Set<RawTransaction>>();

/** Makes `world` the one whose flows the transactions belong to. */
export function watchStorage(world: World, watch: StorageWatch): void {
  watched = { world, watch };
  openTransactions.clear();
}

const transaction = IDBTransaction.prototype as unknown as RawTransaction;
const connection = IDBDatabase.prototype as unknown as RawConnection;
const start = transaction._start;
const finish = transaction._markFinished;
const openTransaction = connection.transaction;
const close = connection.close;

connection.transaction = function (...given) {
  const opened = openTransaction.apply(this, given);
  if (watched === null) return opened;
  opened.flow = watched.world.current;
  opened.committed = false;
  const { process } = opened.flow;
  process.busy++;
  const all = openTransactions.get(process) ?? new Set();
  openTransactions.set(process, all.add(opened));
  return opened;
};

/** Each step belongs to the flow that opened the transaction; being durable and saying so are two steps. */
transaction._start = function () {
  if (watched === null || this.flow === undefined) return start.call(this);
  const { world, watch } = watched;
  this._started = true;
  const again = () => this._start();
  if (world.current !== this.flow) return world.enqueue(this.flow, again);
  const hasWork = this._requests.some(({ request }) => request.readyState !== 'done');
  if (hasWork || this._state === 'finished') return start.call(this);
  if (!this.committed) {
    const refusal = watch.refuses(this);
    if (refusal !== null) return this._abort(refusal);
    this.committed = true;
    watch.committed(this);
    return world.enqueue(this.flow, again);
  }
  start.call(this);
};

transaction._markFinished = function () {
  if (openTransactions.get(this.flow?.process)?.delete(this)) this.flow.process.busy--;
  finish.call(this);
};

/** A killed process closes at once; others wait for what runs. */
connection.close = function () {
  if (watched === null || watched.world.current.process.lives) return close.call(this);
  this._closePending = true;
  this._closed = true;
  const raw = this._rawDatabase;
  raw.connections = raw.connections.filter((other) => other !== this);
};

/** What a killed process had not committed is undone; what it had committed stays, whether it knew or not. */
export function abortTransactionsOf(process: Process, world: World): void {
  for (const open of openTransactions.get(process) ?? []) {
    if (open.committed || open._state === 'finished') continue;
    world.current = open.flow;
    open._abort('AbortError');
    world.current = world.housekeeping;
    open.db._rawDatabase.processTransactions();
  }
}

/** All values of a store as they stand, uncommitted work included. */
export function* rawValues(factory: IDBFactory, name: string, store: string): Iterable<unknown> {
  const databases = (factory as unknown as { _databases: ReadonlyMap<string, RawDatabase> })._databases;
  for (const { value } of databases.get(name)?.rawObjectStores.get(store)?.records.values() ?? []) yield value;
}
