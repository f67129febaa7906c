import { afterAnswer, afterCut, afterTooMuch, batchLimit, firstBatchSize } from './batch-size.ts';
import type { Batch, BatchLimit } from '../store/outbox.ts';
import { Suspects } from './suspects.ts';

/** Longer than the server lets anybody wait before its gate, for as long as nothing was measured. */
const firstPatienceMs = 20_000;
const leastPatienceMs = 5_000;
const mostPatienceMs = 30_000;
/** After so many requests without an answer an empty one goes first: silence costs no data. */
const silentTries = 3;

/** What one context remembers of its link from cycle to cycle. */
export class LinkMemory {
  size = firstBatchSize;
  readonly suspects = new Suspects();
  /** How long an answer is waited for: by what answers take, doubled for each that did not come. */
  answerWithinMs = firstPatienceMs;
  #silence = 0;
  /** What came back last was for nobody's changes: everything fails, so that an empty request asks first. */
  #closed = false;

  /** Whether an empty request goes before anything that costs bytes. */
  get asksFirst(): boolean {
    return this.#closed || this.#silence >= silentTries;
  }

  /** SYN-9: the limit of the next batch. */
  get limit(): BatchLimit {
    const { changes, bytes } = batchLimit(this.size);
    return { bytes, changes: Math.min(changes, this.suspects.mostChanges) };
  }

  answered({ changes }: Pick<Batch, 'changes'>, tookMs: number): void {
    this.#closed = false;
    this.answerWithinMs = Math.min(mostPatienceMs, Math.max(leastPatienceMs, 4 * tookMs));
    if (changes.length === 0) return;
    this.#silence = 0;
    this.size = afterAnswer(this.size, tookMs);
    this.suspects.passed(changes.length);
  }

  /** The connection broke or the answer was eaten. `asked` tells that an empty request had passed just before. */
  cut({ changes, bytes }: Batch, { eaten, asked }: { readonly eaten: boolean; readonly asked: boolean }): void {
    if (eaten) this.answerWithinMs = Math.min(mostPatienceMs, 2 * this.answerWithinMs);
    this.#silence++;
    if (changes.length === 0) return;
    this.size = asked && changes.length > 1 ? afterTooMuch(bytes) : afterCut(this.size, bytes);
  }

  tooMuch({ bytes }: Batch): void {
    this.size = afterTooMuch(bytes);
  }

  /** Not even an empty request passes: nothing is known of the changes. */
  everythingFails(): void {
    this.#closed = true;
    this.suspects.among = 0;
  }
}
