import type { Review } from '../../domain/review/review-body.ts';
import { review } from '../../domain/review/review.ts';
import { evidence } from '../../domain/evidence/evidence.ts';
import { isAnswered, verdictOn, type ReviewedVersion } from '../../domain/review/verdict-on.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { recordsAbout, recordsInChannel, type RowOf } from '../../device/store/queries.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import { groupBy } from '../../std/group-by.ts';
import type { Uuid } from '../../std/uuid.ts';

/** What the superior has said of the version that stands here. */
export type EntryVerdict = Review['verdict'] & { readonly id: Uuid; readonly by: Uuid; readonly at: Instant };

type Dated = RowOf<{ readonly date: LocalDate }>;

/** Up to so many entries are asked for one by one; more are found by reading their channels whole. */
const fewRows = 24;

/** The verdicts that hold for these entries, by entry. */
export async function verdictsOn(
  database: DeviceDatabase,
  rows: readonly Dated[],
): Promise<ReadonlyMap<Uuid, EntryVerdict>> {
  const given = rows.length <= fewRows ? await aboutEach(database, rows) : await inChannels(database, rows);
  const standing = new Map<Uuid, EntryVerdict>();
  for (const row of rows) {
    const verdict = await standingVerdict(database, versionOf(row), given.get(row.id) ?? []);
    if (verdict) standing.set(row.id, entryVerdictOf(verdict));
  }
  return standing;
}

/** The verdict that stands on a version, undefined also where evidence has answered it since (REV-12). */
export async function standingVerdict(
  database: DeviceDatabase,
  version: ReviewedVersion,
  reviews: readonly RowOf<Review>[],
): Promise<RowOf<Review> | undefined> {
  const found = verdictOn(version, reviews);
  if (found?.body.verdict.kind !== 'dikembalikan') return found;
  return isAnswered(found, await recordsAbout(database, evidence, version.id)) ? undefined : found;
}

/** A row as a verdict names it. */
function versionOf({ id, hash, author, body }: Dated) {
  return { id, hash, employeeId: author, date: body.date };
}

export function entryVerdictOf({ id, body, author, capturedAt }: RowOf<Review>): EntryVerdict {
  return { ...body.verdict, id, by: author, at: capturedAt };
}

type BySubject = ReadonlyMap<Uuid, readonly RowOf<Review>[]>;

async function aboutEach(database: DeviceDatabase, rows: readonly Dated[]): Promise<BySubject> {
  const found = await Promise.all(rows.map(async ({ id }) => [id, await recordsAbout(database, review, id)] as const));
  return new Map(found);
}

async function inChannels(database: DeviceDatabase, rows: readonly Dated[]): Promise<BySubject> {
  const channels = [...new Set(rows.map((row) => row.channel))];
  const reviews = await Promise.all(channels.map((channel) => recordsInChannel(database, review, channel)));
  return bySubject(reviews.flat());
}

/** Reviews by what they are about. */
export function bySubject(reviews: readonly RowOf<Review>[]): BySubject {
  return groupBy(reviews, (row) => row.body.subjectId);
}
