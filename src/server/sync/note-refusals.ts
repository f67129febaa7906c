import type { PoolClient } from 'pg';
import type { ChangeResult } from '../../protocol/change-result.ts';
import { pushedChangeSchema } from '../../protocol/sync-request.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Uuid } from '../../std/uuid.ts';

/**
 * SYN-7: notes which changes of a person were refused and why, so that a superior can see that they wait; what was
 * accepted or lost a conflict since is struck off. Never what a change says.
 */
export async function noteRefusals(
  client: PoolClient,
  { orgId, personId, receivedAt }: { orgId: Uuid; personId: Uuid; receivedAt: Instant },
  changes: readonly unknown[],
  results: readonly ChangeResult[],
): Promise<void> {
  const refused = results.flatMap((result, index) => {
    if (result.outcome !== 'refused') return [];
    const change = pushedChangeSchema.safeParse(changes[index]).data;
    if (change === undefined) return [];
    return [{ id: change.id, kind: change.kind, code: result.refusal.code, field: result.refusal.field ?? null }];
  });
  const settled = results.flatMap((result) => (result.outcome === 'refused' ? [] : [result.id]));
  await client.query('delete from refused_change where org_id = $1 and person_id = $2 and id = any($3::uuid[])', [
    orgId,
    personId,
    settled,
  ]);
  if (refused.length === 0) return;
  await client.query(
    `insert into refused_change (org_id, person_id, id, kind, code, field, refused_at)
     select distinct on (id) $1, $2, id, kind, code, field, $4
     from jsonb_to_recordset($3::jsonb) as row(id uuid, kind text, code text, field text)
     on conflict (org_id, person_id, id) do update
       set kind = excluded.kind, code = excluded.code, field = excluded.field, refused_at = excluded.refused_at`,
    [orgId, personId, JSON.stringify(refused), receivedAt],
  );
}
