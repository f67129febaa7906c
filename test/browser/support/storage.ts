import type { Page } from '@playwright/test';

interface Mortal {
  left: number;
  dead: boolean;
}

/**
 * Lets a page of this context end at a write, from its next load on: Dexie binds what it calls when it opens. Until
 * `dieAfterWrites` nothing is different.
 */
export async function makeMortal(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const state = { left: Number.POSITIVE_INFINITY, dead: false };
    Object.assign(globalThis, { mortal: state });
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function mortal(this: IDBDatabase, names, mode, options) {
      const scope = typeof names === 'string' ? [names] : [...names];
      const ofSaves = scope.some((one) => ['records', 'outbox', 'drafts'].includes(one));
      if (mode === 'readwrite' && ofSaves) state.left--;
      state.dead ||= state.left < 0;
      if (state.dead && mode === 'readwrite') throw new DOMException('the process has ended', 'AbortError');
      return begin.call(this, names, mode, options);
    };
  });
}

/** From now on as if the process ended after `writes` more of records, outbox or drafts: nothing reaches the disk. */
export async function dieAfterWrites(page: Page, writes: number): Promise<void> {
  await page.evaluate((left) => {
    (globalThis as unknown as { mortal: Mortal }).mortal.left = left;
  }, writes);
}

export function isDead(page: Page): Promise<boolean> {
  return page.evaluate(() => (globalThis as unknown as { mortal: Mortal }).mortal.dead);
}

/** The drafts in the person's database, by form. */
export function storedDrafts(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const all = await indexedDB.databases();
    const rows: { form: string; content: unknown }[] = [];
    for (const { name } of all.filter((one) => one.name?.startsWith('jejak-'))) {
      const database = await done(indexedDB.open(name!));
      if (database.objectStoreNames.contains('drafts')) {
        rows.push(...(await done(database.transaction('drafts').objectStore('drafts').getAll())));
      }
      database.close();
    }
    return Object.fromEntries(rows.map(({ form, content }) => [form, content]));
  });
}

/** As the server's answer would leave it: the newest unsent change refused, at a field. */
export async function refuseNewest(
  page: Page,
  refusal: { code: string; message: string; field: string },
): Promise<void> {
  await page.evaluate(async (given) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name } of (await indexedDB.databases()).filter((one) => one.name?.startsWith('jejak-'))) {
      const database = await done(indexedDB.open(name!));
      const outbox = database.transaction('outbox', 'readwrite').objectStore('outbox');
      const rows = (await done(outbox.getAll())) as { id: string; queuedAt: string }[];
      const newest = rows.toSorted((a, b) => (a.queuedAt < b.queuedAt ? 1 : -1))[0];
      if (newest) await done(outbox.put({ ...newest, state: 'refused', refusal: given }));
      database.close();
    }
  }, refusal);
}
