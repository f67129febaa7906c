import type { PoolClient } from 'pg';
import { kinds } from '../../domain/kinds.ts';
import { readBody } from '../../domain/registry/read-body.ts';
import { minutesOfParts, type DayParts, type Stretch } from '../../domain/time/day-parts.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Uuid } from '../../std/uuid.ts';

interface Day {
  readonly kind: string;
  readonly date: LocalDate;
  readonly author: Uuid;
}

/** What a transaction adds to a day and takes from it. */
interface DayChange {
  readonly day: Day;
  readonly added: DayParts[];
  readonly taken: DayParts[];
}

interface HeldDay extends Day {
  readonly entries: number;
  readonly stretches: readonly number[];
  readonly durations: number;
}

type Dated = { readonly kind: string; readonly author: Uuid; readonly version: number; readonly body: unknown };

/** Keeps the sums of days: figures of an agency are read from them, not from millions of records. */
export async function addToDays(
  client: PoolClient,
  orgId: Uuid,
  writings: readonly { readonly record: Dated; readonly replaced: Dated | undefined }[],
): Promise<void> {
  const changes = changesOf(writings);
  if (changes.length === 0) return;
  const touched = changes.map(({ day }) => day);
  const held = await holdDays(client, orgId, touched);
  const days = changes.map((change) => changed(change, held.get(keyOf(change.day))));
  await client.query(
    `update day_sum as d
     set entries = n.entries, minutes = n.minutes, durations = n.durations, stretches = n.stretches::int[]
     from unnest($2::text[], $3::date[], $4::uuid[], $5::int[], $6::int[], $7::int[], $8::text[])
       as n(kind, date, author, entries, minutes, durations, stretches)
     where d.org_id = $1 and d.kind = n.kind and d.date = n.date and d.author = n.author`,
    [
      orgId,
      ...columnsOf(touched),
      days.map(({ entries }) => entries),
      days.map(({ parts }) => minutesOfParts(parts, Infinity)),
      days.map(({ parts }) => parts.durations),
      days.map(({ parts }) => `{${parts.stretches.flatMap(({ from, to }) => [from, to]).join()}}`),
    ],
  );
}

/** Stretches as the table has them: from, to, from, to. */
export function stretchesOf(minutes: readonly number[]): Stretch[] {
  return minutes.flatMap((from, at) => (at % 2 === 0 ? [{ from, to: minutes[at + 1]! }] : []));
}

/** The days touched, in one order everywhere: two transactions that wait for each other never end. */
function changesOf(writings: Parameters<typeof addToDays>[2]): DayChange[] {
  const changes = new Map<string, DayChange>();
  const note = (one: Dated | undefined, side: 'added' | 'taken') => {
    const kind = one && kinds.get(one.kind);
    if (kind?.dayParts === undefined || !one?.body) return;
    const body = readBody(kind, one.version, one.body);
    if (body === undefined) return;
    const { date, parts } = kind.dayParts(body);
    const day = { kind: one.kind, date, author: one.author };
    const change = changes.get(keyOf(day)) ?? { day, added: [], taken: [] };
    changes.set(keyOf(day), change);
    change[side].push(parts);
  };
  for (const { record, replaced } of writings) {
    note(record, 'added');
    note(replaced, 'taken');
  }
  return [...changes.values()].toSorted((a, b) => (keyOf(a.day) < keyOf(b.day) ? -1 : 1));
}

const keyOf = ({ kind, date, author }: Day) => `${kind} ${date} ${author}`;

function columnsOf(days: readonly Day[]): [string[], LocalDate[], Uuid[]] {
  return [days.map(({ kind }) => kind), days.map(({ date }) => date), days.map(({ author }) => author)];
}

/** The days as they stand, made where they are not there yet, and nobody else's until this transaction ends. */
async function holdDays(client: PoolClient, orgId: Uuid, days: readonly Day[]): Promise<Map<string, HeldDay>> {
  const { rows } = await client.query<HeldDay>(
    `insert into day_sum as d (org_id, kind, date, author, entries, minutes)
     select $1, *, 0, 0 from unnest($2::text[], $3::date[], $4::uuid[])
     on conflict (org_id, kind, date, author) do update set entries = d.entries
     returning kind, date::text as date, author, entries, stretches, durations`,
    [orgId, ...columnsOf(days)],
  );
  return new Map(rows.map((row) => [keyOf(row), row]));
}

function changed({ added, taken }: DayChange, held: HeldDay | undefined): { entries: number; parts: DayParts } {
  const left = stretchesOf(held?.stretches ?? []);
  for (const { from, to } of taken.flatMap(({ stretches }) => stretches)) {
    const at = left.findIndex((one) => one.from === from && one.to === to);
    if (at >= 0) left.splice(at, 1);
  }
  const sum = (parts: readonly DayParts[]) => parts.reduce((minutes, { durations }) => minutes + durations, 0);
  return {
    entries: (held?.entries ?? 0) + added.length - taken.length,
    parts: {
      stretches: [...left, ...added.flatMap(({ stretches }) => stretches)],
      durations: (held?.durations ?? 0) + sum(added) - sum(taken),
    },
  };
}
