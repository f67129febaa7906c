/**
 * In the floor's page: the least work that carries rows from IndexedDB to a server. Per batch one read, one fetch of
 * compressed JSON and one deletion. Gives the milliseconds.
 */
export async function pushRaw(batches: readonly number[]): Promise<number> {
  const opening = indexedDB.open('floor');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('no database'));
  });
  const startedMs = performance.now();
  for (const size of batches) {
    const reading = database.transaction('rows').objectStore('rows').getAll(null, size);
    const rows = await new Promise<{ id: string }[]>((resolve, reject) => {
      reading.onsuccess = () => resolve(reading.result);
      reading.onerror = () => reject(reading.error ?? new Error('not read'));
    });
    const stream = new Blob([JSON.stringify(rows)]).stream().pipeThrough(new CompressionStream('gzip'));
    const body = await new Response(stream).arrayBuffer();
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    const response = await fetch('/rows', { method: 'POST', headers, body, credentials: 'omit' });
    const { stored } = (await response.json()) as { stored: number };
    if (stored !== size) throw new Error(`${stored} rows of ${size} stored`);
    const transaction = database.transaction('rows', 'readwrite');
    transaction.objectStore('rows').delete(IDBKeyRange.bound(rows[0]!.id, rows.at(-1)!.id));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    });
  }
  const tookMs = performance.now() - startedMs;
  database.close();
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
