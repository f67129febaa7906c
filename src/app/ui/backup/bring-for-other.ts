import { changesOfBackup, type BackedUpChange } from '../../../device/backup/changes-of-backup.ts';
import type { BackupContents } from '../../../device/backup/backup-contents.ts';
import { backupImportAnswerSchema, maxImportedChanges, type ImportedChange } from '../../../protocol/backup-import.ts';
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

/** SYN-25: an admin sends what is in the backup of another person; twice gives the same as once. */
export async function bringForOther(person: Uuid, { saves }: BackupContents): Promise<BroughtAll> {
  const all = changesOfBackup(saves);
  const brought: Brought[] = [];
  for (let from = 0; from < all.length; from += maxImportedChanges) {
    const portion = all.slice(from, from + maxImportedChanges);
    const sent = await send(
      person,
      portion.map(({ change }) => change),
    );
    if (sent.kind === 'fault') return sent;
    const again = portion.flatMap((one, at) => rebased(one, sent.value[at]));
    const second = again.length === 0 ? sent : await send(person, again);
    if (second.kind === 'fault') return second;
    const resultOf = new Map(again.map(({ id }, at) => [id, second.value[at]]));
    for (const [at, { change }] of portion.entries()) {
      const result = resultOf.get(change.id) ?? sent.value[at];
      if (result) brought.push({ change, result });
    }
  }
  return { kind: 'ok', brought };
}

/** SYN-2: what stands at the server is the person's own earlier version, whose receipt was lost: the newer goes on top. */
function rebased({ change, supersedes }: BackedUpChange, result: ImportedChange | undefined): PushedChange[] {
  const isOwnEarlier = result?.outcome === 'conflict' && supersedes.includes(result.hash);
  return isOwnEarlier ? [{ ...change, baseRev: result.rev }] : [];
}

function send(person: Uuid, changes: readonly PushedChange[]) {
  return call(
    'POST',
    '/api/backup-import',
    { person, changes },
    (answer) => backupImportAnswerSchema.safeParse(answer).data?.results ?? null,
  );
}
