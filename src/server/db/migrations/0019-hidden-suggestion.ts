import type { Migration } from './migration.ts';

/** Suggestions of citizens that are shown to nobody, each with its reason; the questionnaire itself counts as before. */
export const hiddenSuggestion: Migration = {
  id: 19,
  name: 'hidden-suggestion',
  sql: `
create table survey_hidden_suggestion (
  org_id uuid not null,
  response_id uuid not null,
  reason text not null,
  by_person uuid not null,
  at timestamptz(3) not null,
  primary key (org_id, response_id)
);
`,
};
