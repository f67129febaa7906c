import type { Migration } from './migration.ts';

/** The second step of signing in, for who has turned it on. */
export const secondStep: Migration = {
  id: 17,
  name: 'second-step',
  sql: `
alter table account
  add column totp_secret text,
  -- Waits until a code has shown that an app holds it.
  add column totp_pending text,
  -- The step of time whose code was used last; none is taken twice.
  add column totp_last_step bigint not null default 0,
  add column recovery_hashes bytea[] not null default '{}';
`,
};
