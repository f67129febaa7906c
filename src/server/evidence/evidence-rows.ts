import type { Pool, PoolClient } from 'pg';
import type { Channel } from '../../domain/access/channel.ts';
import type { Evidence } from '../../domain/evidence/evidence-body.ts';
import { evidence } from '../../domain/evidence/evidence.ts';
import { readBody } from '../../domain/registry/read-body.ts';
import type { Uuid } from '../../std/uuid.ts';

/** A living piece of evidence as the server holds its record. */
export interface EvidenceRecord {
  readonly id: Uuid;
  readonly author: Uuid;
  readonly channel: Channel;
  readonly body: Evidence;
}

export interface EvidenceFile {
  readonly uploadId: string;
  readonly author: Uuid;
  readonly sha256: string;
  readonly bytes: number;
  readonly type: string | null;
  readonly complete: boolean;
}

type Db = Pool | PoolClient;

const fileColumns = `upload_id as "uploadId", author, sha256, bytes, type, completed_at is not null as complete`;

/** The record of a piece of evidence, null when there is none or it was deleted. */
export async function readEvidence(db: Db, orgId: Uuid, id: Uuid): Promise<EvidenceRecord | null> {
  const found = await readWhere(db, 'id = $2', [orgId, id]);
  return found[0] ?? null;
}

/** All living evidence of a record, oldest first. */
export async function evidenceAbout(db: Db, orgId: Uuid, subjectId: Uuid): Promise<EvidenceRecord[]> {
  return readWhere(db, 'about = $2 order by id', [orgId, subjectId]);
}

/** All living evidence of an author that shows these bytes, whole or small. */
export async function evidenceShowing(db: Db, orgId: Uuid, author: Uuid, sha256: string): Promise<EvidenceRecord[]> {
  const shows = `(body ->> 'sha256' = $3 or body -> 'preview' ->> 'sha256' = $3)`;
  return readWhere(db, `author = $2 and ${shows}`, [orgId, author, sha256]);
}

async function readWhere(db: Db, condition: string, values: unknown[]): Promise<EvidenceRecord[]> {
  const result = await db.query<Omit<EvidenceRecord, 'body'> & { version: number; body: unknown }>(
    `select id, author, channel, version, body from record
     where org_id = $1 and kind = 'evidence' and body is not null and ${condition}`,
    values,
  );
  return result.rows.flatMap(({ version, body: stored, ...row }) => {
    const body = readBody(evidence, version, stored);
    return body === undefined ? [] : [{ ...row, body }];
  });
}

/** Whether a record of this author stands under the id. */
export async function isLiving(db: Db, orgId: Uuid, { id, author }: { id: Uuid; author: Uuid }): Promise<boolean> {
  const result = await db.query(
    'select 1 from record where org_id = $1 and id = $2 and author = $3 and body is not null',
    [orgId, id, author],
  );
  return result.rowCount === 1;
}

export async function readFileRow(db: Db, orgId: Uuid, uploadId: string): Promise<EvidenceFile | null> {
  const result = await db.query<EvidenceFile>(
    `select ${fileColumns} from evidence_file where org_id = $1 and upload_id = $2`,
    [orgId, uploadId],
  );
  return result.rows[0] ?? null;
}

/** The whole files of an author with these hashes. */
export async function completeFiles(
  db: Db,
  orgId: Uuid,
  { author, hashes }: { author: Uuid; hashes: readonly string[] },
): Promise<EvidenceFile[]> {
  const result = await db.query<EvidenceFile>(
    `select ${fileColumns} from evidence_file
     where org_id = $1 and author = $2 and sha256 = any($3::text[]) and completed_at is not null`,
    [orgId, author, hashes],
  );
  return result.rows;
}

/** What an author has stored and is sending, in bytes. */
export async function storedBytes(db: Db, orgId: Uuid, author: Uuid): Promise<number> {
  const result = await db.query<{ sum: number }>(
    'select coalesce(sum(bytes), 0)::bigint as sum from evidence_file where org_id = $1 and author = $2',
    [orgId, author],
  );
  return result.rows[0]?.sum ?? 0;
}

export async function addFileRow(
  db: Db,
  orgId: Uuid,
  { uploadId, author, sha256, bytes, nowMs }: Omit<EvidenceFile, 'type' | 'complete'> & { nowMs: number },
): Promise<void> {
  await db.query(
    `insert into evidence_file (org_id, upload_id, author, sha256, bytes, created_at)
     values ($1, $2, $3, $4, $5, to_timestamp($6::double precision / 1000))`,
    [orgId, uploadId, author, sha256, bytes, nowMs],
  );
}

/** Another upload of the same bytes may have been first; then this one is left for the cleaning. */
export async function completeFileRow(
  db: Db,
  orgId: Uuid,
  { uploadId, type, nowMs }: { uploadId: string; type: string; nowMs: number },
): Promise<void> {
  await db.query(
    `update evidence_file as own set completed_at = to_timestamp($4::double precision / 1000), type = $3
     where org_id = $1 and upload_id = $2 and completed_at is null and not exists (
       select 1 from evidence_file as other
       where other.org_id = own.org_id and other.author = own.author and other.sha256 = own.sha256
         and other.completed_at is not null
     )`,
    [orgId, uploadId, type, nowMs],
  );
}

export async function dropFileRow(db: Db, orgId: Uuid, uploadId: string): Promise<void> {
  await db.query('delete from evidence_file where org_id = $1 and upload_id = $2', [orgId, uploadId]);
}
