import { afterAnswer, afterBreak, afterTooMuch, batchLimit, firstBatchSize, inTransit, within } from './batch-size.ts';
import { LinkPace } from './link-pace.ts';
import type { Batch, BatchLimit } from '../store/outbox.ts';
import { Suspects } from './suspects.ts';

/** Longer than the server lets anybody wait before its gate, for as long as nothing was measured. */
const firstPatienceMs = 20_000;
const leastPatienceMs = 5_000;
const mostPatienceMs = 30_000;
/** After so many requests without an answer an empty one goes first: silence costs no data. */
const silentTries = 3;
/** From here on it costs less to ask what the server has already than to send it again. */
const worthAsking = 2_000;

export interface Cut {
  /** No answer came in time, rather than the connection broke. */
  readonly eaten: boolean;
  /** An empty request had passed just before. */
  readonly asked: boolean;
  readonly tookMs: number;
}

/** What one context remembers of its link from cycle to cycle. */
export class LinkMemory {
  size = firstBatchSize;
  readonly suspects = new Suspects();
  /** How long an answer is waited for: by what answers take, doubled for each that did not come. */
  answerWithinMs = firstPatienceMs;
  readonly #pace = new LinkPace();
  #silence = 0;
  /** Breaks in a row that met changes. */
  #breaks = 0;
  /** A batch went without an answer: its receipts may be lost, and news would tell. */
  #inDoubt = false;
  /** What came back last was for nobody's changes: everything fails, so that an empty request asks first. */
  #closed = false;

  /** Whether an empty request goes before anything that costs bytes. */
  get asksFirst(): boolean {
    return this.#closed || this.#inDoubt || this.#silence >= silentTries;
  }

  /** SYN-9: the limit of the next batch. */
  get limit(): BatchLimit {
    const { changes, bytes } = batchLimit(within(this.size, this.#pace.bestBytes));
    return { bytes, changes: Math.min(changes, this.suspects.mostChanges) };
  }

  answered({ changes, bytes }: Pick<Batch, 'changes' | 'bytes'>, tookMs: number): void {
    this.#closed = false;
    this.#inDoubt = false;
    this.answerWithinMs = Math.min(mostPatienceMs, Math.max(leastPatienceMs, 4 * tookMs));
    this.#pace.answered(inTransit(bytes), tookMs);
    if (changes.length === 0) return;
    this.#silence = 0;
    this.#breaks = 0;
    this.size = afterAnswer(this.size, tookMs);
    this.suspects.passed(changes.length);
  }

  /** The connection broke or the answer was eaten. `asked` tells that an empty request had passed just before. */
  cut({ changes, bytes }: Batch, { eaten, asked, tookMs }: Cut): void {
    if (eaten) this.answerWithinMs = Math.min(mostPatienceMs, 2 * this.answerWithinMs);
    this.#silence++;
    this.#pace.broke(tookMs);
    if (changes.length === 0) return;
    this.#inDoubt = inTransit(bytes) > worthAsking;
    const isKnown = this.#pace.bestBytes !== null;
    this.size = afterBreak(this.size, {
      batchBytes: bytes,
      inARow: ++this.#breaks,
      isKnown,
      asked: asked && changes.length > 1,
    });
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
