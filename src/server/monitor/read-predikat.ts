import type { Pool } from 'pg';
import { evaluation } from '../../domain/evaluation/evaluation.ts';
import type { Evaluation } from '../../domain/evaluation/evaluation-body.ts';
import { predikatOf, predikats, type Predikat } from '../../domain/evaluation/predikat.ts';
import { periodAt } from '../../domain/period/period.ts';
import { readBody } from '../../domain/registry/read-body.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Monitor } from '../../protocol/monitor.ts';
import type { Uuid } from '../../std/uuid.ts';

/** How many of these people have which predikat for the month, or for the triwulan it lies in: the newest word each. */
export async function readPredikat(
  pool: Pool,
  { orgId, people, month }: { orgId: Uuid; people: readonly Uuid[]; month: string },
): Promise<NonNullable<Monitor['predikat']>> {
  const first = `${month}-01` as LocalDate;
  const result = await pool.query<{ version: number; body: unknown }>(
    `select distinct on (about) version, body from record
     where org_id = $1 and about = any($2::uuid[]) and kind = $3 and body is not null and body ->> 'period' = any($4)
     order by about, received_at desc`,
    [orgId, people, evaluation.name, [periodAt(first, 'bulanan'), periodAt(first, 'triwulanan')]],
  );
  const counts = Object.fromEntries(predikats.map((one) => [one, 0])) as Record<Predikat, number>;
  for (const { version, body } of result.rows) {
    const rated: Evaluation | undefined = readBody(evaluation, version, body);
    if (rated) counts[predikatOf(rated.results.rating, rated.conduct.rating)]++;
  }
  return counts;
}
