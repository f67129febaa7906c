import { Target } from 'lucide';
import { useRoute } from 'preact-iso';
import { comingYear } from '../../../domain/open-times/open-times.ts';
import { yearOf, type LocalDate } from '../../../domain/time/local-date.ts';
import { workPlan } from '../../../domain/work-plan/work-plan.ts';
import type { Employee } from '../../../domain/employee/employee-body.ts';
import { recordById, type RowOf } from '../../../device/store/queries.ts';
import type { Uuid } from '../../../std/uuid.ts';
import type { YearPlan } from '../../queries/year-plans.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { useToday } from '../../state/today.ts';
import { plan as en } from '../../words/en/plan.ts';
import { plan as id } from '../../words/id/plan.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { LinkButton } from '../kit/link-button.tsx';
import { Section } from '../kit/section.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import { MemberHead } from '../shared/member-head.tsx';
import { useMember } from '../shared/use-member.ts';
import { Screen } from '../shared/screen.tsx';
import { HowJudged } from './how-judged.tsx';
import { IndicatorView } from './indicator-view.tsx';
import { readPlan, type PlanReading } from './plan-reading.ts';
import { PlanVerdict } from './plan-verdict.tsx';
import { askedYear, PlanYears } from './plan-years.tsx';
import { PlanVersions } from './plan-versions.tsx';
import './plan.css';

/** The SKP of somebody supervised, to read; a version that waits is shown before the one in force. */
export function MemberPlanScreen() {
  const words = useWordsOf({ id, en });
  const today = useToday();
  const person = useRoute().params['person'] as Uuid;
  return (
    <Screen title={words.memberDetail} backTo={`/tim/${person}`}>
      {today ? <MemberPlan key={person} person={person} today={today} /> : <Skeleton label={words.loading} />}
    </Screen>
  );
}

function MemberPlan({ person, today }: { person: Uuid; today: LocalDate }) {
  const words = useWordsOf({ id, en });
  const { database } = useEngine();
  const { params, query } = useRoute();
  const asked = params['plan'];
  const year = askedYear(query['tahun'], today);
  const coming = comingYear(today);
  const reading = useLive(async () => {
    const ofPlan = asked && (await recordById(database, workPlan, asked as Uuid))?.body.year;
    return readPlan(database, { personId: person, year: ofPlan || year, today, own: false });
  }, [database, today, asked, year]);
  const member = useMember(person);
  if (reading === undefined || member === undefined) return <Skeleton label={words.loading} />;
  if (member === null) return <EmptyState icon={Target}>{words.unknownPerson}</EmptyState>;
  const { all } = reading.plans;
  const shown =
    all.find((plan) => plan.row.id === asked) ?? all.find((plan) => plan.standing === 'menunggu') ?? reading.working;
  const give = (
    <LinkButton href={`/tim/${person}/skp-baru${reading.year === yearOf(today) ? '' : `?tahun=${reading.year}`}`}>
      {reading.plans.inForce ? words.giveNew : words.give}
    </LinkButton>
  );
  return (
    <div class="k-stack">
      <MemberHead person={person} employee={member.body} />
      <PlanYears person={person} today={today} year={reading.year} home={`/tim/${person}/skp`} />
      {shown ? (
        <ShownPlan plan={shown} reading={reading} member={member} />
      ) : (
        <EmptyState icon={Target} title={words.memberNone}>
          {words.memberNoneNote}
        </EmptyState>
      )}
      <PlanVersions plans={reading.plans} />
      <div class="k-actions">
        {give}
        {coming !== null && reading.year !== coming && (
          <LinkButton href={`/tim/${person}/skp-baru?tahun=${coming}`}>{words.giveYear(String(coming))}</LinkButton>
        )}
      </div>
    </div>
  );
}

interface ShownPlanProps {
  plan: YearPlan;
  reading: PlanReading;
  member: RowOf<Employee>;
}

function ShownPlan({ plan, reading, member }: ShownPlanProps) {
  const words = useWordsOf({ id, en });
  const { results, expectations } = plan.row.body;
  return (
    <>
      <div class="plan-track">
        <StateBadge tone={plan.standing === 'berlaku' ? 'ok' : 'wait'} icon={Target}>
          {words.standing[plan.standing]}
        </StateBadge>
      </div>
      {(['utama', 'tambahan'] as const).map((part) => {
        const ofPart = results.filter((result) => result.part === part);
        return (
          ofPart.length > 0 && (
            <Section key={part} title={words[part]}>
              {ofPart.map((result) => (
                <div key={result.id} class="k-card">
                  <h3>{result.title}</h3>
                  {result.serves && <p class="k-hint">{words.serves(result.serves.title)}</p>}
                  {result.indicators.map((indicator) => (
                    <IndicatorView key={indicator.id} indicator={indicator} reading={reading} />
                  ))}
                </div>
              ))}
            </Section>
          )
        );
      })}
      <HowJudged expectations={expectations} />
      <PlanVerdict plan={plan} person={member} />
    </>
  );
}
