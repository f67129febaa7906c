import { activity } from '../../domain/activity/activity.ts';
import { readBody } from '../../domain/registry/read-body.ts';
import type { Engine } from '../engine/engine.ts';
import type { LoggedEntry } from './logged-entry.ts';

export interface UnsentEntries {
  readonly entries: readonly LoggedEntry[];
  /** Deletions that wait; what they deleted is no longer shown. */
  readonly deletions: number;
}

/** Own entries of any month that are not sent, newest first: those that wait, or those that need repair. */
export async function unsentEntries({ database }: Engine, which: 'waiting' | 'repair'): Promise<UnsentEntries> {
  const all = await database.outbox.toArray();
  const unsent = all.filter((one) => (one.state === 'waiting') === (which === 'waiting'));
  const rows = await database.records.bulkGet(unsent.map((one) => one.id));
  const entries = rows.flatMap((row, index): LoggedEntry[] => {
    if (row?.kind !== activity.name || row.deleted === 1) return [];
    const body = readBody(activity, row.version, row.body);
    return body === undefined ? [] : [{ row: { ...row, body }, unsent: unsent[index] }];
  });
  entries.sort((a, b) => (a.row.order < b.row.order ? 1 : -1));
  return { entries, deletions: rows.filter((row) => row?.kind === activity.name && row.deleted === 1).length };
}
