import { kinds } from '../../domain/kinds.ts';
import { parseBody } from '../../domain/registry/parse-body.ts';
import type { RecordShape } from '../../domain/registry/record-kind.ts';
import type { StoredRecord } from '../../protocol/stored-record.ts';
import type { RecordRow } from './database.ts';

/** The row of a record as the server told it; one of a kind that this version does not know is kept, unlisted. */
export function rowOfRecord(record: StoredRecord): RecordRow {
  const { needsWord, ...told } = record;
  return { ...told, ...deletionOf(record), ...keysOf(record), ...wordOf({ needsWord }) };
}

/** SUP-3: the column that stands where the record needs the superior's word, and nowhere else. */
export function wordOf(of: { readonly needsWord?: boolean | 1 | undefined } | undefined): Pick<RecordRow, 'needsWord'> {
  return of?.needsWord ? { needsWord: 1 } : {};
}

/** The two columns that say whether the server holds the record alive. */
function deletionOf({ deleted, hash }: StoredRecord): Pick<RecordRow, 'deleted' | 'serverHash'> {
  return deleted ? { deleted: 1, serverHash: '' } : { deleted: 0, serverHash: hash };
}

/** What a row knows of the server's record, whatever the person has changed since. */
export function serverFacts(record: StoredRecord): Pick<RecordRow, 'rev' | 'seq' | 'channel' | 'serverHash'> {
  const { rev, seq, channel } = record;
  return { rev, seq, channel, serverHash: deletionOf(record).serverHash };
}

function keysOf(record: StoredRecord): Pick<RecordRow, 'order' | 'about'> {
  const kind = kinds.get(record.kind);
  if (kind === undefined || record.body === null) return { order: '' };
  const parsed = parseBody(kind, record.version, record.body);
  return parsed.kind === 'ok' ? listingKeys(kind, parsed.body) : { order: '' };
}

/** The keys by which a device lists a record. */
export function listingKeys<Body>(kind: RecordShape<Body>, body: Body): Pick<RecordRow, 'order' | 'about'> {
  const about = kind.about?.(body);
  return { order: kind.order(body), ...(about === undefined ? {} : { about }) };
}
