import { employee } from '../../domain/employee/employee.ts';
import type { WorkPlan } from '../../domain/work-plan/work-plan-body.ts';
import { workPlan } from '../../domain/work-plan/work-plan.ts';
import { recordsAbout, recordsOfKind } from '../../device/store/queries.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { Uuid } from '../../std/uuid.ts';
import { readYearPlans, workingPlan } from './year-plans.ts';

/** Somebody's RHK that serves another. */
export interface ServingResult {
  readonly id: Uuid;
  readonly person: string;
  readonly title: string;
}

/** The RHK of superiors that a person's own may serve, as far as this device knows. */
export interface ServedResult {
  readonly id: Uuid | null;
  readonly title: string;
}

/**
 * What can be offered as the superior's RHK: those of the superior who writes, and those that the person's earlier plans
 * served. An employee's device has no plan of the superior's.
 */
export async function readServable(
  database: DeviceDatabase,
  { writer, employeeId, year }: { writer: Uuid; employeeId: Uuid; year: number },
): Promise<readonly ServedResult[]> {
  const own =
    writer === employeeId
      ? []
      : (workingPlan(await readYearPlans(database, { personId: writer, year }))?.row.body.results ?? []);
  const earlier = (await recordsAbout(database, workPlan, employeeId)).flatMap((row) => row.body.results);
  const served = earlier.flatMap(({ serves }) => (serves ? [{ id: serves.rhkId, title: serves.title }] : []));
  const known = [...own.map(({ id, title }) => ({ id, title })), ...served.toReversed()];
  return [...new Map(known.toReversed().map((one) => [one.title, one])).values()];
}

type Result = WorkPlan['results'][number];

/** Cascading seen from above: whose RHK serve each of these, by its id; by the id they name, else by its title. */
export async function readServing(
  database: DeviceDatabase,
  results: readonly Result[],
  year: number,
): Promise<ReadonlyMap<Uuid, readonly ServingResult[]>> {
  if (results.length === 0) return new Map();
  const [rows, people] = await Promise.all([recordsOfKind(database, workPlan), recordsOfKind(database, employee)]);
  const names = new Map(people.map((one) => [one.id, one.body.name]));
  const planned = [...new Set(rows.map((row) => row.body.employeeId))];
  const plans = await Promise.all(planned.map((personId) => readYearPlans(database, { personId, year })));
  const found = plans.flatMap((ofPerson) => {
    // Of several versions the one that counts.
    const body = workingPlan(ofPerson)?.row.body;
    return (body?.results ?? []).map((result) => ({ result, person: names.get(body!.employeeId) ?? '–' }));
  });
  const serves = ({ serves: served }: Result, result: Result) =>
    served !== null && (served.rhkId === result.id || sameTitle(served.title, result.title));
  return new Map(
    results.map((result) => {
      const serving = found.filter((one) => one.result.id !== result.id && serves(one.result, result));
      const distinct = new Map(serving.map((one) => [one.result.id, one]));
      return [
        result.id,
        [...distinct.values()].map((one) => ({ id: one.result.id, person: one.person, title: one.result.title })),
      ];
    }),
  );
}

function sameTitle(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
