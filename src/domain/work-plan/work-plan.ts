import type { RecordShape } from '../registry/record-kind.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { Indicator, WorkPlan } from './work-plan-body.ts';

export const workPlan: RecordShape<WorkPlan> = {
  name: 'workPlan',
  version: 2,
  upcast: (body) => fromFirstVersion(body as FirstVersion),
  order: (body) => String(body.year),
  about: (body) => body.employeeId,
};

type Result = WorkPlan['results'][number];
type FirstResult = Omit<Result, 'serves' | 'indicators'> & {
  readonly indicators: readonly Omit<Indicator, 'measure'>[];
};
type FirstVersion = Pick<WorkPlan, 'employeeId' | 'year'> & { readonly results: readonly FirstResult[] };

/** Plans of the first version were published by the organisation, with targets in words alone. */
function fromFirstVersion(body: FirstVersion): WorkPlan {
  // A body of no known form is left for the schema to refuse.
  if (!Array.isArray(body?.results)) return body as unknown as WorkPlan;
  return {
    ...body,
    results: body.results.map((result: FirstResult) => ({
      ...result,
      serves: null,
      indicators: (result.indicators ?? []).map((indicator) => ({
        ...indicator,
        measure: { kind: 'uraian', below: '', expected: indicator.target, above: '' },
      })),
    })),
    expectations: [],
    state: { kind: 'diberikan', on: `${body.year}-01-01` as LocalDate },
    replaces: null,
  };
}
