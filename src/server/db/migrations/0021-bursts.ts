import type { Migration } from './migration.ts';

/** Questionnaires that were taken out together, which are put back together. */
export const bursts: Migration = {
  id: 21,
  name: 'bursts',
  sql: `alter table survey_invalidation add column with_others boolean not null default false;`,
};
