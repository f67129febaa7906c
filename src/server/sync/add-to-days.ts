import type { PoolClient } from 'pg';
import { kinds } from '../../domain/registry/kinds.ts';
import { readBody } from '../../domain/registry/read-body.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Uuid } from '../../std/uuid.ts';

interface DayDelta {
  readonly kind: string;
  readonly date: LocalDate;
  readonly author: Uuid;
  entries: number;
  minutes: number;
}

type Dated = { readonly kind: string; readonly author: Uuid; readonly version: number; readonly body: unknown };

/** Keeps the sums of days: figures of an agency are read from them, not from millions of records. */
export async function addToDays(
  client: PoolClient,
  orgId: Uuid,
  writings: readonly { readonly record: Dated; readonly replaced: Dated | undefined }[],
): Promise<void> {
  const deltas = new Map<string, DayDelta>();
  for (const { record, replaced } of writings) {
    addDay(deltas, record, 1);
    if (replaced) addDay(deltas, replaced, -1);
  }
  const rows = [...deltas]
    .filter(([, delta]) => delta.entries !== 0 || delta.minutes !== 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, delta]) => delta);
  if (rows.length === 0) return;
  await client.query(
    `insert into day_sum as d (org_id, kind, date, author, entries, minutes)
     select $1, * from unnest($2::text[], $3::date[], $4::uuid[], $5::int[], $6::int[])
     on conflict (org_id, kind, date, author) do update set
       entries = d.entries + excluded.entries, minutes = d.minutes + excluded.minutes`,
    [
      orgId,
      rows.map((row) => row.kind),
      rows.map((row) => row.date),
      rows.map((row) => row.author),
      rows.map((row) => row.entries),
      rows.map((row) => row.minutes),
    ],
  );
}

function addDay(deltas: Map<string, DayDelta>, { kind: name, author, version, body }: Dated, sign: 1 | -1): void {
  const kind = kinds.get(name);
  if (kind?.daySum === undefined || body === null) return;
  const current = readBody(kind, version, body);
  if (current === undefined) return;
  const { date, minutes } = kind.daySum(current);
  const key = `${name} ${date} ${author}`;
  const delta = deltas.get(key) ?? { kind: name, date, author, entries: 0, minutes: 0 };
  deltas.set(key, delta);
  delta.entries += sign;
  delta.minutes += sign * minutes;
}
