import { personChannel } from '../../domain/access/channel.ts';
import { review } from '../../domain/review/review.ts';
import { recordsInChannel } from '../../device/store/queries.ts';
import type { Engine } from '../engine/engine.ts';
import { entriesById } from './logged-entry.ts';

/** How many own entries of a month (`2026-11`) stand approved as they are here. */
export async function approvedInMonth(engine: Engine, month: string): Promise<number> {
  const reviews = await ownReviews(engine, Number(month.slice(0, 4)));
  const ofMonth = reviews.filter(({ body }) => body.date.startsWith(month) && body.verdict.kind === 'disetujui');
  const entries = await entriesById(engine, [...new Set(ofMonth.map(({ body }) => body.subjectId))]);
  return entries.filter(({ unsent, verdict }) => unsent === undefined && verdict?.kind === 'disetujui').length;
}

/** The verdicts on own entries of a year. */
export async function ownReviews({ database, session }: Engine, year: number) {
  const all = await recordsInChannel(database, review, personChannel(session.personId, year));
  return all.filter(({ body }) => body.employeeId === session.personId && body.subjectKind === 'activity');
}
