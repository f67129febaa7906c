import { cascadedResults } from '../../domain/cascaded-results/cascaded-results.ts';
import { instantOf } from '../../domain/time/instant.ts';
import { workPlan } from '../../domain/work-plan/work-plan.ts';
import { groupBy } from '../../std/group-by.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { Database } from '../db/database.ts';
import { writeRecords } from '../written/write-records.ts';
import { cascades } from '../cascades/derive-cascades.ts';
import { deriveFor, type Write } from '../records/derivation.ts';

const peopleAtOnce = 100;

/** Tells the RHK of plans that are older than the telling: those of an earlier release, and of a backup from then. */
export async function fillCascades({ pool, transaction }: Database, nowMs: number): Promise<void> {
  const { rows } = await pool.query<{ org_id: Uuid; person_id: Uuid }>(
    `select distinct org_id, about as person_id from record r
     where kind = $1 and body is not null and not exists (
       select from record told where told.org_id = r.org_id and told.about = r.about and told.kind = $2)`,
    [workPlan.name, cascadedResults.name],
  );
  for (const [orgId, untold] of groupBy(rows, ({ org_id }) => org_id)) {
    for (let from = 0; from < untold.length; from += peopleAtOnce) {
      const people = untold.slice(from, from + peopleAtOnce).map(({ person_id }) => person_id);
      const context = { orgId, deviceId: null, receivedAt: instantOf(nowMs) };
      await transaction((client) => {
        const write: Write = (derived) => writeRecords(client, context, derived);
        return deriveFor(client, context, { derivation: cascades, subjects: people, write });
      });
    }
  }
}
