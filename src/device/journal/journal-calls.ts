import type { JournalGroup } from './journal.ts';
import type { SaveLine } from './journal-line.ts';

/** What the page asks of the journal's worker, and what each call gives back. */
export interface JournalCalls {
  open(path: readonly string[]): void;
  append(lines: readonly SaveLine[]): void;
  groups(): readonly JournalGroup[];
  settle(refs: readonly string[]): void;
  forget(ids: readonly string[]): void;
  close(): void;
}

export type CallName = keyof JournalCalls;

export interface JournalCall<Name extends CallName = CallName> {
  readonly number: number;
  readonly name: Name;
  readonly input: unknown;
}

export interface JournalReply {
  readonly number: number;
  readonly fault?: string;
  readonly output?: unknown;
}
