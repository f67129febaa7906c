import type pg from 'pg';
import { instantOf } from '../../domain/time/instant.ts';
import type { Uuid } from '../../std/uuid.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { allMigrations } from '../db/migrations/all.ts';
import { migrationLevel } from '../db/migrate.ts';

/** Notes in each organisation's audit that whoever keeps the server made or restored a backup. */
export async function auditMaintenance(pool: pg.Pool, action: 'backup' | 'restore', nowMs: number): Promise<void> {
  // A database that an older Jejak left behind may have no audit yet.
  if ((await migrationLevel(pool)) < allMigrations.length) return;
  const organisations = await pool.query<{ org_id: Uuid }>('select org_id from org');
  for (const { org_id: orgId } of organisations.rows) {
    const context = { orgId, by: { kind: 'server', id: null }, deviceId: null, at: instantOf(nowMs) } as const;
    await writeAudit(pool, context, [{ action, result: 'ok' }]);
  }
}
