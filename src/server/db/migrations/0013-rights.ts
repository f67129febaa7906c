import type { Migration } from './migration.ts';

/** What an admin trusts somebody with in their own unit. */
export const rights: Migration = {
  id: 13,
  name: 'rights',
  sql: `alter table account add column rights text[] not null default '{}';`,
};
