import { cascadedResults } from '../../domain/cascaded-results/cascaded-results.ts';
import { employee } from '../../domain/employee/employee.ts';
import type { WorkPlan } from '../../domain/work-plan/work-plan-body.ts';
import { workPlan } from '../../domain/work-plan/work-plan.ts';
import { recordById, recordsAbout, recordsOfKind } from '../../device/store/queries.ts';
import { comparableText } from '../../domain/text/comparable-text.ts';
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

/** What a person's own RHK may serve. */
export interface Servable {
  /** The RHK of the superior's plan in force; null without a superior, undefined while there is no such plan here. */
  readonly superior: readonly ServedResult[] | undefined | null;
  /** What the person's earlier plans served, the newest first. */
  readonly earlier: readonly ServedResult[];
}

/** What can be offered as the superior's RHK to whoever writes a person's plan. */
export async function readServable(
  database: DeviceDatabase,
  { writer, employeeId, year }: { writer: Uuid; employeeId: Uuid; year: number },
): Promise<Servable> {
  const earlier = (await recordsAbout(database, workPlan, employeeId)).flatMap((row) => row.body.results);
  const served = earlier.flatMap(({ serves }) => (serves ? [{ id: serves.rhkId, title: serves.title }] : []));
  const distinct = new Map(served.map((one) => [one.title, one]));
  const superior = await readSuperiorResults(database, { writer, employeeId, year });
  return { superior, earlier: [...distinct.values()].toReversed() };
}

/** SKP-8: what this device was told of the superior's plan; who is the superior has the plan itself. */
export async function readSuperiorResults(
  database: DeviceDatabase,
  { writer, employeeId, year }: { writer: Uuid; employeeId: Uuid; year: number },
): Promise<Servable['superior']> {
  const superiorId = (await recordById(database, employee, employeeId))?.body.supervisorId ?? null;
  if (superiorId === null) return null;
  if (superiorId === writer) {
    return (await readYearPlans(database, { personId: writer, year })).inForce?.row.body.results;
  }
  const told = await recordsAbout(database, cascadedResults, superiorId);
  return told.find(({ body }) => body.year === year)?.body.results;
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
  return new Map(
    results.map((result) => {
      const serving = found.filter((one) => one.result.id !== result.id && isServedBy(result, one.result));
      const distinct = new Map(serving.map((one) => [one.result.id, one]));
      return [
        result.id,
        [...distinct.values()].map((one) => ({ id: one.result.id, person: one.person, title: one.result.title })),
      ];
    }),
  );
}

/** Whether a result serves that of the superior: by the id it names, else by its title. */
export function isServedBy(above: ServedResult, { serves }: Result): boolean {
  return serves !== null && (serves.rhkId === above.id || sameTitle(serves.title, above.title));
}

function sameTitle(one: string, other: string): boolean {
  return comparableText(one) === comparableText(other);
}
