import type { PoolClient } from 'pg';
import { activity } from '../../domain/activity/activity.ts';
import type { Activity } from '../../domain/activity/activity-body.ts';
import { dayParts } from '../../domain/activity/activity-minutes.ts';
import { countingEntries, hangsOnVerdict } from '../../domain/activity/counting-entries.ts';
import { readBody } from '../../domain/registry/read-body.ts';
import { review } from '../../domain/review/review.ts';
import { verdictOn } from '../../domain/review/verdict-on.ts';
import { minutesOfParts, type Stretch } from '../../domain/time/day-parts.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { groupBy } from '../../std/group-by.ts';
import type { Uuid } from '../../std/uuid.ts';
import { readAbout } from '../records/read-about.ts';
import type { Writing } from '../records/writing.ts';

interface Day {
  readonly date: LocalDate;
  readonly author: Uuid;
}

/** An entry as it stands now. */
interface Entry extends Day {
  readonly id: Uuid;
  readonly hash: string;
  readonly needsWord: boolean;
  readonly body: Activity;
}

/**
 * Keeps the sums of days: figures of an agency are read from them, not from millions of records. A day that is touched is
 * counted anew from its entries, by the very rules that devices count with (ACT-15, ACT-18, SUP-4).
 */
export async function keepDays(client: PoolClient, orgId: Uuid, writings: readonly Writing[]): Promise<void> {
  const days = inOrder([...writings.flatMap(daysOfEntry), ...(await daysOfVerdicts(client, orgId, writings))]);
  if (days.length === 0) return;
  await holdDays(client, orgId, days);
  const counting = await readCounting(client, orgId, days);
  const parts = days.map((day) => dayParts(counting.get(keyOf(day)) ?? []));
  await client.query(
    `update day_sum as d
     set entries = n.entries, minutes = n.minutes, durations = n.durations, stretches = n.stretches::int[]
     from unnest($2::date[], $3::uuid[], $4::int[], $5::int[], $6::int[], $7::text[])
       as n(date, author, entries, minutes, durations, stretches)
     where d.org_id = $1 and d.kind = $8 and d.date = n.date and d.author = n.author`,
    [
      orgId,
      ...columnsOf(days),
      days.map((day) => counting.get(keyOf(day))?.length ?? 0),
      parts.map((one) => minutesOfParts(one, Infinity)),
      parts.map(({ durations }) => durations),
      parts.map(({ stretches }) => `{${stretches.flatMap(({ from, to }) => [from, to]).join()}}`),
      activity.name,
    ],
  );
}

/** Stretches as the table has them: from, to, from, to. */
export function stretchesOf(minutes: readonly number[]): Stretch[] {
  return minutes.flatMap((from, at) => (at % 2 === 0 ? [{ from, to: minutes[at + 1]! }] : []));
}

const keyOf = ({ date, author }: Day) => `${date} ${author}`;

/** Each once, in one order everywhere: two transactions that wait for each other never end. */
function inOrder(days: readonly Day[]): Day[] {
  return [...new Map(days.map((day) => [keyOf(day), day]))]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, day]) => day);
}

function columnsOf(days: readonly Day[]): [LocalDate[], Uuid[]] {
  return [days.map(({ date }) => date), days.map(({ author }) => author)];
}

/** The days that an entry was on and is on. */
function daysOfEntry({ record, replaced }: Writing): Day[] {
  if (record.kind !== activity.name) return [];
  return [record, replaced].flatMap((one) => {
    const body = one?.body ? readBody(activity, one.version, one.body) : undefined;
    return body === undefined ? [] : [{ date: body.date, author: record.author }];
  });
}

/** The days of entries that these verdicts make count or not. */
async function daysOfVerdicts(client: PoolClient, orgId: Uuid, writings: readonly Writing[]): Promise<Day[]> {
  const subjects = writings.flatMap(({ record, replaced }) =>
    [record, replaced].flatMap((one) => {
      const verdict = one?.kind === review.name && one.body ? readBody(review, one.version, one.body) : undefined;
      return verdict?.subjectKind === activity.name ? [verdict.subjectId] : [];
    }),
  );
  if (subjects.length === 0) return [];
  const { rows } = await client.query<Day>(
    `select body ->> 'date' as date, author from record as of_day
     where org_id = $1 and id = any($2::uuid[]) and kind = $3 and (needs_word or body ->> 'corrects' is not null)`,
    [orgId, subjects, activity.name],
  );
  return rows;
}

/** Makes the days that are not there yet; none is anybody else's until this transaction ends. */
async function holdDays(client: PoolClient, orgId: Uuid, days: readonly Day[]): Promise<void> {
  await client.query(
    `insert into day_sum as d (org_id, kind, date, author, entries, minutes)
     select $1, $4, *, 0, 0 from unnest($2::date[], $3::uuid[])
     on conflict (org_id, kind, date, author) do update set entries = d.entries`,
    [orgId, ...columnsOf(days), activity.name],
  );
}

/** What counts of each day. */
async function readCounting(
  client: PoolClient,
  orgId: Uuid,
  days: readonly Day[],
): Promise<ReadonlyMap<string, readonly Activity[]>> {
  const entries = await readEntries(client, orgId, days);
  const asked = entries.filter(hangsOnVerdict).map(({ id }) => id);
  const given = groupBy(await readAbout(client, orgId, review, asked), ({ about }) => about);
  const judged = entries.map((entry) => {
    const verdict = verdictOn({ ...entry, employeeId: entry.author }, given.get(entry.id) ?? []);
    return { ...entry, approved: verdict?.body.verdict.kind === 'disetujui' };
  });
  const ofDays = [...groupBy(judged, keyOf)];
  return new Map(ofDays.map(([day, ofDay]) => [day, countingEntries(ofDay).map(({ body }) => body)]));
}

/** `limit` keeps the planner at one look into the index for each day, also before it has statistics. */
async function readEntries(client: PoolClient, orgId: Uuid, days: readonly Day[]): Promise<Entry[]> {
  const { rows } = await client.query<Omit<Entry, 'needsWord' | 'body'> & { needs_word: boolean } & Stored>(
    `select found.* from unnest($2::text[], $3::uuid[]) as of_day(date, author) cross join lateral (
       select id, encode(hash, 'hex') as hash, of_day.date, of_day.author, needs_word, version, body from record
       where org_id = $1 and kind = 'activity' and author = of_day.author and body ->> 'date' = of_day.date
         and body is not null limit 10000
     ) as found`,
    [orgId, ...columnsOf(days)],
  );
  return rows.flatMap(({ needs_word, version, body: stored, ...row }) => {
    const body = readBody(activity, version, stored);
    return body === undefined ? [] : [{ ...row, needsWord: needs_word, body }];
  });
}

interface Stored {
  readonly version: number;
  readonly body: unknown;
}
