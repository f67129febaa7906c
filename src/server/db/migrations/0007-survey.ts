import type { Migration } from './migration.ts';

/** Totals of citizens' answers, kept with every response, so that a report reads sums and never the responses. */
export const survey: Migration = {
  id: 7,
  name: 'survey',
  sql: `
-- span 'm': start is the first day of a month; span 'd': the day itself. Every response is in both.
create table survey_total (
  org_id uuid not null,
  unit_id uuid not null,
  span text not null,
  start date not null,
  standing text not null,
  service_id uuid not null,
  instrument_id uuid not null,
  fact text not null,
  n bigint not null,
  sum bigint not null,
  primary key (org_id, unit_id, span, start, standing, service_id, instrument_id, fact)
);

-- Questionnaires that were taken out of the index, each with its reason; the response itself stays.
create table survey_invalidation (
  org_id uuid not null,
  response_id uuid not null,
  reason text not null,
  by_person uuid not null,
  at timestamptz(3) not null,
  primary key (org_id, response_id)
);

-- What the unit itself says about one report: how many it serves, and what it will do.
create table survey_note (
  org_id uuid not null,
  unit_id uuid not null,
  service_id uuid not null,
  from_date date not null,
  to_date date not null,
  population int,
  follow_up jsonb not null,
  version int not null,
  by_person uuid not null,
  at timestamptz(3) not null,
  primary key (org_id, unit_id, service_id, from_date, to_date)
);

-- Units that show their index to everybody.
create table survey_publication (
  org_id uuid not null,
  unit_id uuid not null,
  by_person uuid not null,
  at timestamptz(3) not null,
  primary key (org_id, unit_id)
);

-- Files of earlier questionnaires that have been taken in.
create table survey_import (
  org_id uuid not null,
  unit_id uuid not null,
  content_hash bytea not null,
  responses int not null,
  by_person uuid not null,
  at timestamptz(3) not null,
  primary key (org_id, unit_id, content_hash)
);

create index survey_response_by_day on record (org_id, channel, (body ->> 'date'))
  where kind = 'surveyResponse' and body is not null;
`,
};
