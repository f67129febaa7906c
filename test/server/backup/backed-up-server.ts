import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../src/server/db/database.ts';
import { restoreBackup } from '../../../src/server/backup/restore-backup.ts';
import { writeBackup } from '../../../src/server/backup/write-backup.ts';

const silently = () => undefined;

/** Makes backups of one database after another, in a folder that goes away with the test. */
export class BackupFolder {
  readonly path: string;
  #made = 0;

  private constructor(path: string) {
    this.path = path;
  }

  static async make(undo: (() => Promise<unknown>)[]): Promise<BackupFolder> {
    const path = await mkdtemp(join(tmpdir(), `jejak-test-${process.pid}-`));
    undo.push(() => rm(path, { recursive: true, force: true }));
    return new BackupFolder(path);
  }

  async backUp(database: Pick<Database, 'pool'>): Promise<string> {
    const file = join(this.path, `backup-${++this.#made}.gz`);
    await writeBackup(database.pool, { file, version: '0.0.0-test', nowMs: 0, say: silently });
    return file;
  }
}

export function restore(database: Database, file: string, endSessions = false): Promise<void> {
  return restoreBackup(database.pool, { file, endSessions, say: silently });
}

export async function epochOf({ pool }: Database): Promise<string> {
  return (await pool.query<{ epoch: string }>('select epoch from org')).rows[0]!.epoch;
}

/** Each channel's counter row beside what its living records really add up to. */
export async function channelStates({ pool }: Database) {
  const { rows } = await pool.query<{ channel: string; seq: number; count: number; digest: string; hashes: string[] }>(
    `select c.channel, c.seq, c.count, c.digest::text,
       coalesce(array_agg(encode(r.hash, 'hex')) filter (where r.body is not null), '{}') as hashes
     from channel c left join record r using (org_id, channel)
     group by c.org_id, c.channel, c.seq, c.count, c.digest order by c.channel`,
  );
  return rows.map(({ hashes, ...row }) => {
    const sum = hashes.reduce((total, hash) => total + BigInt(`0x${hash}`), 0n) % (1n << 128n);
    return { ...row, real: { count: hashes.length, digest: sum.toString() } };
  });
}
