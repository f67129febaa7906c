import { kinds } from '../../domain/registry/kinds.ts';
import { parseBody } from '../../domain/registry/parse-body.ts';
import type { StoredRecord } from '../../protocol/stored-record.ts';
import type { RecordRow } from './database.ts';

/** The row of a record as the server told it; one of a kind that this version does not know is kept, unlisted. */
export function rowOfRecord(record: StoredRecord): RecordRow {
  return { ...record, deleted: record.deleted ? 1 : 0, order: orderOf(record) };
}

function orderOf(record: StoredRecord): string {
  const kind = kinds.get(record.kind);
  if (kind === undefined || record.body === null) return '';
  const parsed = parseBody(kind, record.version, record.body);
  return parsed.kind === 'ok' ? kind.order(parsed.body) : '';
}
