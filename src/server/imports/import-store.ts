import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import type { ImportKind, ImportList } from '../../protocol/import.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { ChosenColumns } from './table/match-headings.ts';
import { headingKey } from './table/table-shape.ts';

type Db = Pool | PoolClient;

export interface StoredImport {
  readonly id: Uuid;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly unitId: Uuid | null;
  /** Who brought it. */
  readonly by: Uuid;
  readonly state: ImportList['imports'][number]['state'];
  /** Null once it is applied or forgotten. */
  readonly bytes: Buffer | null;
}

/** A file that nobody applies is forgotten after so long. */
const keptHours = 24;
const pageSize = 50;

/** Keeps a file that was brought, to be looked at and applied; older ones that nobody applied go. */
export async function keepImport(
  db: Db,
  { orgId, by, at }: { orgId: Uuid; by: Uuid; at: Date },
  given: Omit<StoredImport, 'state' | 'by'> & { readonly bytes: Buffer },
): Promise<void> {
  await db.query(
    `delete from import where org_id = $1 and state = 'looked' and at < $2::timestamptz - make_interval(hours => $3)`,
    [orgId, at, keptHours],
  );
  await db.query(
    `insert into import (org_id, id, kind, file_name, unit_id, bytes, state, by_person, at)
     values ($1, $2, $3, $4, $5, $6, 'looked', $7, $8)`,
    [orgId, given.id, given.kind, given.fileName, given.unitId, given.bytes, by, at],
  );
}

/** An import with its file; undefined where there is none of this id. Inside a transaction nobody else takes it meanwhile. */
export async function readImport(
  db: Db,
  orgId: Uuid,
  id: Uuid,
  { lock = false } = {},
): Promise<StoredImport | undefined> {
  const { rows } = await db.query<StoredImport>(
    `select id, kind, file_name as "fileName", unit_id as "unitId", by_person as by, state, bytes from import
     where org_id = $1 and id = $2 ${lock ? 'for update' : ''}`,
    [orgId, id],
  );
  return rows[0];
}

/** What was applied, by anybody or by one, newest first, taken back or not. */
export async function listImports(
  db: Db,
  orgId: Uuid,
  { kinds, unitId, by, page }: { kinds: readonly ImportKind[]; unitId: Uuid | null; by: Uuid | null; page: number },
): Promise<ImportList> {
  const { rows } = await db.query<ImportList['imports'][number]>(
    `select i.id, i.kind, i.file_name as "fileName", i.state, i.added, i.changed,
       to_char(i.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, coalesce(p.body ->> 'name', '') as by,
       to_char(i.withdrawn_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "withdrawnAt",
       w.body ->> 'name' as "withdrawnBy"
     from import i
     left join record p on p.org_id = i.org_id and p.id = i.by_person
     left join record w on w.org_id = i.org_id and w.id = i.withdrawn_by
     where i.org_id = $1 and i.state <> 'looked' and i.kind = any($2::text[]) and ($3::uuid is null or i.unit_id = $3)
       and ($5::uuid is null or i.by_person = $5)
     order by i.at desc, i.id desc limit ${pageSize + 1} offset $4`,
    [orgId, kinds, unitId, page * pageSize, by],
  );
  return { imports: rows.slice(0, pageSize), more: rows.length > pageSize };
}

/** Says that an import was applied, and what it wrote; its file is not needed any more. */
export async function markApplied(
  client: PoolClient,
  { orgId, id, at, parts }: { orgId: Uuid; id: Uuid; at: Date; parts: readonly string[] | null },
  { added, changed }: { added: number; changed: number },
): Promise<void> {
  await client.query(
    `update import set state = 'applied', bytes = null, at = $3, added = $4, changed = $5, parts = $6
     where org_id = $1 and id = $2`,
    [orgId, id, at, added, changed, parts],
  );
}

/** Says that an import was taken back. */
export async function markWithdrawn(
  client: PoolClient,
  { orgId, id, at, by }: { orgId: Uuid; id: Uuid; at: Date; by: Uuid | null },
): Promise<void> {
  await client.query(
    `update import set state = 'withdrawn', withdrawn_at = $3, withdrawn_by = $4 where org_id = $1 and id = $2`,
    [orgId, id, at, by],
  );
}

/** The columns that somebody chose for a file with the same headings. */
export async function rememberedColumns(
  db: Db,
  { orgId, kind, headings }: { orgId: Uuid; kind: ImportKind; headings: readonly string[] },
): Promise<ChosenColumns | null> {
  const { rows } = await db.query<{ columns: ChosenColumns }>(
    'select columns from import_columns where org_id = $1 and kind = $2 and shape = $3',
    [orgId, kind, shapeOf(headings)],
  );
  return rows[0]?.columns ?? null;
}

/** Keeps the columns that somebody chose, for the next file with the same headings. */
export async function rememberColumns(
  db: Db,
  { orgId, kind, headings }: { orgId: Uuid; kind: ImportKind; headings: readonly string[] },
  columns: ChosenColumns,
): Promise<void> {
  await db.query(
    `insert into import_columns (org_id, kind, shape, columns) values ($1, $2, $3, $4)
     on conflict (org_id, kind, shape) do update set columns = excluded.columns`,
    [orgId, kind, shapeOf(headings), JSON.stringify(columns)],
  );
}

function shapeOf(headings: readonly string[]): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(headings.map(headingKey)))
    .digest();
}
