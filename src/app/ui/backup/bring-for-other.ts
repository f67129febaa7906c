import { changesOfBackup } from '../../../device/backup/changes-of-backup.ts';
import type { BackupContents } from '../../../device/backup/backup-contents.ts';
import { backupImportAnswerSchema, maxImportedChanges, type ImportedChange } from '../../../protocol/backup-import.ts';
import type { BackedUpChange } from '../../../protocol/backup-proof.ts';
import type { PushedChange } from '../../../protocol/sync-request.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { call, type CallFault } from '../../engine/server-calls.ts';

/** What became of one record of somebody else's backup. */
export interface Brought {
  readonly change: PushedChange;
  readonly result: ImportedChange;
}

export type BroughtAll =
  | { readonly kind: 'ok'; readonly brought: readonly Brought[] }
  | { readonly kind: 'fault'; readonly fault: CallFault };

/** SYN-25: an admin sends what is in the backup of another person, with its proof; twice gives the same as once. */
export async function bringForOther(person: Uuid, { saves, proof }: BackupContents): Promise<BroughtAll> {
  const all = changesOfBackup(saves);
  const brought: Brought[] = [];
  for (let from = 0; from < all.length; from += maxImportedChanges) {
    const portion = all.slice(from, from + maxImportedChanges);
    const sent = await send(person, portion, proof);
    if (sent.kind === 'fault') return sent;
    for (const [at, { change }] of portion.entries()) {
      const result = sent.value[at];
      if (result) brought.push({ change, result });
    }
  }
  return { kind: 'ok', brought };
}

function send(person: Uuid, portion: readonly BackedUpChange[], proof: BackupContents['proof']) {
  const changes = portion.map(({ change }) => change);
  const supersedes = portion.map((one) => one.supersedes);
  return call(
    'POST',
    '/api/backup-import',
    { person, changes, supersedes, proof },
    (answer) => backupImportAnswerSchema.safeParse(answer).data?.results ?? null,
  );
}
