import type { WorkPlan } from '../../../domain/work-plan/work-plan-body.ts';
import { isServedBy, type ServedResult } from '../../queries/serving-results.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { plan as en } from '../../words/en/plan.ts';
import { plan as id } from '../../words/id/plan.ts';
import { Disclosure } from '../kit/disclosure.tsx';

export interface SuperiorResultsProps {
  superior: readonly ServedResult[];
  own: WorkPlan['results'];
}

/** Cascading seen from below: the RHK of the superior's plan in force, and which of the own serve each. */
export function SuperiorResults({ superior, own }: SuperiorResultsProps) {
  const words = useWordsOf({ id, en });
  return (
    <Disclosure summary={words.superiorResults(superior.length)}>
      <ul class="plan-serving">
        {superior.map((above) => {
          const serving = own.filter((result) => isServedBy(above, result));
          return (
            <li key={above.id}>
              <strong>{above.title}</strong>
              <p class="k-hint">
                {serving.length === 0
                  ? words.servedByNone
                  : words.servedByOwn(serving.map(({ title }) => title).join('; '))}
              </p>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
