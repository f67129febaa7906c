import { liveQuery, type Observable } from 'dexie';

/**
 * What a query of the device's database gives, again after each change to what it has read. Dexie follows what is read
 * past the first few awaits only of a function that it sees to be async, which the arrows that screens pass are not.
 */
export function watchQuery<T>(query: () => Promise<T>): Observable<T> {
  return liveQuery(async () => query());
}
