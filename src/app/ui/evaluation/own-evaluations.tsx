import { Scale } from 'lucide';
import { readEvaluations } from '../../queries/evaluations.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { useToday } from '../../state/today.ts';
import { useWorkplace } from '../../state/workplace.ts';
import { evaluation as en } from '../../words/en/evaluation.ts';
import { evaluation as id } from '../../words/id/evaluation.ts';
import { Disclosure } from '../kit/disclosure.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { MatrixTable } from '../shared/matrix-table.tsx';
import { EvaluationCard } from '../shared/evaluation-card.tsx';
import { ReadAndObject } from './read-and-object.tsx';

/** The person's own evaluations: who rated, when, why and on what. */
export function OwnEvaluations() {
  const words = useWordsOf({ id, en });
  const engine = useEngine();
  const { database, session } = engine;
  const workplace = useWorkplace(engine);
  const today = useToday();
  const items = useLive(() => readEvaluations(database, session.personId), [database]);
  if (items === undefined || workplace === undefined || today === undefined) return <Skeleton label={words.loading} />;
  return (
    <>
      {items.length === 0 ? (
        <EmptyState icon={Scale} title={words.ownNone}>
          {words.ownNoneNote}
        </EmptyState>
      ) : (
        items.map((item) => (
          <EvaluationCard key={item.row.id} item={item} level={2}>
            <ReadAndObject item={item} policy={workplace.policy} today={today} />
          </EvaluationCard>
        ))
      )}
      <Disclosure summary={words.how}>
        <MatrixTable />
      </Disclosure>
    </>
  );
}
