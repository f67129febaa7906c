import { comparableText } from '../../domain/text/comparable-text.ts';
import { comparableSql } from '../db/comparable-sql.ts';
import type { Pool } from 'pg';
import type { Right, Role } from '../../domain/access/actor.ts';
import type { Employee } from '../../domain/employee/employee-body.ts';
import { instantOf } from '../../domain/time/instant.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { PeopleList, PeopleQuery, PersonDetail, PersonRow } from '../../protocol/organisation.ts';
import type { Uuid } from '../../std/uuid.ts';
import { OrganisationFault } from './organisation-fault.ts';
import { unitsOf, type Reach } from './reach.ts';
import { readUnreviewed } from './read-unreviewed.ts';

const pageSize = 50;

interface Row {
  id: Uuid;
  rev: number;
  body: Employee;
  roles: Role[] | null;
  rights: Right[] | null;
  access: PersonRow['access'];
  code_expires_ms: number | null;
  unit_name: string | null;
  supervisor_name: string | null;
  total: number;
}

/** One look at an employee: the record, the account, and the names it points to. `$2` is the moment, in seconds. */
const personSelect = `select r.id, r.rev, r.body, a.roles, a.rights,
    case when a.person_id is null or a.ended_at is not null then 'ended'
      when a.code_expires_at > to_timestamp($2) then 'code'
      when a.password_hash is null then 'waiting' else 'open' end as access,
    (extract(epoch from a.code_expires_at) * 1000)::bigint as code_expires_ms,
    u.body ->> 'name' as unit_name, s.body ->> 'name' as supervisor_name
  from record r
  left join account a on a.org_id = r.org_id and a.person_id = r.id
  left join record u on u.org_id = r.org_id and u.id = (r.body ->> 'unitId')::uuid
  left join record s on s.org_id = r.org_id and s.id = (r.body ->> 'supervisorId')::uuid
  where r.org_id = $1 and r.author = r.org_id and r.kind = 'employee' and r.body is not null`;

/** The employees of a unit, or everywhere, by name; those who have left only when asked for. */
export async function listPeople(
  pool: Pool,
  orgId: Uuid,
  query: PeopleQuery & { readonly reach: Reach },
  nowMs: number,
): Promise<PeopleList> {
  const search = `%${comparableText(query.search ?? '').replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const digits = (query.search ?? '').replaceAll(/[\s.-]/g, '');
  const result = await pool.query<Row>(
    `select *, count(*) over () as total from (${personSelect}
       and ($3::text is null or r.body ->> 'unitId' = $3)
       and ($8::text[] is null or r.body ->> 'unitId' = any($8))
       and ($9::uuid[] is null or r.id = any($9))
       and (${comparableSql(`r.body ->> 'name'`)} like $4 or r.body ->> 'nip' like $5
         or ${comparableSql(`r.body ->> 'position'`)} like $4)
     ) as person
     where case $6::text when 'waiting' then access in ('waiting', 'code') when 'ended' then access = 'ended'
       else access <> 'ended' end
     order by lower(body ->> 'name'), id limit ${pageSize} offset $7`,
    [
      orgId,
      nowMs / 1_000,
      query.unit ?? null,
      search,
      /^\d{3,}$/.test(digits) ? `%${digits}%` : null,
      query.access ?? null,
      (query.page ?? 0) * pageSize,
      unitsOf(query.reach),
      query.access === 'unreviewed' ? await readUnreviewed(pool, orgId, query.reach) : null,
    ],
  );
  return { people: result.rows.map(personOf), total: result.rows[0]?.total ?? 0, pageSize };
}

/** One employee with where they were and where they will be. */
export async function readPersonDetail(pool: Pool, orgId: Uuid, personId: Uuid, nowMs: number): Promise<PersonDetail> {
  const result = await pool.query<Row & { supervises: number }>(
    `select *, (select count(*) from record o where o.org_id = $1 and o.kind = 'employee' and o.body is not null
       and o.body ->> 'supervisorId' = $3::text and not o.body ? 'leftOn') as supervises
     from (${personSelect} and r.id = $3) as person`,
    [orgId, nowMs / 1_000, personId],
  );
  const row = result.rows[0];
  if (row === undefined) throw new OrganisationFault('person-unknown');
  const moves = await readMoves(pool, orgId, personId);
  const history = row.body.history ?? [];
  const names = await readNames(pool, orgId, [...history, ...moves]);
  const namesOf = ({ unitId, supervisorId }: { unitId: Uuid; supervisorId: Uuid | null }) => ({
    unitName: names.get(unitId) ?? '',
    supervisorName: supervisorId && (names.get(supervisorId) ?? null),
  });
  return {
    ...personOf(row),
    supervises: row.supervises,
    codeExpiresAt: row.code_expires_ms === null ? null : instantOf(row.code_expires_ms),
    history: history.map((past) => ({ ...namesOf(past), until: past.until })),
    moves: moves.map((move) => ({ ...namesOf(move), id: move.id, from: move.from, fault: move.fault })),
  };
}

interface MoveRow {
  id: Uuid;
  unitId: Uuid;
  supervisorId: Uuid | null;
  from: LocalDate;
  fault: string | null;
}

/** Moves that wait, and those that could not be made. */
async function readMoves(pool: Pool, orgId: Uuid, personId: Uuid): Promise<MoveRow[]> {
  const result = await pool.query<MoveRow>(
    `select id, unit_id as "unitId", supervisor_id as "supervisorId", from_date::text as "from", fault
     from planned_move where org_id = $1 and person_id = $2 and (done_at is null or fault is not null)
     order by from_date, planned_at`,
    [orgId, personId],
  );
  return result.rows;
}

async function readNames(
  pool: Pool,
  orgId: Uuid,
  posts: readonly { readonly unitId: Uuid; readonly supervisorId: Uuid | null }[],
): Promise<Map<Uuid, string>> {
  const ids = posts.flatMap(({ unitId, supervisorId }) => (supervisorId ? [unitId, supervisorId] : [unitId]));
  const result = await pool.query<{ id: Uuid; name: string }>(
    `select id, body ->> 'name' as name from record where org_id = $1 and id = any($2::uuid[]) and body is not null`,
    [orgId, ids],
  );
  return new Map(result.rows.map(({ id, name }) => [id, name]));
}

function personOf({ id, rev, body, roles, rights, access, unit_name, supervisor_name }: Row): PersonRow {
  const { name, nip, employment, position, unitId, supervisorId, leftOn } = body;
  return {
    id,
    rev,
    name,
    nip,
    employment,
    position,
    unitId,
    supervisorId,
    access,
    unitName: unit_name ?? '',
    supervisorName: supervisor_name,
    leftOn: leftOn ?? null,
    roles: roles ?? [],
    rights: rights ?? [],
  };
}
