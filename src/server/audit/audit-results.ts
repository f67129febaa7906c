import type { PoolClient } from 'pg';
import type { ChangeResult } from '../../protocol/change-result.ts';
import { pushedChangeSchema } from '../../protocol/sync-request.ts';
import { writeAudit, type AuditContext } from './write-audit.ts';

/** AUD-1: what was refused or lost a conflict leaves a line too; what was applied left its own when it was written. */
export async function auditResults(
  client: PoolClient,
  context: AuditContext,
  changes: readonly unknown[],
  results: readonly ChangeResult[],
): Promise<void> {
  const lines = results.flatMap((result, index) => {
    if (result.outcome !== 'refused' && result.outcome !== 'conflict') return [];
    const change = pushedChangeSchema.safeParse(changes[index]).data;
    if (change === undefined) return [];
    const code = result.outcome === 'refused' ? result.refusal.code : 'conflict';
    return [{ action: 'push', kind: change.kind, recordId: change.id, result: code }];
  });
  await writeAudit(client, context, lines);
}
