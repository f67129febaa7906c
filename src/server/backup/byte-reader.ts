import { BackupError } from './backup-error.ts';

/** The longest line or portion of a backup; anything longer is damage. */
const mostBytes = 16_000_000;
const lineFeed = 0x0a;

/** Reads lines and counted portions out of a stream of bytes, keeping no more than it is asked for. */
export class ByteReader {
  readonly #source: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The next line, without its line feed. */
  async line(): Promise<string> {
    for (let from = 0; ;) {
      const end = this.#held.indexOf(lineFeed, from);
      if (end >= 0) return this.#take(end + 1).toString('utf8', 0, end);
      from = this.#held.length;
      await this.#more();
    }
  }

  /** Exactly `length` bytes. */
  async bytes(length: number): Promise<Buffer> {
    while (this.#held.length < length) await this.#more();
    return this.#take(length);
  }

  /** Reads what is left; true when that was nothing. */
  async atEnd(): Promise<boolean> {
    return this.#held.length === 0 && (await this.#source.next()).done === true;
  }

  #take(length: number): Buffer {
    const taken = this.#held.subarray(0, length);
    this.#held = this.#held.subarray(length);
    return taken;
  }

  async #more(): Promise<void> {
    const next = await this.#source.next();
    if (next.done === true || this.#held.length > mostBytes) throw new BackupError('unexpected end');
    this.#held = this.#held.length === 0 ? next.value : Buffer.concat([this.#held, next.value]);
  }
}
