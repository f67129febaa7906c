import type { Migration } from './migration.ts';

/** `org_id` leads every primary key, so that an organisation can be the unit of distribution. */
export const ground: Migration = {
  id: 1,
  name: 'ground',
  sql: `
create table org (
  org_id uuid primary key,
  epoch text not null,
  created_at timestamptz not null default now()
);

-- The counter of a channel: its last sequence number and what its living records add up to (SYN-15, SYN-18).
create table channel (
  org_id uuid not null,
  channel text not null,
  seq bigint not null,
  count bigint not null,
  digest numeric(39) not null,
  primary key (org_id, channel)
);

create table record (
  org_id uuid not null,
  id uuid not null,
  kind text not null,
  version int not null,
  author uuid not null,
  channel text not null,
  body jsonb,
  hash bytea not null,
  rev int not null,
  seq bigint not null,
  captured_at timestamptz(3) not null,
  received_at timestamptz(3) not null,
  clock_offset_ms bigint not null,
  device_id uuid,
  primary key (org_id, id)
);
create unique index record_in_channel on record (org_id, channel, seq);
create index record_published on record (org_id, channel, kind) where author = org_id;
create index employee_by_supervisor on record (org_id, (body ->> 'supervisorId'))
  where kind = 'employee' and body is not null;

-- Revisions that a newer one has replaced.
create table revision (
  org_id uuid not null,
  id uuid not null,
  rev int not null,
  version int not null,
  body jsonb,
  hash bytea not null,
  captured_at timestamptz(3) not null,
  received_at timestamptz(3) not null,
  clock_offset_ms bigint not null,
  device_id uuid,
  primary key (org_id, id, rev)
);

-- Changes that lost a conflict, kept so that nothing a person wrote is gone (SYN-5).
create table conflict_loser (
  org_id uuid not null,
  id uuid not null,
  hash bytea not null,
  base_rev int not null,
  version int not null,
  body jsonb,
  captured_at timestamptz(3) not null,
  received_at timestamptz(3) not null,
  device_id uuid,
  primary key (org_id, id, hash)
);

-- Records that went to another channel: their old readers learn it at this place of the old channel.
create table departure (
  org_id uuid not null,
  channel text not null,
  seq bigint not null,
  id uuid not null,
  rev int not null,
  primary key (org_id, channel, seq)
);

create table account (
  org_id uuid not null,
  person_id uuid not null,
  nip text not null,
  password_hash text not null,
  roles text[] not null default '{}',
  failures int not null default 0,
  last_failure_at timestamptz,
  locked_until timestamptz,
  primary key (org_id, person_id)
);
create unique index account_by_nip on account (nip, org_id);

create table session (
  org_id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  device_id uuid not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  revoked_at timestamptz,
  primary key (org_id, token_hash)
);
create index session_of_person on session (org_id, person_id);
`,
};
