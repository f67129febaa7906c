import type { Migration } from './migration.ts';

/** What could not be derived from records, why, and for whom: tried again until it can. */
export const derivationDue: Migration = {
  id: 12,
  name: 'derivation-due',
  sql: `
create table derivation_due (
  org_id uuid not null,
  name text not null,
  subject uuid not null,
  cause text not null,
  tries int not null default 1,
  since timestamptz(3) not null default now(),
  primary key (org_id, name, subject)
);
`,
};
