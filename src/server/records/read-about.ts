import type { Pool, PoolClient } from 'pg';
import { readBody } from '../../domain/registry/read-body.ts';
import type { RecordShape } from '../../domain/registry/record-kind.ts';
import type { Uuid } from '../../std/uuid.ts';

export interface Found<Body> {
  readonly id: Uuid;
  readonly hash: string;
  readonly author: Uuid;
  readonly about: Uuid;
  /** SUP-3 */
  readonly needsWord: boolean;
  readonly body: Body;
}

export const idsOf = (found: readonly { readonly id: Uuid }[]) => found.map(({ id }) => id);

/** The living records of a kind that speak about one of these. */
export async function readAbout<Body>(
  db: Pool | PoolClient,
  orgId: Uuid,
  shape: RecordShape<Body>,
  subjects: readonly Uuid[],
): Promise<Found<Body>[]> {
  if (subjects.length === 0) return [];
  const { rows } = await db.query<Found<unknown> & { version: number }>(
    `select id, encode(hash, 'hex') as hash, author, about, needs_word as "needsWord", version, body from record
     where org_id = $1 and about = any($2::uuid[]) and kind = $3 and body is not null`,
    [orgId, subjects, shape.name],
  );
  return rows.flatMap(({ version, body, ...row }) => {
    const read = readBody(shape, version, body);
    return read === undefined ? [] : [{ ...row, body: read }];
  });
}
