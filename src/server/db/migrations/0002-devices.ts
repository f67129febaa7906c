import type { Migration } from './migration.ts';

/** What devices say of themselves with every sync, and what the server refused them (SYN-26, SYN-7). */
export const devices: Migration = {
  id: 2,
  name: 'devices',
  sql: `
create table device (
  org_id uuid not null,
  person_id uuid not null,
  device_id uuid not null,
  first_seen_at timestamptz(3) not null,
  last_seen_at timestamptz(3) not null,
  waiting int not null,
  needs_repair int not null,
  oldest_queued_at timestamptz(3),
  free_bytes bigint,
  app_version text not null,
  clock_offset_ms bigint not null,
  primary key (org_id, person_id, device_id)
);
create index device_last_seen on device (org_id, last_seen_at desc);

-- The newest refusal of each change that still waits for its writer.
create table refused_change (
  org_id uuid not null,
  person_id uuid not null,
  id uuid not null,
  kind text not null,
  code text not null,
  field text,
  refused_at timestamptz(3) not null,
  primary key (org_id, person_id, id)
);
`,
};
