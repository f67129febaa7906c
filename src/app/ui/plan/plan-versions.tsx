import { plainDate } from '../../state/format.ts';
import { useApp, useWordsOf } from '../../state/use-app.ts';
import { plan as en } from '../../words/en/plan.ts';
import { plan as id } from '../../words/id/plan.ts';
import type { YearPlan } from '../../queries/year-plans.ts';
import { Disclosure } from '../kit/disclosure.tsx';
import { Section } from '../kit/section.tsx';
import type { PlanReading } from './plan-reading.ts';

/** All versions of a year's plan, the newest first, each to be read; none is ever rewritten. */
export function PlanVersions({ plans: { all, inForce } }: Pick<PlanReading, 'plans'>) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  if (all.length < 2) return null;
  const standingOf = (plan: YearPlan) =>
    plan.standing === 'berlaku' && plan.row.id !== inForce?.row.id ? words.replaced : words.standing[plan.standing];
  return (
    <Section title={words.versions(all.length)}>
      <div>
        {all.map((plan) => {
          const { state } = plan.row.body;
          const since = state.kind === 'draf' ? '' : words.since(plainDate(state.on, language));
          return (
            <Disclosure key={plan.row.id} summary={`${standingOf(plan)} ${since}`}>
              <PlanVersion plan={plan} />
            </Disclosure>
          );
        })}
      </div>
    </Section>
  );
}

function PlanVersion({ plan: { row, verdict } }: { plan: YearPlan }) {
  const words = useWordsOf({ id, en });
  return (
    <div class="k-stack">
      {verdict?.kind === 'dikembalikan' && <p>{words.returnedFor(verdict.reason)}</p>}
      <ul class="plan-serving">
        {row.body.results.map((result) => (
          <li key={result.id}>
            <strong>{result.title}</strong>
            {result.indicators.map((one) => (
              <p key={one.id} class="k-hint">
                {one.text}: {one.target}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
