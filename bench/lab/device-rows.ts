import { activityKind } from '../../src/domain/activity/activity-kind.ts';
import type { OutboxEntry, RecordRow } from '../../src/device/store/database.ts';
import type { Uuid } from '../../src/std/uuid.ts';
import type { ActivityChange } from './draw-changes.ts';

/** The row under which a device keeps this change, not yet sent. */
export function recordRowOf(author: Uuid, change: ActivityChange): RecordRow {
  const { kind, id, version, body, hash, capturedAt } = change;
  const channel = activityKind.channel({ author, body, capturedAt });
  const unsent = { rev: 0, seq: 0, receivedAt: null, clockOffsetMs: 0, serverHash: '' };
  return {
    kind,
    id,
    version,
    author,
    channel,
    body,
    hash,
    capturedAt,
    ...unsent,
    deleted: 0,
    order: activityKind.order(body),
  };
}

/** The outbox's entry for it. */
export function outboxEntryOf({ id, hash, capturedAt }: ActivityChange): OutboxEntry {
  const waiting = { state: 'waiting', refusal: null, generation: 1, baseRev: 0, supersedes: [], base: null } as const;
  return { ...waiting, supersedes: [], id, depth: activityKind.depth, queuedAt: capturedAt, hash };
}
