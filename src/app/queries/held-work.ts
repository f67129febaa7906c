import { activity } from '../../domain/activity/activity.ts';
import { achievement } from '../../domain/achievement/achievement.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { RowOf } from '../../device/store/queries.ts';
import type { Engine } from '../engine/engine.ts';
import { entriesById, type LoggedEntry } from './logged-entry.ts';
import { verdictsOn } from './verdicts.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';

/** Own entries that count only by the superior's word and do not have it yet (SUP-4), newest first. */
export async function heldEntries(engine: Engine): Promise<LoggedEntry[]> {
  const ids = await heldIds(engine.database, engine.session.personId, activity.name);
  const entries = await entriesById(engine, ids);
  return entries.sort((a, b) => (a.row.order < b.row.order ? 1 : -1));
}

/** How many own entries and achievements count only by the superior's word and do not have it yet (SUP-4). */
export async function countHeld(database: DeviceDatabase, personId: Uuid) {
  const [entries, achievements] = await Promise.all(
    [activity, achievement].map(({ name }) => heldIds(database, personId, name)),
  );
  return { entries: entries!.length, achievements: achievements! };
}

/** What waits, without what is under way or to be mended: of that another thing is said. */
async function heldIds(database: DeviceDatabase, personId: Uuid, kind: string): Promise<Uuid[]> {
  const flagged = await database.records.where('needsWord').equals(1).toArray();
  const own = flagged.filter((row) => row.kind === kind && row.author === personId && row.deleted === 0);
  const verdicts = await verdictsOn(database, own as RowOf<{ date: LocalDate }>[]);
  const unsent = new Set(
    await database.outbox
      .where('id')
      .anyOf(own.map(({ id }) => id))
      .primaryKeys(),
  );
  return own.flatMap(({ id }) => (verdicts.has(id) || unsent.has(id) ? [] : [id]));
}
