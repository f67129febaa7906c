import type { Pool } from 'pg';
import { addDays, type LocalDate } from '../../domain/time/local-date.ts';
import { instantOf } from '../../domain/time/instant.ts';
import { startOfDayMs, type Zone } from '../../domain/time/zone.ts';
import type { AuditLineRead, AuditPage, AuditQuery } from '../../protocol/audit.ts';
import type { Uuid } from '../../std/uuid.ts';

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
  record_name: string | null;
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
       case when r.kind in ('employee', 'unit') then r.body ->> 'name' end as record_name, a.rev, a.result
     from (
       select * from audit
       where org_id = $1 and ($2::uuid is null or actor_id = $2 or record_id = $2) and ($3::text is null or kind = $3)
         and at >= coalesce(to_timestamp($4), '-infinity') and at < coalesce(to_timestamp($5), 'infinity')
         and ($6::float8 is null or (at, batch, place) < (to_timestamp($6), $7::uuid, $8::int))
       order by at desc, batch desc, place desc limit $9
     ) as a
     left join record p on p.org_id = $1 and p.id = a.actor_id
     left join record r on r.org_id = $1 and r.id = a.record_id
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
  return {
    lines: result.rows.map(lineOf),
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

function lineOf(row: Row): AuditLineRead {
  return {
    at: instantOf(row.at_ms),
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    actorName: row.actor_name,
    deviceId: row.device_id,
    action: row.action,
    kind: row.kind,
    recordId: row.record_id,
    recordName: row.record_name,
    rev: row.rev,
    result: row.result,
  };
}
