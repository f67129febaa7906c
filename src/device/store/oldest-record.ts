import { Dexie } from 'dexie';
import { readBody } from '../../domain/registry/read-body.ts';
import type { RecordShape } from '../../domain/registry/record-kind.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { DeviceDatabase } from './database.ts';

/** The body of a writer's living record of a kind with the oldest order key; undefined where there is none. */
export async function oldestRecord<Body>(
  database: DeviceDatabase,
  kind: RecordShape<Body>,
  author: Uuid,
): Promise<Body | undefined> {
  const row = await database.records
    .where('[kind+author+deleted+order]')
    .between([kind.name, author, 0, Dexie.minKey], [kind.name, author, 0, Dexie.maxKey])
    .first();
  return row && readBody(kind, row.version, row.body);
}
