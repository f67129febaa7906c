import type { Migration } from './migration.ts';

/** Sums of days keep what they are made of: minutes that overlap count once, and those to come only when they have. */
export const dayParts: Migration = {
  id: 14,
  name: 'day-parts',
  sql: `
-- From, to, from, to: minutes since the day's midnight of each entry that counts and has hours.
alter table day_sum add column stretches int[] not null default '{}';
-- Minutes of the entries that have none.
alter table day_sum add column durations int not null default 0;

with entry as (
  select org_id, author, (body ->> 'date')::date as date, body -> 'time' ->> 'kind' as kind,
    (body -> 'time' ->> 'minutes')::int as minutes,
    (extract(epoch from (body -> 'time' ->> 'start')::time) / 60)::int as "from",
    (extract(epoch from (body -> 'time' ->> 'end')::time) / 60)::int
      + case when (body -> 'time' ->> 'endsNextDay')::boolean then 1440 else 0 end as "to"
  from record
  where record.kind = 'activity' and body is not null and body ->> 'category' <> 'non-tusi' and body ->> 'corrects' is null
), part as (
  select org_id, author, date,
    coalesce(string_agg("from" || ',' || "to", ',' order by "from", "to") filter (where kind = 'span'), '') as pairs,
    coalesce(sum(minutes) filter (where kind = 'duration'), 0)::int as durations,
    coalesce(range_agg(int4range("from", "to")) filter (where kind = 'span' and "from" < "to"), '{}') as worked
  from entry group by org_id, author, date
), counted as (
  select part.*, (select coalesce(sum(upper(one) - lower(one)), 0)::int from unnest(worked) as one) as timed from part
)
update day_sum as d
set stretches = ('{' || pairs || '}')::int[], durations = c.durations,
  minutes = greatest(timed, least(timed + c.durations, 1440))
from counted as c
where d.org_id = c.org_id and d.kind = 'activity' and d.author = c.author and d.date = c.date;
update day_sum set minutes = 0 where stretches = '{}' and durations = 0;
`,
};
