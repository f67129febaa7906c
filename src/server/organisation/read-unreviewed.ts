import type { Pool } from 'pg';
import { policyFor } from '../../domain/policy/policy.ts';
import type { Policy } from '../../domain/policy/policy-body.ts';
import type { Uuid } from '../../std/uuid.ts';
import { unitsOf, type Reach } from './reach.ts';

interface Working {
  id: Uuid;
  unitId: Uuid;
  supervisorId: Uuid | null;
}

/**
 * REV-4: who works within reach and has nobody who can look at what they write: neither a superior who still works here
 * nor a reviewer of the policy who does.
 */
export async function readUnreviewed(pool: Pool, orgId: Uuid, reach: Reach): Promise<Uuid[]> {
  const [people, accounts, policies] = await Promise.all([
    pool.query<Working>(
      `select id, body ->> 'unitId' as "unitId", body ->> 'supervisorId' as "supervisorId" from record
       where org_id = $1 and author = org_id and kind = 'employee' and body is not null and not body ? 'leftOn'`,
      [orgId],
    ),
    pool.query<{ id: Uuid }>('select person_id as id from account where org_id = $1 and ended_at is null', [orgId]),
    pool.query<{ body: Policy }>(
      `select body from record where org_id = $1 and author = org_id and kind = 'policy' and body is not null`,
      [orgId],
    ),
  ]);
  const open = new Set(accounts.rows.map(({ id }) => id));
  const present = new Set(people.rows.flatMap(({ id }) => (open.has(id) ? [id] : [])));
  const rules = policies.rows.map(({ body }) => body);
  const units = unitsOf(reach);
  return people.rows
    .filter(({ id, unitId }) => present.has(id) && (units === null || units.includes(unitId)))
    .filter(({ id, unitId, supervisorId }) => {
      const reviewer = supervisorId ?? policyFor(unitId, rules).fallbackReviewerId ?? null;
      return reviewer === null || reviewer === id || !present.has(reviewer);
    })
    .map(({ id }) => id);
}
