import type { BackedUpChange } from '../../protocol/backup-proof.ts';
import type { UnsentSave } from '../store/unsent-save.ts';

/** SYN-3: the saves of a backup as they are pushed, parents before children, oldest first. */
export function changesOfBackup(saves: readonly UnsentSave[]): BackedUpChange[] {
  const placeOf = ({ entry }: UnsentSave) => `${String(entry.depth).padStart(3, '0')} ${entry.queuedAt}`;
  return [...saves]
    .sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
    .map(({ row, entry }) => {
      const { kind, id, version, capturedAt, hash, body } = row;
      return {
        change: { kind, id, version, baseRev: entry.baseRev, capturedAt, hash, body },
        supersedes: entry.supersedes,
      };
    });
}
