import type { JournalFile, JournalFolder } from '../../../src/device/journal/journal-folder.ts';

/** Journal files in memory, held by one context each, as the origin private file system does it. */
export class MemoryFolder {
  readonly files = new Map<string, Uint8Array>();
  readonly #held = new Map<string, symbol>();
  /** Bytes that may still be written before the disk is full. */
  roomBytes = Number.POSITIVE_INFINITY;

  /** The folder as one context sees it. */
  open(): JournalFolder & { crash(): void } {
    const me = Symbol('context');
    return {
      names: async () => [...this.files.keys()],
      take: async (name) => {
        if (this.#held.has(name)) return null;
        this.#held.set(name, me);
        if (!this.files.has(name)) this.files.set(name, new Uint8Array());
        return this.#fileOf(name);
      },
      peek: async (name) => this.files.get(name) ?? Promise.reject(new Error('NotFoundError')),
      remove: async (name) => {
        if (this.#held.has(name)) throw new Error('NoModificationAllowedError');
        this.files.delete(name);
      },
      crash: () => {
        for (const [name, by] of this.#held) if (by === me) this.#held.delete(name);
      },
    };
  }

  totalBytes(): number {
    return [...this.files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  }

  #fileOf(name: string): JournalFile {
    return {
      read: async () => this.files.get(name)!.slice(),
      append: async (bytes) => {
        if (bytes.length > this.roomBytes) throw new Error('the journal is full');
        this.roomBytes -= bytes.length;
        const before = this.files.get(name)!;
        const after = new Uint8Array(before.length + bytes.length);
        after.set(before);
        after.set(bytes, before.length);
        this.files.set(name, after);
      },
      empty: async () => void this.files.set(name, new Uint8Array()),
      close: async () => void this.#held.delete(name),
    };
  }
}
