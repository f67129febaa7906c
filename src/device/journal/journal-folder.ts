/** One file of the journal, held by this context alone. */
export interface JournalFile {
  read(): Promise<Uint8Array>;
  /** Resolves when the bytes are flushed. */
  append(bytes: Uint8Array): Promise<void>;
  /** Makes it empty. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

/** Where the journal's files lie: the origin private file system, or a test's memory. */
export interface JournalFolder {
  names(): Promise<string[]>;
  /** Opens or makes a file; null while another context holds it. */
  take(name: string): Promise<JournalFile | null>;
  /** What stands in a file that may be held by another context. */
  peek(name: string): Promise<Uint8Array>;
  remove(name: string): Promise<void>;
}
