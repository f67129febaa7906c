import { activity } from '../../domain/activity/activity.ts';
import { comparableText, searchWords } from '../../domain/text/comparable-text.ts';
import type { RecordRow } from '../../device/store/database.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { Engine } from '../engine/engine.ts';

/** As many as a person will look through. */
export const mostMatches = 200;

/**
 * Ids of own entries whose description holds every word of `text`, newest first. Reads one month at a time and hands
 * over what it has found so far after each, so that the screen stays alive over any number of entries.
 */
export async function* searchEntries(engine: Engine, text: string): AsyncGenerator<Uuid[]> {
  const words = searchWords(text);
  const found: Uuid[] = [];
  let month = await newestMonth(engine, '9');
  while (month !== null && found.length < mostMatches) {
    const rows = await ownRows(engine, month, `${month}\uffff`).toArray();
    const matches = rows.filter((row) => holds(row, words)).reverse();
    found.push(...matches.map((row) => row.id));
    yield found.slice(0, mostMatches);
    month = await newestMonth(engine, month);
  }
}

function ownRows({ database, session }: Engine, from: string, to: string) {
  const own = [activity.name, session.personId, 0];
  return database.records.where('[kind+author+deleted+order]').between([...own, from], [...own, to]);
}

/** The newest month with entries before `before`, null when there is none. */
async function newestMonth(engine: Engine, before: string): Promise<string | null> {
  const row = await ownRows(engine, '', before).last();
  return row ? row.order.slice(0, 7) : null;
}

function holds({ body }: RecordRow, words: readonly string[]): boolean {
  const text = comparableText(String((body as { description?: unknown } | null)?.description));
  return words.every((word) => text.includes(word));
}
