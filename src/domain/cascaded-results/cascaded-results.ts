import type { RecordShape } from '../registry/record-kind.ts';
import type { WorkPlan } from '../work-plan/work-plan-body.ts';
import type { CascadedResults } from './cascaded-results-body.ts';

export const cascadedResults: RecordShape<CascadedResults> = {
  name: 'cascadedResults',
  version: 1,
  upcast: (body) => body,
  order: (body) => String(body.year),
  about: (body) => body.employeeId,
};

/** SKP-8: of the superior's plan in force the RHK are told, and nothing else of it (reference §2.2, §2.3). */
export function cascadedFrom({ employeeId, year, results }: WorkPlan): CascadedResults {
  return { employeeId, year, results: results.map(({ id, part, title }) => ({ id, part, title })) };
}
