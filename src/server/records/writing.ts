import type { PoolClient } from 'pg';
import type { Instant } from '../../domain/time/instant.ts';
import type { StoredRecord } from '../../protocol/stored-record.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { AuditActor } from '../audit/write-audit.ts';

/** A record to write, with the one it replaces; sequence numbers are given while writing. */
export interface Writing {
  readonly record: Omit<StoredRecord, 'seq' | 'receivedAt'>;
  readonly replaced: StoredRecord | undefined;
  /** Where it is not the moment of the write itself. */
  readonly receivedAt?: Instant;
}

export interface WriteContext {
  readonly orgId: Uuid;
  readonly deviceId: Uuid | null;
  readonly receivedAt: Instant;
  /** Who writes, for the audit; left out for the founding of an organisation, and where it is the actor. */
  readonly by?: AuditActor;
}

/** Works with records of one kind that were written just now, in the same transaction. */
export type AfterWrite = (client: PoolClient, context: WriteContext, writings: readonly Writing[]) => Promise<void>;
