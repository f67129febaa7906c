import type { Migration } from './migration.ts';

/** Records are found by what they speak about; of the kinds there were, only the work plan speaks about somebody. */
export const about: Migration = {
  id: 3,
  name: 'about',
  sql: `
alter table record add column about uuid;
update record set about = (body ->> 'employeeId')::uuid where kind = 'workPlan' and body is not null;
create index record_about on record (org_id, about, kind) where about is not null;
`,
};
