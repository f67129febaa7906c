import { openYears } from '../../domain/open-times/open-times.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Engine } from '../engine/engine.ts';
import { entriesById, type LoggedEntry } from './logged-entry.ts';
import { ownReviews } from './own-verdicts.ts';

/** Own entries of the open years that stand sent back, newest first. */
export async function returnedEntries(engine: Engine, today: LocalDate): Promise<LoggedEntry[]> {
  const years = await Promise.all(openYears(today).map((year) => ownReviews(engine, year)));
  const sentBack = years.flat().filter(({ body }) => body.verdict.kind === 'dikembalikan');
  const entries = await entriesById(engine, [...new Set(sentBack.map(({ body }) => body.subjectId))]);
  const standing = entries.filter(({ unsent, verdict }) => unsent === undefined && verdict?.kind === 'dikembalikan');
  return standing.sort((a, b) => (a.row.order < b.row.order ? 1 : -1));
}
