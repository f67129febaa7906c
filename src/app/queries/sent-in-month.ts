import { activity } from '../../domain/activity/activity.ts';
import type { Engine } from '../engine/engine.ts';

/** How many own entries of a month (`2026-11`) the server has receipted. Reads keys only. */
export async function sentInMonth({ database, session }: Engine, month: string): Promise<number> {
  const rows = database.records
    .where('[kind+author+deleted+order]')
    .between([activity.name, session.personId, 0, month], [activity.name, session.personId, 0, `${month}\uffff`]);
  const [ids, unsent] = await Promise.all([rows.primaryKeys(), database.outbox.toCollection().primaryKeys()]);
  const waiting = new Set(unsent);
  return ids.filter((id) => !waiting.has(id)).length;
}
