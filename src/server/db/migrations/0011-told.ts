import type { Migration } from './migration.ts';

/** What citizens' answers have been told of, in closed groups: reports, pages and devices read these sums alone. */
export const told: Migration = {
  id: 11,
  name: 'told',
  sql: `
-- A part of a closed group: of a service and month, told as a part of what stands for a place (scope) and period.
create table survey_told (
  org_id uuid not null,
  unit_id uuid not null,
  service_id uuid not null,
  month date not null,
  scope text not null,
  from_date date not null,
  to_date date not null,
  fact text not null,
  n bigint not null,
  sum bigint not null,
  -- The last day whose answers are in it, and when it was closed.
  through date not null,
  told_at timestamptz(3) not null,
  primary key (org_id, unit_id, from_date, to_date, scope, service_id, month, fact)
);

-- Who answered in a triwulan of a unit: n is told by name, counted is how many the group had.
create table survey_told_profile (
  org_id uuid not null,
  unit_id uuid not null,
  from_date date not null,
  to_date date not null,
  fact text not null,
  n bigint not null,
  counted bigint not null,
  primary key (org_id, unit_id, from_date, to_date, fact)
);

-- Taken out of the index, and put back into it.
alter table survey_invalidation add column put_back_at timestamptz(3);

-- The last day on which groups were closed.
create table survey_closing (
  org_id uuid primary key,
  day date not null
);
`,
};
