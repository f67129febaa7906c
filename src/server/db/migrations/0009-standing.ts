import type { Migration } from './migration.ts';

/** How things stand for those who lead: what waits for a verdict, and how far the indicators of each plan are. */
export const standing: Migration = {
  id: 9,
  name: 'standing',
  sql: `
-- Work that waits for a superior's verdict on its present version; kept by every write.
create table awaiting (
  org_id uuid not null,
  subject_id uuid not null,
  kind text not null,
  person_id uuid not null,
  since timestamptz(3) not null,
  primary key (org_id, subject_id)
);
create index awaiting_of_person on awaiting (org_id, person_id);
insert into awaiting (org_id, subject_id, kind, person_id, since)
select r.org_id, r.id, r.kind, r.author, r.received_at
from record r
cross join lateral (select coalesce(r.body ->> 'date', r.body -> 'state' ->> 'on') as day) as d
where r.body is not null and r.author <> r.org_id and d.day is not null and (
    r.kind in ('activity', 'achievement', 'periodReport')
    or (r.kind = 'workPlan' and r.body -> 'state' ->> 'kind' = 'diajukan'))
  and not exists (
    select from record v
    where v.org_id = r.org_id and v.about = r.id and v.kind = 'review' and v.body ->> 'subjectHash' = encode(r.hash, 'hex')
      and v.body ->> 'employeeId' = r.author::text and v.body ->> 'date' = d.day);

-- The indicators of the plan in force, each with the achievements that count; filled when the server starts, then kept.
create table plan_track (
  org_id uuid not null,
  person_id uuid not null,
  year int not null,
  indicators jsonb not null,
  primary key (org_id, person_id, year)
);
`,
};
