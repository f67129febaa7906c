import type { Migration } from './migration.ts';

/** Who was somebody's superior before a move is found without reading every employee. */
export const pastSuperiors: Migration = {
  id: 4,
  name: 'past-superiors',
  sql: `
create index employee_by_past_superior on record using gin ((body -> 'history') jsonb_path_ops)
  where kind = 'employee' and body is not null;
`,
};
