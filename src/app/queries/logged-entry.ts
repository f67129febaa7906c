import { activity } from '../../domain/activity/activity.ts';
import type { Activity } from '../../domain/activity/activity-body.ts';
import type { OutboxEntry } from '../../device/store/database.ts';
import { outboxEntriesOf } from '../../device/store/outbox.ts';
import { newestRecords, recordById, type RowOf } from '../../device/store/queries.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { Engine } from '../engine/engine.ts';

/** An own entry of the log with what of it is still unsent. */
export interface LoggedEntry {
  readonly row: RowOf<Activity>;
  readonly unsent: OutboxEntry | undefined;
}

/** Own entries between two order-key prefixes (days or months), newest first. */
export async function entriesBetween({ database, session }: Engine, from: string, to: string): Promise<LoggedEntry[]> {
  const rows = await newestRecords(database, { kind: activity, author: session.personId, from, to });
  const unsent = await outboxEntriesOf(
    database,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({ row, unsent: unsent.get(row.id) }));
}

/** These own entries as far as they still stand on this device, in the order of `ids`. */
export async function entriesById({ database }: Engine, ids: readonly Uuid[]): Promise<LoggedEntry[]> {
  const [rows, unsent] = await Promise.all([
    Promise.all(ids.map((id) => recordById(database, activity, id))),
    outboxEntriesOf(database, ids),
  ]);
  return rows.flatMap((row) => (row ? [{ row, unsent: unsent.get(row.id) }] : []));
}
