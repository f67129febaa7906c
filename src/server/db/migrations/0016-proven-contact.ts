import type { Migration } from './migration.ts';

/** Until when a device has proven that nothing waits on it, and when the organisation's history was last replaced. */
export const provenContact: Migration = {
  id: 16,
  name: 'proven-contact',
  sql: `
alter table device add column proven_at timestamptz(3);
alter table org add column restored_at timestamptz(3);
`,
};
