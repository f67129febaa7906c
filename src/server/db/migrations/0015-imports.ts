import type { Migration } from './migration.ts';

/** Imports as things with a name: looked at, applied, taken back. */
export const imports: Migration = {
  id: 15,
  name: 'imports',
  sql: `
create table import (
  org_id uuid not null,
  id uuid not null,
  kind text not null,
  file_name text not null,
  -- Whose questionnaires; null for files of the whole organisation.
  unit_id uuid,
  -- The file itself, until it is applied or forgotten.
  bytes bytea,
  state text not null,
  by_person uuid not null,
  at timestamptz(3) not null,
  added int not null default 0,
  changed int not null default 0,
  -- Of questionnaires: which facts the file told of each respondent.
  parts text[],
  withdrawn_by uuid,
  withdrawn_at timestamptz(3),
  primary key (org_id, id)
);
create index import_by_time on import (org_id, at);

-- What an import wrote, and what stood there before; null: nothing.
create table import_record (
  org_id uuid not null,
  import_id uuid not null,
  record_id uuid not null,
  kind text not null,
  rev int not null,
  before_body jsonb,
  primary key (org_id, import_id, record_id)
);

-- The questionnaires an import brought, as its file told them, so that the same rows are known again (SKM-40).
create table import_questionnaire (
  org_id uuid not null,
  import_id uuid not null,
  response_id uuid not null,
  told jsonb not null,
  primary key (org_id, import_id, response_id)
);

-- Which columns hold what, as somebody chose them for files with these headings.
create table import_columns (
  org_id uuid not null,
  kind text not null,
  shape bytea not null,
  columns jsonb not null,
  primary key (org_id, kind, shape)
);
`,
};
