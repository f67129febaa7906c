import type { StoredRecord } from '../../protocol/stored-record.ts';

/** A record as the server has it. */
export interface Standing {
  /** The record as it stands, undefined when there is none. */
  readonly current: StoredRecord | undefined;
  /** The revisions before it. */
  readonly earlier: readonly { readonly rev: number; readonly hash: string }[];
}
