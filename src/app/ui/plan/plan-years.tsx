import { planYears } from '../../../domain/open-times/open-times.ts';
import { yearOf, type LocalDate } from '../../../domain/time/local-date.ts';
import { workPlan } from '../../../domain/work-plan/work-plan.ts';
import { recordsAbout } from '../../../device/store/queries.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { plan as en } from '../../words/en/plan.ts';
import { plan as id } from '../../words/id/plan.ts';
import { TabLinks } from '../kit/tab-links.tsx';

export interface PlanYearsProps {
  person: Uuid;
  today: LocalDate;
  year: number;
  /** The address of this year's plan; that of another has `?tahun=` after it. */
  home: string;
}

/** The year that an address asks for, as far as plans of it are open (WKT-2); else this one. */
export function askedYear(asked: string | undefined, today: LocalDate): number {
  return planYears(today).find((year) => String(year) === asked) ?? yearOf(today);
}

/** This year, and those of the open ones of which there is a plan. */
export function PlanYears({ person, today, year, home }: PlanYearsProps) {
  const words = useWordsOf({ id, en });
  const { database } = useEngine();
  const plans = useLive(() => recordsAbout(database, workPlan, person), [database, person]);
  if (plans === undefined) return null;
  const years = planYears(today).filter((one) => one === yearOf(today) || plans.some(({ body }) => body.year === one));
  const hrefOf = (one: number) => (one === yearOf(today) ? home : `${home}?tahun=${one}`);
  return (
    <TabLinks
      label={words.years}
      current={hrefOf(year)}
      links={years.toReversed().map((one) => ({ href: hrefOf(one), label: words.heading(String(one)) }))}
    />
  );
}
