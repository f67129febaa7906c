import type { Migration } from './migration.ts';

/** Rules answer `delete` and `update`; emptying the whole table asks for a right that even its owner gives away. */
export const auditStays: Migration = {
  id: 10,
  name: 'audit-stays',
  sql: `revoke truncate on audit from current_user;`,
};
