import { expect, test } from 'vitest';
import { backupReason } from '../../../src/app/queries/backup-reason.ts';
import { instantOf } from '../../../src/domain/time/instant.ts';

const nowMs = Date.UTC(2026, 10, 20);
const daysAgo = (days: number) => instantOf(nowMs - days * 86_400_000);
const roomy = { usedBytes: 1e6, leftBytes: 1e9 };

test('[SYN-25] a backup is offered when something has waited for seven days', () => {
  expect(backupReason(roomy, daysAgo(6.9), nowMs)).toBeNull();
  expect(backupReason(roomy, daysAgo(7), nowMs)).toEqual({ kind: 'old', days: 7 });
  expect(backupReason({ usedBytes: null, leftBytes: null }, null, nowMs)).toBeNull();
});

test('[SYN-25] a backup is offered when less than 50 MB or a tenth of the room is left', () => {
  expect(backupReason({ usedBytes: 0, leftBytes: 49e6 }, daysAgo(0), nowMs)).toMatchObject({ kind: 'full' });
  expect(backupReason({ usedBytes: 9e9, leftBytes: 0.9e9 }, daysAgo(0), nowMs)).toMatchObject({ kind: 'full' });
  expect(backupReason({ usedBytes: 9e9, leftBytes: 1.1e9 }, daysAgo(0), nowMs)).toBeNull();
});
