import type { Pool } from 'pg';
import { evaluation } from '../../domain/evaluation/evaluation.ts';
import type { Evaluation } from '../../domain/evaluation/evaluation-body.ts';
import { predikatOf, type Predikat } from '../../domain/evaluation/predikat.ts';
import { periodAt } from '../../domain/period/period.ts';
import { readBody } from '../../domain/registry/read-body.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Uuid } from '../../std/uuid.ts';

export interface Ratings {
  readonly results: Evaluation['results']['rating'];
  readonly conduct: Evaluation['conduct']['rating'];
  readonly predikat: Predikat;
}

/** How these people were rated for the month, or for the triwulan it lies in: the newest word each. */
export async function readRatings(
  pool: Pool,
  { orgId, people, month }: { orgId: Uuid; people: readonly Uuid[]; month: string },
): Promise<Map<Uuid, Ratings>> {
  const first = `${month}-01` as LocalDate;
  const result = await pool.query<{ about: Uuid; version: number; body: unknown }>(
    `select distinct on (about) about, version, body from record
     where org_id = $1 and about = any($2::uuid[]) and kind = $3 and body is not null and body ->> 'period' = any($4)
     order by about, received_at desc`,
    [orgId, people, evaluation.name, [periodAt(first, 'bulanan'), periodAt(first, 'triwulanan')]],
  );
  return new Map(
    result.rows.flatMap(({ about, version, body }) => {
      const rated = readBody(evaluation, version, body);
      if (rated === undefined) return [];
      const [results, conduct] = [rated.results.rating, rated.conduct.rating];
      return [[about, { results, conduct, predikat: predikatOf(results, conduct) }] as const];
    }),
  );
}
