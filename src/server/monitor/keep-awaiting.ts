import { evidence } from '../../domain/evidence/evidence.ts';
import { readBody } from '../../domain/registry/read-body.ts';
import { review } from '../../domain/review/review.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { AfterWrite, Writing } from '../records/writing.ts';

/**
 * Keeps what waits for a verdict (REV-6, REV-12): the work itself, its evidence and every verdict on it are written in the same channel of the
 * person, so that its counter row puts them in order.
 */
export const keepAwaiting: AfterWrite = async (client, { orgId }, writings) => {
  const ids = [...new Set(writings.flatMap(subjectsOf))];
  if (ids.length === 0) return;
  await client.query(
    `with waiting as (
       select r.id, r.kind, r.author, r.received_at
       from record r
       cross join lateral (select coalesce(r.body ->> 'date', r.body -> 'state' ->> 'on') as day) as d
       where r.org_id = $1 and r.id = any($2::uuid[]) and r.body is not null and r.author <> r.org_id
         and d.day is not null and coalesce(r.body -> 'state' ->> 'kind', 'diajukan') = 'diajukan'
         and not exists (
           select from record v
           where v.org_id = $1 and v.about = r.id and v.kind = $3 and v.body ->> 'subjectHash' = encode(r.hash, 'hex')
             and v.body ->> 'employeeId' = r.author::text and v.body ->> 'date' = d.day
             and not (v.body -> 'verdict' ->> 'kind' = 'dikembalikan' and exists (
               select from record e
               where e.org_id = $1 and e.about = r.id and e.kind = $4 and e.body is not null and e.seq > v.seq)))
     ), settled as (
       delete from awaiting where org_id = $1 and subject_id = any($2::uuid[]) and subject_id not in (select id from waiting)
     )
     insert into awaiting (org_id, subject_id, kind, person_id, since)
     select $1, * from waiting
     on conflict (org_id, subject_id) do update set since = excluded.since`,
    [orgId, ids, review.name, evidence.name],
  );
};

const subjectReaders = new Map<string, (version: number, body: unknown) => Uuid | undefined>([
  [review.name, (version, body) => readBody(review, version, body)?.subjectId],
  [evidence.name, (version, body) => readBody(evidence, version, body)?.subjectId],
]);

/** The work that a writing touches: itself, or what a verdict is on and evidence belongs to. */
function subjectsOf({ record, replaced }: Writing) {
  const readSubject = subjectReaders.get(record.kind);
  if (readSubject === undefined) return [record.id];
  return [record, replaced].flatMap((one) => (one?.body ? (readSubject(one.version, one.body) ?? []) : []));
}
