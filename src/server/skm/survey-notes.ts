import type { Pool } from 'pg';
import type { Period } from '../../domain/skm/period.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { SkmNote } from '../../protocol/skm-report.ts';
import type { Uuid } from '../../std/uuid.ts';

/** Which report a note belongs to. */
export interface NotePlace {
  readonly orgId: Uuid;
  readonly unitId: Uuid | null;
  readonly serviceId: Uuid | null;
  readonly period: Period;
}

const nothing: SkmNote = { version: 0, population: null, followUp: [] };
/** Stands for all services of a unit, and for all units. */
const allOfThem = '00000000-0000-0000-0000-000000000000';

/** What the unit says about this report; empty where it has said nothing yet. */
export async function readNote(db: Pool, place: NotePlace): Promise<SkmNote> {
  const { rows } = await db.query<{ version: number; population: number | null; follow_up: SkmNote['followUp'] }>(
    `select version, population, follow_up from survey_note
     where org_id = $1 and unit_id = $2 and service_id = $3 and from_date = $4 and to_date = $5`,
    keyOf(place),
  );
  const row = rows[0];
  return row ? { version: row.version, population: row.population, followUp: row.follow_up } : nothing;
}

/** Keeps a note that was made on the version that stands; gives the next version, null where another was quicker. */
export async function keepNote(
  db: Pool,
  place: NotePlace,
  { note, by, at }: { note: SkmNote; by: Uuid; at: Instant },
): Promise<number | null> {
  const { rows } = await db.query<{ version: number }>(
    `insert into survey_note as n (org_id, unit_id, service_id, from_date, to_date, population, follow_up, version,
       by_person, at)
     select $1::uuid, $2::uuid, $3::uuid, $4::date, $5::date, $6::int, $7::jsonb, 1, $9::uuid, $10::timestamptz
     where $8::int = 0 or exists (select from survey_note where org_id = $1 and unit_id = $2 and service_id = $3
       and from_date = $4 and to_date = $5)
     on conflict (org_id, unit_id, service_id, from_date, to_date) do update set
       population = excluded.population, follow_up = excluded.follow_up, version = n.version + 1,
       by_person = excluded.by_person, at = excluded.at
     where n.version = $8::int
     returning version`,
    [...keyOf(place), note.population, JSON.stringify(note.followUp), note.version, by, at],
  );
  return rows[0]?.version ?? null;
}

function keyOf({ orgId, unitId, serviceId, period }: NotePlace): string[] {
  return [orgId, unitId ?? allOfThem, serviceId ?? allOfThem, period.from, period.to];
}
