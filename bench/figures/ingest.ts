import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { instantOf } from '../../src/domain/time/instant.ts';
import type { SyncAnswer } from '../../src/protocol/sync-answer.ts';
import { maxChangesPerPush, protocolVersion } from '../../src/protocol/versions.ts';
import { samplePassword } from '../../src/server/sample/sample-district.ts';
import { assert } from '../../src/std/assert.ts';
import { uuidFromBytes, type Uuid } from '../../src/std/uuid.ts';
import { compare, type Figure } from '../figure.ts';
import { drawChanges, type ActivityChange, type SampleWorker } from '../lab/draw-changes.ts';
import { rawInsert, rawTable } from '../lab/start-floor.ts';
import type { BenchServer } from '../lab/start-server.ts';

const compressed = promisify(gzip);
const writerCounts = [1, 4];

/** What the server takes in over HTTP, beside the bare insert of the same rows on the same cluster. */
export async function measureIngest(
  { server: { origin, pool }, workers }: { server: BenchServer; workers: readonly SampleWorker[] },
  { requests, rounds }: { requests: number; rounds: number },
): Promise<Figure[]> {
  await pool.query(rawTable);
  const clients = await Promise.all(workers.map((worker) => SyncClient.open(origin, worker)));
  const figures: Figure[] = [];
  for (const count of writerCounts) {
    const [ours, floor]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      const loads = clients.slice(0, count).map((client) => client.draw(requests));
      ours.push(await rowsPerSecond(loads, (batch, writer) => clients[writer]!.push(batch)));
      floor.push(await rowsPerSecond(loads, (batch) => pool.query(rawInsert, [JSON.stringify(batch)])));
    }
    figures.push(compare(`server ingest, ${count} ${count === 1 ? 'writer' : 'writers'}`, 'rows/s', { ours, floor }));
  }
  return figures;
}

type Batch = readonly ActivityChange[];

/** Every writer sends its batches one after the other, all writers at once. */
async function rowsPerSecond(
  loads: readonly (readonly Batch[])[],
  write: (batch: Batch, writer: number) => Promise<unknown>,
): Promise<number> {
  const startedMs = performance.now();
  await Promise.all(
    loads.map(async (batches, writer) => {
      for (const batch of batches) await write(batch, writer);
    }),
  );
  return (loads.flat(2).length * 1_000) / (performance.now() - startedMs);
}

/** A device as the server sees it, which keeps its place in the channels but stores nothing. */
class SyncClient {
  readonly #device: Uuid = uuidFromBytes(randomBytes(16), 4);
  readonly #origin: string;
  readonly #worker: SampleWorker;
  #cookie = '';
  #epoch: string | null = null;
  #cursors: Record<string, number> = {};

  constructor(origin: string, worker: SampleWorker) {
    this.#origin = origin;
    this.#worker = worker;
  }

  static async open(origin: string, worker: SampleWorker): Promise<SyncClient> {
    const client = new SyncClient(origin, worker);
    const body = { nip: worker.person.employee.nip, password: samplePassword, device: client.#device };
    const response = await fetch(`${origin}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    client.#cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    while ((await client.#exchange([])).more);
    return client;
  }

  draw(requests: number): Batch[] {
    const changes = drawChanges(this.#worker, requests * maxChangesPerPush);
    return Array.from({ length: requests }, (_, index) =>
      changes.slice(index * maxChangesPerPush, (index + 1) * maxChangesPerPush),
    );
  }

  async push(changes: Batch): Promise<void> {
    const { receipts } = await this.#exchange(changes);
    assert(
      receipts?.rows.every((row) => row !== null),
      'the server took every row',
    );
  }

  async #exchange(changes: Batch): Promise<SyncAnswer> {
    const request = {
      protocol: protocolVersion,
      device: this.#device,
      nonce: randomBytes(16).toString('hex'),
      sentAt: instantOf(Date.now()),
      epoch: this.#epoch,
      cursors: this.#cursors,
      changes,
      receipts: 'folded',
    };
    const response = await fetch(`${this.#origin}/api/sync`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip', cookie: this.#cookie },
      // The quickest level: what the client spends is not the server's.
      body: await compressed(JSON.stringify(request), { level: 1 }),
    });
    assert(response.status === 200, `the server answers a sync, not ${response.status}`);
    const answer = (await response.json()) as SyncAnswer;
    this.#epoch = answer.epoch;
    this.#cursors = Object.fromEntries(answer.channels.map(({ channel, seq }) => [channel, seq]));
    return answer;
  }
}
