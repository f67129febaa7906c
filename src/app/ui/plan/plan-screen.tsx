import { Target } from 'lucide';
import { useState } from 'preact/hooks';
import { readPlanProgress } from '../../queries/plan-progress.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { localNow, useWorkplace } from '../../state/workplace.ts';
import { plan as en } from '../../words/en/plan.ts';
import { plan as id } from '../../words/id/plan.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { PerformanceTabs } from '../shared/performance-tabs.tsx';
import { Screen } from '../shared/screen.tsx';
import { PlanView } from './plan-view.tsx';
import './plan.css';

/** The own SKP of this year, and what was logged for each RHK. */
export function PlanScreen() {
  const words = useWordsOf({ id, en });
  const engine = useEngine();
  const workplace = useWorkplace(engine);
  const month = workplace && localNow(engine, workplace).date.slice(0, 7);
  const progress = useLive(
    async () => (month ? readPlanProgress(engine.database, { personId: engine.session.personId, month }) : undefined),
    [engine, month],
  );
  const [period, setPeriod] = useState<'month' | 'year'>('month');
  const year = month?.slice(0, 4) ?? '';
  return (
    <Screen title={words.title}>
      <PerformanceTabs />
      {progress === undefined && <Skeleton label={words.loading} />}
      {progress === null && (
        <EmptyState icon={Target} title={words.none}>
          {words.noneNote(year)}
        </EmptyState>
      )}
      {progress && <PlanView progress={progress} year={year} period={period} onPeriod={setPeriod} />}
    </Screen>
  );
}
