import { msOf, type Instant } from '../../domain/time/instant.ts';
import { outboxSummary } from '../../device/store/outbox.ts';
import { readDeviceStorage, type DeviceStorage } from '../engine/device-storage.ts';
import type { Engine } from '../engine/engine.ts';

export type BackupReason =
  | { readonly kind: 'full'; readonly leftBytes: number }
  | { readonly kind: 'old'; readonly days: number };

const fewBytes = 50_000_000;
const smallShare = 0.1;
const longDays = 7;
const dayMs = 86_400_000;

/** Why a backup is worth offering now, null when it is not: nothing unsent, or neither room nor time is short. */
export async function readBackupReason({ database, nowMs }: Engine): Promise<BackupReason | null> {
  const { waiting, needsRepair, oldestQueuedAt } = await outboxSummary(database);
  if (waiting + needsRepair === 0) return null;
  return backupReason(await readDeviceStorage(), oldestQueuedAt, nowMs());
}

export function backupReason(
  { usedBytes, leftBytes }: Pick<DeviceStorage, 'usedBytes' | 'leftBytes'>,
  oldestQueuedAt: Instant | null,
  nowMs: number,
): BackupReason | null {
  const isFull =
    leftBytes !== null && (leftBytes < fewBytes || leftBytes < (leftBytes + (usedBytes ?? 0)) * smallShare);
  if (isFull) return { kind: 'full', leftBytes };
  const days = oldestQueuedAt === null ? 0 : Math.floor((nowMs - msOf(oldestQueuedAt)) / dayMs);
  return days >= longDays ? { kind: 'old', days } : null;
}
