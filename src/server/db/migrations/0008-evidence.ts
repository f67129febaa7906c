import type { Migration } from './migration.ts';

/** The files of evidence that the server holds or is receiving; their bytes lie in the evidence store (SYN-21). */
export const evidence: Migration = {
  id: 8,
  name: 'evidence',
  sql: `
create table evidence_file (
  org_id uuid not null,
  upload_id text not null,
  author uuid not null,
  sha256 text not null,
  bytes bigint not null,
  type text,
  created_at timestamptz(3) not null,
  -- When the bytes had been flushed and were read again with the right hash; null while they arrive.
  completed_at timestamptz(3),
  primary key (org_id, upload_id)
);
create unique index evidence_file_complete on evidence_file (org_id, author, sha256) where completed_at is not null;
create index evidence_file_of_author on evidence_file (org_id, author, sha256);
create index evidence_by_author on record (org_id, author) where kind = 'evidence' and body is not null;
`,
};
