import { isDatabaseAway } from './database-away.ts';

/**
 * Does `work` for all at once; where it throws, for each half alone, until what is at fault stands alone: `failed` hears
 * of that, and the rest is done. `work` leaves nothing behind when it throws. Gives back the sum of what it gave. Throws
 * when the database is away: nobody is at fault then.
 */
export async function eachAlone<T>(
  all: readonly T[],
  work: (some: readonly T[]) => Promise<number>,
  failed: (error: unknown, one: T) => void | Promise<void>,
): Promise<number> {
  if (all.length === 0) return 0;
  try {
    return await work(all);
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    if (all.length === 1) {
      await failed(error, all[0]!);
      return 0;
    }
    const half = Math.ceil(all.length / 2);
    const first = await eachAlone(all.slice(0, half), work, failed);
    return first + (await eachAlone(all.slice(half), work, failed));
  }
}

/** For who has nobody to tell. */
export function rethrow(error: unknown): never {
  throw error;
}
