/** `bare`: IndexedDB itself, sent rows deleted as a range. `dexie`: an outbox as one writes it with Dexie, by key. */
export type FloorStore = 'bare' | 'dexie';

interface FloorRow {
  readonly id: string;
}

/** As much of Dexie as the floor's page uses of the script it has loaded. */
declare const Dexie: new (name: string) => {
  open(): Promise<unknown>;
  close(): void;
  table(name: string): {
    limit(count: number): { toArray(): Promise<FloorRow[]> };
    bulkDelete(keys: readonly string[]): Promise<void>;
  };
};

/**
 * In the floor's page: the least work that carries rows from IndexedDB to a server. Per batch one read, one fetch of
 * compressed JSON and the deletion of what was sent. Gives the milliseconds.
 */
export async function pushRaw({ batches, store }: { batches: readonly number[]; store: FloorStore }): Promise<number> {
  const openBare = async () => {
    const opening = indexedDB.open('floor');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error ?? new Error('no database'));
    });
    return {
      read: async (count: number) => {
        const reading = database.transaction('rows').objectStore('rows').getAll(null, count);
        return new Promise<FloorRow[]>((resolve, reject) => {
          reading.onsuccess = () => resolve(reading.result);
          reading.onerror = () => reject(reading.error ?? new Error('not read'));
        });
      },
      remove: async (rows: readonly FloorRow[]) => {
        const transaction = database.transaction('rows', 'readwrite');
        transaction.objectStore('rows').delete(IDBKeyRange.bound(rows[0]!.id, rows.at(-1)!.id));
        await new Promise<void>((resolve, reject) => {
          transaction.oncomplete = () => resolve();
          transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
        });
      },
      close: () => database.close(),
    };
  };
  const openDexie = async () => {
    const database = new Dexie('floor');
    await database.open();
    const rows = database.table('rows');
    return {
      read: (count: number) => rows.limit(count).toArray(),
      remove: (some: readonly FloorRow[]) => rows.bulkDelete(some.map((row) => row.id)),
      close: () => database.close(),
    };
  };
  const { read, remove, close } = await (store === 'bare' ? openBare() : openDexie());
  const startedMs = performance.now();
  for (const size of batches) {
    const rows = await read(size);
    const stream = new Blob([JSON.stringify(rows)]).stream().pipeThrough(new CompressionStream('gzip'));
    const body = await new Response(stream).arrayBuffer();
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    const response = await fetch('/rows', { method: 'POST', headers, body, credentials: 'omit' });
    const { stored } = (await response.json()) as { stored: number };
    if (stored !== size) throw new Error(`${stored} rows of ${size} stored`);
    await remove(rows);
  }
  const tookMs = performance.now() - startedMs;
  close();
  return tookMs;
}

/** In the floor's page: makes its database. */
export async function makeFloorStore(): Promise<void> {
  const opening = indexedDB.open('floor', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { keyPath: 'id' });
  await new Promise<void>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result.close());
    opening.onerror = () => reject(opening.error ?? new Error('no database'));
  });
}
