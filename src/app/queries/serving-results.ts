import { employee } from '../../domain/employee/employee.ts';
import type { WorkPlan } from '../../domain/work-plan/work-plan-body.ts';
import { workPlan } from '../../domain/work-plan/work-plan.ts';
import { recordsOfKind } from '../../device/store/queries.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { Uuid } from '../../std/uuid.ts';

/** Somebody's RHK that serves another. */
export interface ServingResult {
  readonly id: Uuid;
  readonly person: string;
  readonly title: string;
}

type Result = WorkPlan['results'][number];

/** Cascading seen from above: whose RHK serve each of these, by its id; by the id they name, else by its title. */
export async function readServing(
  database: DeviceDatabase,
  results: readonly Result[],
  year: number,
): Promise<ReadonlyMap<Uuid, readonly ServingResult[]>> {
  if (results.length === 0) return new Map();
  const [plans, people] = await Promise.all([recordsOfKind(database, workPlan), recordsOfKind(database, employee)]);
  const names = new Map(people.map((one) => [one.id, one.body.name]));
  const others = plans.filter(({ body }) => body.year === year && body.state.kind !== 'draf');
  const found = others.flatMap(({ body }) =>
    body.results.map((result) => ({ result, person: names.get(body.employeeId) ?? '–' })),
  );
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
