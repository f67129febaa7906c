import type { ServingResult } from '../../queries/serving-results.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { plan as en } from '../../words/en/plan.ts';
import { plan as id } from '../../words/id/plan.ts';
import { Disclosure } from '../kit/disclosure.tsx';

/** Whose RHK serve this one. */
export function ServedBy({ serving }: { serving: readonly ServingResult[] }) {
  const words = useWordsOf({ id, en });
  if (serving.length === 0) return null;
  return (
    <Disclosure summary={words.served(serving.length)}>
      <ul class="plan-serving">
        {serving.map((one) => (
          <li key={one.id}>{words.servedBy(one.person, one.title)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
