import type { Pool } from 'pg';
import { addDays, type LocalDate } from '../../domain/time/local-date.ts';
import { instantOf } from '../../domain/time/instant.ts';
import { startOfDayMs, type Zone } from '../../domain/time/zone.ts';
import type { AuditDetail, AuditLineRead, AuditPage, AuditQuery } from '../../protocol/audit.ts';
import type { Uuid } from '../../std/uuid.ts';
import { compareBodies } from './compare-bodies.ts';
import { nameRecord, type Body } from './name-record.ts';

interface Row {
  at_ms: number;
  batch: Uuid;
  place: number;
  actor_kind: string;
  actor_id: Uuid | null;
  actor_name: string | null;
  device_id: Uuid | null;
  action: string;
  kind: string | null;
  record_id: Uuid | null;
  body: Body;
  body_before: Body;
  author: Uuid | null;
  detail: AuditDetail | null;
  rev: number | null;
  result: string;
}

/** One page of the audit, the newest first. A person is found as the one who did it and as the one it was done to. */
export async function readAudit(pool: Pool, orgId: Uuid, query: AuditQuery, pageSize: number): Promise<AuditPage> {
  const zone = await readZone(pool, orgId);
  const [atMs, batch, place] = (query.after ?? '').split(' ');
  const result = await pool.query<Row>(
    `select (extract(epoch from a.at) * 1000)::bigint as at_ms, a.batch, a.place, a.actor_kind, a.actor_id,
       p.body ->> 'name' as actor_name, a.device_id, a.action, a.kind, a.record_id,
       coalesce(v.body, case when v.id is null then r.body end) as body, b.body as body_before, r.author, a.rev, a.result,
       a.detail
     from (
       select * from audit
       where org_id = $1 and ($2::uuid is null or actor_id = $2 or record_id = $2) and ($3::text is null or kind = $3)
         and at >= coalesce(to_timestamp($4), '-infinity') and at < coalesce(to_timestamp($5), 'infinity')
         and ($6::float8 is null or (at, batch, place) < (to_timestamp($6), $7::uuid, $8::int))
       order by at desc, batch desc, place desc limit $9
     ) as a
     left join record p on p.org_id = $1 and p.id = a.actor_id
     left join record r on r.org_id = $1 and r.id = a.record_id
     left join revision v on v.org_id = $1 and v.id = a.record_id and v.rev = a.rev and r.rev <> a.rev
     left join lateral (
       select body from revision b where b.org_id = $1 and b.id = a.record_id and b.rev = a.rev - 1
     ) as b on true
     order by a.at desc, a.batch desc, a.place desc`,
    [
      orgId,
      query.person ?? null,
      query.kind ?? null,
      dayStart(query.from ?? null, zone),
      dayStart(query.to ? addDays(query.to, 1) : null, zone),
      atMs ? Number(atMs) / 1_000 : null,
      batch ?? null,
      place === undefined ? null : Number(place),
      pageSize,
    ],
  );
  const last = result.rows.length === pageSize ? result.rows.at(-1) : undefined;
  const nameOf = await readNames(pool, orgId, result.rows);
  return {
    lines: result.rows.map((row) => lineOf(row, nameOf)),
    next: last === undefined ? null : `${last.at_ms} ${last.batch} ${last.place}`,
  };
}

function dayStart(date: LocalDate | null, zone: Zone): number | null {
  return date === null ? null : startOfDayMs(date, zone) / 1_000;
}

/** The clock of the organisation, by which its days are told. */
export async function readZone(pool: Pool, orgId: Uuid): Promise<Zone> {
  const result = await pool.query<{ zone: Zone }>(
    `select body ->> 'zone' as zone from record where org_id = $1 and id = $1 and body is not null`,
    [orgId],
  );
  return result.rows[0]?.zone ?? 'WIB';
}

const uuidPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The names of the people, units and services that these lines point to, as they are called now. */
async function readNames(pool: Pool, orgId: Uuid, rows: readonly Row[]): Promise<(id: string) => string | undefined> {
  const named = rows.flatMap(({ body, body_before, author }) => [
    author,
    ...Object.values(body ?? {}),
    ...Object.values(body_before ?? {}),
  ]);
  const ids = [...new Set(named.filter((one): one is string => typeof one === 'string' && uuidPattern.test(one)))];
  const found = await pool.query<{ id: Uuid; name: string }>(
    `select id, body ->> 'name' as name from record
     where org_id = $1 and id = any($2::uuid[]) and kind in ('employee', 'unit', 'service') and body is not null`,
    [orgId, ids],
  );
  const names = new Map<string, string>(found.rows.map(({ id, name }) => [id, name]));
  return (id) => names.get(id);
}

function lineOf(row: Row, nameOf: (id: string) => string | undefined): AuditLineRead {
  const kind = row.kind ?? '';
  const standing = row.body ?? row.body_before;
  return {
    at: instantOf(row.at_ms),
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    actorName: row.actor_name,
    deviceId: row.device_id,
    action: row.action,
    kind: row.kind,
    recordId: row.record_id,
    recordName: nameRecord(kind, standing, { author: row.author, nameOf }),
    rev: row.rev,
    result: row.result,
    changes: row.action === 'change' ? compareBodies(kind, { before: row.body_before, after: row.body }, nameOf) : [],
    detail: row.detail,
  };
}
