import type { Migration } from './migration.ts';

/** Accounts that open with a one-time code and end, moves that wait for their day, the audit, and sums of days. */
export const organisation: Migration = {
  id: 6,
  name: 'organisation',
  sql: `
alter table account alter column password_hash drop not null;
alter table account add column code_hash bytea;
alter table account add column code_expires_at timestamptz;
alter table account add column ended_at timestamptz;

create table planned_move (
  org_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  supervisor_id uuid,
  from_date date not null,
  planned_by uuid not null,
  planned_at timestamptz(3) not null,
  done_at timestamptz(3),
  -- What kept it from being done on its day; null while it waits and once it is done.
  fault text,
  primary key (org_id, id)
);
create index planned_move_due on planned_move (from_date) where done_at is null;

-- Who did what to which record: only added to, never what a record says. A rule goes along with its table, through a
-- restore too, as a trigger's function would not.
create table audit (
  org_id uuid not null,
  at timestamptz(3) not null,
  batch uuid not null,
  place int not null,
  actor_kind text not null,
  actor_id uuid,
  device_id uuid,
  action text not null,
  kind text,
  record_id uuid,
  rev int,
  result text not null,
  primary key (org_id, at, batch, place)
);
create index audit_by_actor on audit (org_id, actor_id, at);
create rule audit_is_not_changed as on update to audit do instead nothing;
create rule audit_is_not_cut as on delete to audit do instead nothing;

-- What a person's records of a day add up to, kept by every write.
create table day_sum (
  org_id uuid not null,
  kind text not null,
  date date not null,
  author uuid not null,
  entries int not null,
  minutes int not null,
  primary key (org_id, kind, date, author)
);
insert into day_sum (org_id, kind, date, author, entries, minutes)
select org_id, kind, (body ->> 'date')::date, author, count(*), sum(case
    when body ->> 'category' = 'non-tusi' then 0
    when body -> 'time' ->> 'kind' = 'duration' then (body -> 'time' ->> 'minutes')::int
    else (extract(epoch from (body -> 'time' ->> 'end')::time - (body -> 'time' ->> 'start')::time) / 60)::int
      + case when (body -> 'time' ->> 'endsNextDay')::boolean then 1440 else 0 end
  end)
from record where kind = 'activity' and body is not null
group by org_id, kind, (body ->> 'date')::date, author;
`,
};
