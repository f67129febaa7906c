import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import type { Actor } from '../../domain/access/actor.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { AuditDetail } from '../../protocol/audit.ts';
import type { Uuid } from '../../std/uuid.ts';

/** Who did it; `server` is the program itself, at a time of its own. */
export interface AuditActor {
  readonly kind: Actor['kind'] | 'server';
  readonly id: Uuid | null;
}

export interface AuditLine {
  readonly action: string;
  readonly kind?: string;
  readonly recordId?: Uuid;
  readonly rev?: number;
  /** Numbers, codes and names of files; never what somebody wrote. */
  readonly detail?: AuditDetail;
  /** `ok`, or the code of what kept it from being done. */
  readonly result: string;
}

export interface AuditContext {
  readonly orgId: Uuid;
  readonly by: AuditActor;
  readonly deviceId: Uuid | null;
  readonly at: Instant;
}

/** Adds lines to the audit in one statement; inside a transaction they stand or fall with it. */
export async function writeAudit(
  db: Pool | PoolClient,
  { orgId, by, deviceId, at }: AuditContext,
  lines: readonly AuditLine[],
): Promise<void> {
  if (lines.length === 0) return;
  await db.query(
    `insert into audit (org_id, at, batch, place, actor_kind, actor_id, device_id, action, kind, record_id, rev, result,
       detail)
     select $1, $2, $3, row_number() over (), $4, $5, $6, line.*
     from unnest($7::text[], $8::text[], $9::uuid[], $10::int[], $11::text[], $12::jsonb[])
       as line(action, kind, id, rev, result, detail)`,
    [
      orgId,
      at,
      randomUUID(),
      by.kind,
      by.id,
      deviceId,
      lines.map((line) => line.action),
      lines.map((line) => line.kind ?? null),
      lines.map((line) => line.recordId ?? null),
      lines.map((line) => line.rev ?? null),
      lines.map((line) => line.result),
      lines.map((line) => (line.detail === undefined ? null : JSON.stringify(line.detail))),
    ],
  );
}

/** Whom an actor of the domain is in the audit; a visitor is nobody. */
export function auditActorOf(actor: Actor): AuditActor {
  if (actor.kind === 'person') return { kind: 'person', id: actor.personId };
  if (actor.kind === 'counter') return { kind: 'counter', id: actor.deviceId };
  return { kind: actor.kind, id: null };
}
