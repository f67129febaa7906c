import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Count, Progress } from './tally.ts';
import type { Orders, Word } from './worker.ts';

const hook = join(import.meta.dirname, '../support/run-typescript.mjs');

/** A process that plays some of the devices. */
export class LoadWorker {
  progress: Progress = { drained: 0, turnedAway: 0, causes: {} };
  readonly #child: ChildProcess;
  readonly #count: Promise<Count>;

  private constructor(child: ChildProcess, onReady: () => void) {
    this.#child = child;
    this.#count = new Promise((resolve, reject) => {
      child.on('message', (word: Word) => {
        if ('count' in word) return resolve(word.count);
        this.progress = word.progress;
        onReady();
      });
      child.once('exit', (code, signal) => reject(new Error(`a worker ended: ${code ?? signal}`)));
    });
  }

  static async ready(orders: Orders): Promise<LoadWorker> {
    const child = fork(join(import.meta.dirname, 'worker.ts'), { execArgv: ['--import', hook] });
    let worker: LoadWorker | undefined;
    const ready = new Promise<void>((resolve) => (worker = new LoadWorker(child, resolve)));
    child.send(orders);
    await Promise.race([ready, worker!.#count]);
    return worker!;
  }

  /** Wakes its devices; settles when all have drained. */
  work(): Promise<Count> {
    this.#child.send('begin');
    return this.#count;
  }
}
