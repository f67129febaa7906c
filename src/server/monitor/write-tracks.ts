import type { Pool, PoolClient } from 'pg';
import { achievement } from '../../domain/achievement/achievement.ts';
import type { Achievement } from '../../domain/achievement/achievement-body.ts';
import { countingAchievements } from '../../domain/achievement/realisation.ts';
import { review } from '../../domain/review/review.ts';
import { verdictOn, type GivenReview } from '../../domain/review/verdict-on.ts';
import { planInForce } from '../../domain/work-plan/plan-standing.ts';
import { workPlan } from '../../domain/work-plan/work-plan.ts';
import type { Measure, WorkPlan } from '../../domain/work-plan/work-plan-body.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { groupBy } from '../../std/group-by.ts';
import type { Uuid } from '../../std/uuid.ts';
import { idsOf, readAbout, type Found } from '../records/read-about.ts';

/** One indicator of a plan in force, with what counts towards it, the oldest first (CAP-6). */
export interface IndicatorTrack {
  readonly measure: Measure;
  readonly reached: readonly { readonly date: LocalDate; readonly value: Achievement['value'] }[];
}

type Db = Pool | PoolClient;

/** Writes anew how far these people's plans are; a person whose plans are not in force gets a row without indicators. */
export async function writeTracks(db: Db, orgId: Uuid, people: readonly Uuid[]): Promise<void> {
  const plans = await readAbout(db, orgId, workPlan, people);
  const planReviews = await readAbout(db, orgId, review, idsOf(plans));
  const ofYears = groupBy(plans, ({ body: { employeeId, year } }) => `${employeeId} ${year}`);
  const standing = [...ofYears.values()].map((those) => {
    const { employeeId, year } = those[0]!.body;
    return { personId: employeeId, year, indicators: indicatorsOf(planInForce(those, planReviews)?.body) };
  });
  const indicatorIds = standing.flatMap(({ indicators }) => indicators.map(({ id }) => id));
  const achievements = await readAbout(db, orgId, achievement, indicatorIds);
  const reachedOf = await counting(db, orgId, achievements);
  const rows = standing.map(({ personId, year, indicators }) => ({
    person_id: personId,
    year,
    indicators: indicators.map(({ id, measure }) => ({ measure, reached: reachedOf(personId, id, year) })),
  }));
  await db.query(
    `insert into plan_track (org_id, person_id, year, indicators)
     select $1, * from jsonb_to_recordset($2::jsonb) as row(person_id uuid, year int, indicators jsonb)
     on conflict (org_id, person_id, year) do update set indicators = excluded.indicators`,
    [orgId, JSON.stringify(rows)],
  );
}

function indicatorsOf(plan: WorkPlan | undefined) {
  return plan?.results.flatMap(({ indicators }) => indicators) ?? [];
}

/** What counts of a person's achievements of an indicator in a year. */
async function counting(db: Db, orgId: Uuid, achievements: readonly Found<Achievement>[]) {
  const given = groupBy(await readAbout(db, orgId, review, idsOf(achievements)), ({ about }) => about);
  const judged = achievements.map(({ id, hash, author, about, needsWord, body }) => {
    const version = { id, hash, employeeId: author, date: body.date };
    const reviews: readonly GivenReview[] = given.get(id) ?? [];
    return { id, author, about, needsWord, body, verdict: verdictOn(version, reviews)?.body.verdict.kind ?? null };
  });
  const byIndicator = groupBy(judged, ({ author, about }) => `${author} ${about}`);
  return (personId: Uuid, indicatorId: Uuid, year: number): IndicatorTrack['reached'] =>
    countingAchievements(byIndicator.get(`${personId} ${indicatorId}`) ?? [])
      .filter(({ body }) => body.date.startsWith(`${year}-`))
      .map(({ body: { date, value } }) => ({ date, value }));
}
