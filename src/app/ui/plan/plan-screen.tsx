import { Target } from 'lucide';
import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { comingYear } from '../../../domain/open-times/open-times.ts';
import { monthOf, yearOf, type LocalDate } from '../../../domain/time/local-date.ts';
import { readPlanProgress } from '../../queries/plan-progress.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { useToday } from '../../state/today.ts';
import { plan as en } from '../../words/en/plan.ts';
import { plan as id } from '../../words/id/plan.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { LinkButton } from '../kit/link-button.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { PerformanceTabs } from '../shared/performance-tabs.tsx';
import { Screen } from '../shared/screen.tsx';
import { HowJudged } from './how-judged.tsx';
import { NextPlan } from './next-plan.tsx';
import { askedYear, PlanYears } from './plan-years.tsx';
import { readPlan } from './plan-reading.ts';
import { PlanStandingNotice, RevisePlan } from './plan-standing-notice.tsx';
import { PlanVersions } from './plan-versions.tsx';
import { PlanView } from './plan-view.tsx';
import { SuperiorFirst } from './superior-first.tsx';
import { SuperiorResults } from './superior-results.tsx';
import './plan.css';

/** The own SKP of this year, what was logged for each RHK and what was reached of each indicator. */
export function PlanScreen() {
  const words = useWordsOf({ id, en });
  const today = useToday();
  const asked = useRoute().query['tahun'];
  const year = today ? askedYear(asked, today) : 0;
  return (
    <Screen title={words.title}>
      <PerformanceTabs />
      {today ? <OwnPlan key={`${today} ${year}`} today={today} year={year} /> : <Skeleton label={words.loading} />}
    </Screen>
  );
}

function OwnPlan({ today, year }: { today: LocalDate; year: number }) {
  const words = useWordsOf({ id, en });
  const { database, session, nowMs } = useEngine();
  const { personId } = session;
  const coming = comingYear(today);
  const reading = useLive(() => readPlan(database, { personId, year, today, own: true }), [database, today]);
  const isNow = year === yearOf(today);
  const month = isNow ? monthOf(today) : `${year}-12`;
  const progress = useLive(() => readPlanProgress(database, { personId, month, nowMs: nowMs() }), [database, month]);
  const [period, setPeriod] = useState<'month' | 'year'>(isNow ? 'month' : 'year');
  if (reading === undefined || progress === undefined) return <Skeleton label={words.loading} />;
  const compose = (
    <LinkButton tone="primary" href={isNow ? '/kinerja/skp' : `/kinerja/skp?tahun=${year}`}>
      {words.compose}
    </LinkButton>
  );
  return (
    <div class="k-stack plan-own">
      <PlanYears person={personId} today={today} year={year} home="/kinerja" />
      <PlanStandingNotice plans={reading.plans} />
      {reading.superior === undefined && reading.plans.inForce === undefined && <SuperiorFirst year={year} />}
      {progress === null || reading.working === undefined ? (
        <EmptyState icon={Target} title={words.none} action={reading.plans.all.length === 0 && compose}>
          {words.noneNote(String(year))} {words.composeHint}
        </EmptyState>
      ) : (
        <>
          <PlanView progress={progress} reading={reading} year={String(year)} period={period} onPeriod={setPeriod} />
          <HowJudged expectations={reading.working.row.body.expectations} />
        </>
      )}
      {reading.superior && (
        <SuperiorResults superior={reading.superior} own={reading.working?.row.body.results ?? []} />
      )}
      <PlanVersions plans={reading.plans} />
      <RevisePlan plans={reading.plans} year={isNow ? null : year} />
      {coming !== null && year !== coming && <NextPlan year={coming} />}
    </div>
  );
}
