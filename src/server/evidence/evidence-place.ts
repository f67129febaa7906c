import type { Uuid } from '../../std/uuid.ts';
import type { Database } from '../db/database.ts';
import type { EvidenceStore } from './evidence-store.ts';

/** What taking evidence in works with. */
export interface EvidencePlace {
  readonly database: Database;
  readonly store: EvidenceStore;
  readonly nowMs: () => number;
  /** How much one person may store. */
  readonly quotaBytes: number;
}

/** Who speaks in a request. */
export interface Uploader {
  readonly orgId: Uuid;
  readonly personId: Uuid;
}
