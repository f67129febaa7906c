/// <reference path="./jejak.ts" />

/**
 * In the page: the app's own save and a bare strict put of the same body into a database of its own, in turn.
 * Gives the milliseconds of each.
 */
export async function timeSaves(bodies: readonly unknown[]): Promise<{ ours: number[]; floor: number[] }> {
  const opening = indexedDB.open('bench-puts', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('bodies', { autoIncrement: true });
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('no database'));
  });
  const put = (body: unknown) =>
    new Promise<void>((resolve, reject) => {
      const transaction = database.transaction('bodies', 'readwrite', { durability: 'strict' });
      transaction.objectStore('bodies').put(body);
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    });
  const timed = async (work: () => Promise<unknown>) => {
    const startedMs = performance.now();
    await work();
    return performance.now() - startedMs;
  };
  const times: { ours: number[]; floor: number[] } = { ours: [], floor: [] };
  for (const body of bodies) {
    times.ours.push(
      await timed(async () => {
        const outcome = await jejak.save('activity', body);
        if (outcome.kind !== 'saved') throw new Error(`not saved: ${JSON.stringify(outcome)}`);
      }),
    );
    times.floor.push(await timed(() => put(body)));
  }
  database.close();
  return times;
}
