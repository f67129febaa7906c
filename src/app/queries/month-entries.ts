import { activity } from '../../domain/activity/activity.ts';
import { newestRecords } from '../../device/store/queries.ts';
import type { Engine } from '../engine/engine.ts';
import type { LoggedEntry } from './logged-entry.ts';
import { verdictsOn } from './verdicts.ts';

/** Own entries of a month (`2026-11`), newest first. The outbox is read whole: far smaller than a month's misses. */
export async function monthEntries({ database, session }: Engine, month: string): Promise<LoggedEntry[]> {
  const [rows, outbox] = await Promise.all([
    newestRecords(database, { kind: activity, author: session.personId, from: month, to: month }),
    database.outbox.toArray(),
  ]);
  const verdicts = await verdictsOn(database, rows);
  const unsent = new Map(outbox.map((entry) => [entry.id, entry]));
  return rows.map((row) => ({ row, unsent: unsent.get(row.id), verdict: verdicts.get(row.id) }));
}
