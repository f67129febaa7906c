import { Dexie } from 'dexie';
import type { Channel } from '../../domain/access/channel.ts';
import { readBody } from '../../domain/registry/read-body.ts';
import type { RecordShape } from '../../domain/registry/record-kind.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { DeviceDatabase, RecordRow } from './database.ts';

/** A row with its body in the kind's current version. */
export type RowOf<Body> = Omit<RecordRow, 'body'> & { readonly body: Body };

export interface RecordsQuery<Body> {
  readonly kind: RecordShape<Body>;
  readonly author: Uuid;
  /** Bounds of the order key, both inclusive by prefix; all when left out. */
  readonly from?: string;
  readonly to?: string;
  readonly limit?: number;
}

/** Living records of one writer, newest order key first. The cost grows with what is returned, not with the store. */
export async function newestRecords<Body>(database: DeviceDatabase, query: RecordsQuery<Body>): Promise<RowOf<Body>[]> {
  const { kind, author, from = '', to = '' } = query;
  const rows = database.records
    .where('[kind+author+deleted+order]')
    .between([kind.name, author, 0, from], [kind.name, author, 0, `${to}\uffff`], true, true);
  // A whole range comes in one request only forwards; backwards the browser hands it over row by row.
  const { limit } = query;
  const found = limit === undefined ? (await rows.toArray()).reverse() : await rows.reverse().limit(limit).toArray();
  return readRows(kind, found);
}

/** All living records of a kind in a channel, unordered. */
export async function recordsInChannel<Body>(
  database: DeviceDatabase,
  kind: RecordShape<Body>,
  channel: Channel,
): Promise<RowOf<Body>[]> {
  const rows = await database.records.where('[channel+kind]').equals([channel, kind.name]).toArray();
  return readRows(
    kind,
    rows.filter((row) => row.deleted === 0),
  );
}

/** All living records of a kind that speak about one record or person, by order key. */
export async function recordsAbout<Body>(
  database: DeviceDatabase,
  kind: RecordShape<Body>,
  about: Uuid,
): Promise<RowOf<Body>[]> {
  const rows = await database.records.where('[about+kind]').equals([about, kind.name]).toArray();
  return readRows(kind, livingInOrder(rows));
}

/** All living records of a kind, by order key. */
export async function recordsOfKind<Body>(database: DeviceDatabase, kind: RecordShape<Body>): Promise<RowOf<Body>[]> {
  const rows = await database.records
    .where('[kind+author+deleted+order]')
    .between([kind.name, Dexie.minKey], [kind.name, Dexie.maxKey])
    .toArray();
  return readRows(kind, livingInOrder(rows));
}

function livingInOrder(rows: readonly RecordRow[]): RecordRow[] {
  return rows.filter((row) => row.deleted === 0).sort((a, b) => (a.order < b.order ? -1 : 1));
}

/** One record, undefined when it is not here, deleted, or not readable as this kind. */
export async function recordById<Body>(
  database: DeviceDatabase,
  kind: RecordShape<Body>,
  id: Uuid,
): Promise<RowOf<Body> | undefined> {
  const row = await database.records.get(id);
  return row?.kind === kind.name && row.deleted === 0 ? readRows(kind, [row])[0] : undefined;
}

function readRows<Body>(kind: RecordShape<Body>, rows: readonly RecordRow[]): RowOf<Body>[] {
  return rows.flatMap((row) => {
    const body = readBody(kind, row.version, row.body);
    return body === undefined ? [] : [{ ...row, body }];
  });
}
