import type { RecordRow } from '../../src/device/store/database.ts';

/**
 * In the page: writes `count` acknowledged records into a device's database, in bulk and in the store's own row form,
 * made from `samples` by giving each its own id, hash and day.
 */
export async function fillMany({
  database: name,
  samples,
  count,
}: {
  database: string;
  samples: readonly RecordRow[];
  count: number;
}): Promise<void> {
  const opening = indexedDB.open(name);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('no database'));
  });
  const rowAt = (index: number): RecordRow => {
    const sample = samples[index % samples.length]!;
    const place = index.toString(16).padStart(8, '0');
    const { body, order } = sample as RecordRow & { body: object };
    // Days from 2000 on, so that an index as deep as the count is walked, twenty entries a day.
    const date = new Date(Date.UTC(2000, 0, 1 + Math.floor(index / 20))).toISOString().slice(0, 10);
    return {
      ...sample,
      id: (place + sample.id.slice(8)) as RecordRow['id'],
      hash: place + sample.hash.slice(8),
      seq: index + 1,
      body: { ...body, date },
      order: date + order.slice(10),
    };
  };
  const perTransaction = 5_000;
  for (let from = 0; from < count; from += perTransaction) {
    const transaction = database.transaction('records', 'readwrite');
    const store = transaction.objectStore('records');
    for (let index = from; index < Math.min(count, from + perTransaction); index++) store.put(rowAt(index));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    });
  }
  database.close();
}
