import { activity } from '../../domain/activity/activity.ts';
import type { Activity } from '../../domain/activity/activity-body.ts';
import { countingEntries } from '../../domain/activity/counting-entries.ts';
import type { DeviceDatabase, OutboxEntry } from '../../device/store/database.ts';
import { outboxEntriesOf } from '../../device/store/outbox.ts';
import { newestRecords, recordById, type RowOf } from '../../device/store/queries.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { Engine } from '../engine/engine.ts';
import { verdictsOn, type EntryVerdict } from './verdicts.ts';

/** An own entry of the log with what of it is still unsent, and what the superior has said of it. */
export interface LoggedEntry {
  readonly row: RowOf<Activity>;
  readonly unsent: OutboxEntry | undefined;
  readonly verdict?: EntryVerdict | undefined;
}

/** Own entries between two order-key prefixes (days or months), newest first. */
export async function entriesBetween({ database, session }: Engine, from: string, to: string): Promise<LoggedEntry[]> {
  const rows = await newestRecords(database, { kind: activity, author: session.personId, from, to });
  return loggedEntries(database, rows);
}

/** These own entries as far as they still stand on this device, in the order of `ids`. */
export async function entriesById({ database }: Engine, ids: readonly Uuid[]): Promise<LoggedEntry[]> {
  const rows = await Promise.all(ids.map((id) => recordById(database, activity, id)));
  return loggedEntries(
    database,
    rows.filter((row) => row !== undefined),
  );
}

async function loggedEntries(database: DeviceDatabase, rows: readonly RowOf<Activity>[]): Promise<LoggedEntry[]> {
  const ids = rows.map((row) => row.id);
  const [unsent, verdicts] = await Promise.all([outboxEntriesOf(database, ids), verdictsOn(database, rows)]);
  return rows.map((row) => ({ row, unsent: unsent.get(row.id), verdict: verdicts.get(row.id) }));
}

/** The bodies that count: a correction in place of its entry once it is approved (ACT-15), and what has the word it needs (SUP-4). */
export function countingBodies(entries: readonly LoggedEntry[]): Activity[] {
  const judged = entries.map(({ row, verdict }) => {
    const { id, body, needsWord } = row;
    return { id, body, needsWord: needsWord === 1, approved: verdict?.kind === 'disetujui' };
  });
  return countingEntries(judged).map((one) => one.body);
}
