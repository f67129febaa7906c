import type { PoolClient } from 'pg';
import { cascadedFrom, cascadedResults } from '../../domain/cascaded-results/cascaded-results.ts';
import { readBody } from '../../domain/registry/read-body.ts';
import { review } from '../../domain/review/review.ts';
import { msOf } from '../../domain/time/instant.ts';
import { planInForce } from '../../domain/work-plan/plan-standing.ts';
import type { WorkPlan } from '../../domain/work-plan/work-plan-body.ts';
import { workPlan } from '../../domain/work-plan/work-plan.ts';
import { groupBy } from '../../std/group-by.ts';
import type { Uuid } from '../../std/uuid.ts';
import { idsByName } from '../publish/ids-by-name.ts';
import { writingOf, type Publication } from '../publish/publication.ts';
import { readStanding } from '../records/read-records.ts';
import type { WriteContext, Writing } from '../records/writing.ts';
import type { Derivation } from '../records/derivation.ts';
import { idsOf, readAbout, type Found } from '../records/read-about.ts';

/** SKP-8: what those below are to read anew of the people whose plan, or a verdict on it, was written. */
export const cascades: Derivation = {
  name: 'cascades',
  subjects: ({ record, replaced }) => [...personOf(record), ...personOf(replaced)],
  derive: cascadesOf,
};

function personOf(one: Writing['record'] | undefined): Uuid[] {
  if (one === undefined || one.body === null) return [];
  const { kind, version, body } = one;
  if (kind !== workPlan.name && kind !== review.name) return [];
  if (kind === workPlan.name) return [readBody(workPlan, version, body)?.employeeId ?? []].flat();
  const verdict = readBody(review, version, body);
  return verdict?.subjectKind === workPlan.name ? [verdict.employeeId] : [];
}

/** What there is to write so that the RHK in force of these people stand as their plans have them. */
async function cascadesOf(
  client: PoolClient,
  { orgId, receivedAt }: Pick<WriteContext, 'orgId' | 'receivedAt'>,
  people: readonly Uuid[],
): Promise<Writing[]> {
  if (people.length === 0) return [];
  // The organisation's own records have no writer's lock here: two pushes about one person wait for each other.
  for (const person of people.toSorted()) {
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 3))', [person]);
  }
  const plans = await readAbout(client, orgId, workPlan, people);
  const verdicts = await readAbout(client, orgId, review, idsOf(plans));
  const told = await readAbout(client, orgId, cascadedResults, people);
  const inForce = [...groupBy(plans, (plan) => `${plan.body.employeeId} ${plan.body.year}`).values()].flatMap(
    (ofYear) => planInForce(ofYear, verdicts) ?? [],
  );
  const ids = await idsByName(client, { orgId, kind: cascadedResults.name }, inForce.map(nameOf));
  const publications = inForce.map((plan): Publication => {
    return { kind: cascadedResults.name, id: ids.get(nameOf(plan))!, body: cascadedFrom(plan.body) };
  });
  const standing = new Set(idsOf(publications));
  const ended = idsOf(told).filter((id) => !standing.has(id));
  const wanted = [...publications, ...ended.map((id) => ({ kind: cascadedResults.name, id, body: null }))];
  const stored = await readStanding(client, orgId, idsOf(wanted));
  const at = { orgId, nowMs: msOf(receivedAt) };
  return wanted.flatMap((publication) => writingOf(publication, stored.get(publication.id)?.current, at));
}

function nameOf({ body: { employeeId, year } }: Found<WorkPlan>): string {
  return `cascade ${employeeId} ${year}`;
}
