import type { Migration } from './migration.ts';

/** Tablets of counters (SYN-24), posters that lead citizens' phones to a survey, and the key of their openings. */
export const counters: Migration = {
  id: 5,
  name: 'counters',
  sql: `
create table counter_device (
  org_id uuid not null,
  device_id uuid not null,
  unit_id uuid not null,
  label text not null,
  created_at timestamptz(3) not null,
  code_hash bytea,
  code_expires_at timestamptz(3),
  token_hash bytea,
  enrolled_at timestamptz(3),
  revoked_at timestamptz(3),
  last_seen_at timestamptz(3),
  waiting int not null default 0,
  needs_repair int not null default 0,
  oldest_queued_at timestamptz(3),
  free_bytes bigint,
  app_version text,
  clock_offset_ms bigint not null default 0,
  primary key (org_id, device_id)
);
create unique index counter_device_by_code on counter_device (code_hash, org_id) where code_hash is not null;
create unique index counter_device_by_token on counter_device (org_id, token_hash) where token_hash is not null;

create table survey_poster (
  org_id uuid not null,
  service_id uuid not null,
  unit_id uuid not null,
  code text not null,
  created_at timestamptz(3) not null,
  primary key (org_id, service_id)
);
create unique index survey_poster_by_code on survey_poster (code, org_id);

create table survey_secret (
  org_id uuid primary key,
  secret bytea not null
);
`,
};
