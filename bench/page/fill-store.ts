/** In the page: puts rows of the stores' own form into a database that is there, and awaits that they are written. */
export async function fillStore({
  database: name,
  rows,
}: {
  database: string;
  rows: Readonly<Record<string, readonly unknown[]>>;
}): Promise<void> {
  const opening = indexedDB.open(name);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('no database'));
  });
  const transaction = database.transaction(Object.keys(rows), 'readwrite');
  for (const [store, some] of Object.entries(rows)) for (const row of some) transaction.objectStore(store).put(row);
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });
  database.close();
}
