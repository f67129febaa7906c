import { Target } from 'lucide';
import { useRoute } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { employee } from '../../../domain/employee/employee.ts';
import { planYears } from '../../../domain/open-times/open-times.ts';
import type { Refusal } from '../../../domain/refusal/refusal.ts';
import { yearOf, type LocalDate } from '../../../domain/time/local-date.ts';
import { workPlan } from '../../../domain/work-plan/work-plan.ts';
import { recordById } from '../../../device/store/queries.ts';
import type { Uuid } from '../../../std/uuid.ts';
import type { Engine } from '../../engine/engine.ts';
import { standingRefusal } from '../../queries/standing-refusal.ts';
import { readServable, type Servable } from '../../queries/serving-results.ts';
import { readYearPlans, workingPlan, type YearPlan } from '../../queries/year-plans.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { readToday } from '../../state/today.ts';
import { skp as en } from '../../words/en/skp.ts';
import { skp as id } from '../../words/id/skp.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Notice } from '../kit/notice.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { Screen } from '../shared/screen.tsx';
import { PlanEditor } from './plan-editor.tsx';
import { formOfPlan, planAnew, type PlanForm } from './plan-form.ts';
import { SuperiorFirst } from './superior-first.tsx';
import './plan.css';

interface Opened {
  readonly draftKey: string;
  readonly initial: PlanForm;
  /** The plan that is changed; undefined for a new one. */
  readonly id: Uuid | undefined;
  /** Why it was sent back, where it stands so. */
  readonly returned: string | null;
  /** Why it was refused, where it was. */
  readonly standing: readonly Refusal[];
  readonly employeeId: Uuid;
  readonly name: string;
  readonly today: LocalDate;
  readonly year: number;
  readonly servable: Servable;
  /** Filled from last year's plan. */
  readonly anew: boolean;
}

/** Susun SKP: an own draft or a version that was sent back; or a plan given to somebody supervised. */
export function PlanEditorScreen() {
  const words = useWordsOf({ id, en });
  const engine = useEngine();
  const { params, query } = useRoute();
  const person = params['person'] as Uuid | undefined;
  const plan = (params['id'] ?? query['skp']) as Uuid | undefined;
  const year = query['tahun'];
  const [opened, setOpened] = useState<Opened | null | undefined>(undefined);
  useEffect(() => {
    void open(engine, { person, plan, year }).then(setOpened, () => undefined);
  }, [person, plan, year]);
  return (
    <Screen title={person ? words.titleGive : words.title} backTo={person ? `/tim/${person}/skp` : '/kinerja'}>
      {opened === undefined && <Skeleton label={words.opening} rows={6} />}
      {opened === null && (
        <EmptyState icon={Target} title={words.unknownPlan}>
          {words.unknownPlanNote}
        </EmptyState>
      )}
      {opened && (
        <div class="k-stack">
          {person && <p class="k-soft">{words.forWhom(opened.name)}</p>}
          {opened.year !== yearOf(opened.today) && <Notice>{words.forYear(String(opened.year))}</Notice>}
          {opened.initial.replaces !== '' && <Notice>{words.replacesNote}</Notice>}
          {opened.anew && <Notice>{words.anewNote}</Notice>}
          {opened.servable.superior === undefined && !person && <SuperiorFirst year={opened.year} />}
          <PlanEditor key={opened.draftKey} {...opened} given={person !== undefined} field={query['isian']} />
        </div>
      )}
    </Screen>
  );
}

async function open(
  engine: Engine,
  { person, plan, year: asked }: { person: Uuid | undefined; plan: Uuid | undefined; year: string | undefined },
): Promise<Opened | null> {
  const { database, session } = engine;
  const today = await readToday(engine);
  const employeeId = person ?? session.personId;
  const stored = plan && (await recordById(database, workPlan, plan));
  if (plan && (!stored || stored.body.employeeId !== employeeId)) return null;
  const askedYear = planYears(today).find((one) => String(one) === asked);
  const year = stored ? stored.body.year : (askedYear ?? yearOf(today));
  const [{ all, inForce }, lastYear, servable] = await Promise.all([
    readYearPlans(database, { personId: employeeId, year }),
    readYearPlans(database, { personId: employeeId, year: year - 1 }),
    readServable(database, { writer: session.personId, employeeId, year }),
  ]);
  const before = all.length === 0 ? workingPlan(lastYear)?.row.body : undefined;
  const name = (await recordById(database, employee, employeeId))?.body.name ?? session.name;
  const newId = () => engine.newId();
  const initial = stored
    ? formOfPlan(stored.body, newId)
    : before
      ? planAnew(before, newId)
      : { ...formOfPlan(inForce?.row.body, newId), replaces: inForce?.row.id ?? '' };
  return {
    draftKey: `skp/${plan ?? `${employeeId}/${year}`}`,
    initial,
    id: stored ? stored.id : undefined,
    returned: returnedIn(all.find(({ row }) => row.id === plan)),
    standing: stored ? await standingRefusal(database, stored.id) : [],
    employeeId,
    name,
    today,
    year,
    servable,
    anew: before !== undefined && !stored,
  };
}

function returnedIn(plan: YearPlan | undefined): string | null {
  return plan?.verdict?.kind === 'dikembalikan' ? plan.verdict.reason : null;
}
