import type { Pool, PoolClient } from 'pg';
import { parseBody } from '../../domain/registry/parse-body.ts';
import type { RecordKind } from '../../domain/registry/record-kind.ts';
import type { Uuid } from '../../std/uuid.ts';

export interface Published<Body> {
  readonly id: Uuid;
  readonly body: Body;
}

/** All living records of a kind that the organisation has published. */
export async function readPublished<Body>(
  db: Pool | PoolClient,
  orgId: Uuid,
  kind: RecordKind<Body>,
): Promise<Published<Body>[]> {
  const result = await db.query<{ id: Uuid; version: number; body: unknown }>(
    'select id, version, body from record where org_id = $1 and author = $1 and kind = $2 and body is not null',
    [orgId, kind.name],
  );
  return result.rows.flatMap(({ id, version, body }) => {
    const parsed = parseBody(kind, version, body);
    return parsed.kind === 'ok' ? [{ id, body: parsed.body }] : [];
  });
}
