import type { Migration } from './migration.ts';

/** What a line of the audit is about beyond a record: the file of an import with its counts, roles of before and after. */
export const auditDetail: Migration = {
  id: 18,
  name: 'audit-detail',
  sql: `alter table audit add column detail jsonb;`,
};
