import { describe, expect, test } from 'vitest';
import { createLocalLock, createWebLock, LockLost, type Lock } from '../../../src/device/sync/lock.ts';

/** Node 20 has no Web Locks; this keeps the promises of the specification that the lock rests on. */
class Locks {
  #holder: { reject: (error: unknown) => void } | null = null;
  #queue: (() => void)[] = [];

  async request<T>(
    _name: string,
    options: { signal?: AbortSignal; steal?: boolean },
    work: () => Promise<T>,
  ): Promise<T> {
    if (options.steal) this.#holder?.reject(new DOMException('stolen', 'AbortError'));
    else if (this.#holder) await this.#turn(options.signal);
    return new Promise<T>((resolve, reject) => {
      const holder = { reject };
      this.#holder = holder;
      void work()
        .then(resolve, reject)
        .finally(() => {
          if (this.#holder === holder) this.#holder = null;
          this.#queue.shift()?.();
        });
    });
  }

  #turn(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#queue.push(resolve);
      signal?.addEventListener('abort', () => reject(signal.reason));
    });
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.each<[string, () => Lock]>([
  ['among callers of one context', () => createLocalLock()],
  ['among contexts', () => createWebLock(new Locks() as unknown as LockManager, 'test', 1_000)],
])('the lock %s', (_name, create) => {
  test('[SYN-11] lets one sender work at a time, in turn', async () => {
    const lock = create();
    const log: string[] = [];
    const work = (name: string) => async () => {
      log.push(`${name} starts`);
      await pause(5);
      log.push(`${name} ends`);
    };
    await Promise.all([lock(work('a')), lock(work('b'))]);
    expect(log).toEqual(['a starts', 'a ends', 'b starts', 'b ends']);
  });

  test('[SYN-11] is free again after work that failed', async () => {
    const lock = create();
    await expect(lock(() => Promise.reject(new Error('cut')))).rejects.toThrow('cut');
    expect(await lock(async () => 'free')).toBe('free');
  });
});

test('[SYN-11] a frozen holder is passed over after a while', async () => {
  const lock = createWebLock(new Locks() as unknown as LockManager, 'test', 20);
  const frozen = lock(() => new Promise(() => undefined));
  frozen.catch(() => undefined);
  expect(await lock(async () => 'taken over')).toBe('taken over');
  await expect(frozen).rejects.toThrow(LockLost);
});
