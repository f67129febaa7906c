import type { Flow } from './world.ts';
import { type Process, type World } from './world.ts';

interface Holding {
  readonly process: Process;
  readonly flow: Flow;
  readonly reject: (reason: unknown) => void;
}

interface Waiting {
  readonly process: Process;
  readonly grant: () => void;
}

interface LockOptions {
  readonly signal?: AbortSignal;
  readonly steal?: boolean;
}

/** The Web Locks of one browser, as far as one lock goes: a dead holder lets go, and a lock may be stolen. */
export class WebLocks {
  holder: Holding | null = null;
  steals = 0;
  #queue: Waiting[] = [];
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  request<T>(_name: string, options: LockOptions, work: () => Promise<T>): Promise<T> {
    const world = this.#world;
    const flow = world.current;
    const { process } = flow;
    return new Promise((resolve, reject) => {
      if (!process.lives) return;
      const grant = () => {
        const holding = { process, flow, reject };
        this.holder = holding;
        world.enqueue(
          flow,
          () =>
            void work()
              .then(resolve, reject)
              .finally(() => this.#release(holding)),
        );
      };
      if (options.steal) this.#steal(grant);
      else this.#queueUp({ process, grant }, options.signal, reject);
    });
  }

  /** Lets go of what a killed process held or waited for. */
  forget(process: Process): void {
    this.#queue = this.#queue.filter((waiting) => waiting.process !== process);
    if (this.holder?.process === process) this.#release(this.holder);
  }

  #queueUp(waiting: Waiting, signal: AbortSignal | undefined, reject: (reason: unknown) => void): void {
    this.#queue.push(waiting);
    signal?.addEventListener('abort', () => {
      if (!this.#queue.includes(waiting)) return;
      this.#queue = this.#queue.filter((other) => other !== waiting);
      reject(signal.reason);
    });
    this.#grantNext();
  }

  #steal(grant: () => void): void {
    const robbed = this.holder;
    if (robbed !== null) {
      this.steals++;
      this.#world.enqueue(robbed.flow, () => robbed.reject(new DOMException('stolen', 'AbortError')));
    }
    grant();
  }

  #release(holding: Holding): void {
    if (this.holder !== holding) return;
    this.holder = null;
    this.#grantNext();
  }

  #grantNext(): void {
    if (this.holder === null) this.#queue.shift()?.grant();
  }
}
