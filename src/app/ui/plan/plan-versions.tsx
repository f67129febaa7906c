import { plainDate } from '../../state/format.ts';
import { useApp, useWordsOf } from '../../state/use-app.ts';
import { plan as en } from '../../words/en/plan.ts';
import { plan as id } from '../../words/id/plan.ts';
import type { YearPlan } from '../../queries/year-plans.ts';
import { Disclosure } from '../kit/disclosure.tsx';
import type { PlanReading } from './plan-reading.ts';

/** All versions of a year's plan, the newest first; none is ever rewritten. */
export function PlanVersions({ plans: { all, inForce } }: Pick<PlanReading, 'plans'>) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  if (all.length < 2) return null;
  const standingOf = (plan: YearPlan) =>
    plan.standing === 'berlaku' && plan.row.id !== inForce?.row.id ? words.replaced : words.standing[plan.standing];
  return (
    <Disclosure summary={words.versions(all.length)}>
      <ul class="plan-serving">
        {all.map((plan) => {
          const { state } = plan.row.body;
          return (
            <li key={plan.row.id}>
              {standingOf(plan)} {state.kind !== 'draf' && words.since(plainDate(state.on, language))}
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
