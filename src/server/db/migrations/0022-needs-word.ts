import type { Migration } from './migration.ts';

/** SUP-3: work that counts only by the superior's word; and the entries of a day are found by it, to be counted anew. */
export const needsWord: Migration = {
  id: 22,
  name: 'needs-word',
  sql: `
alter table record add column needs_word boolean not null default false;
create index record_of_day on record (org_id, author, (body ->> 'date')) where kind = 'activity' and body is not null;
`,
};
