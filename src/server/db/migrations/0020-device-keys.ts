import type { Migration } from './migration.ts';

/** SYN-25: the public halves of the keys by which devices prove what they wrote, each of one person. */
export const deviceKeys: Migration = {
  id: 20,
  name: 'device-keys',
  sql: `
create table device_key (
  org_id uuid not null,
  person_id uuid not null,
  device_id uuid not null,
  key_id text not null,
  public_key text not null,
  added_at timestamptz not null default now(),
  primary key (org_id, person_id, device_id, key_id)
);
`,
};
