import { readYearPlans } from '../../queries/year-plans.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { plan as en } from '../../words/en/plan.ts';
import { plan as id } from '../../words/id/plan.ts';
import { LinkButton } from '../kit/link-button.tsx';
import { Section } from '../kit/section.tsx';

/** Next year's SKP, from December on: to be drafted, or how far it is. */
export function NextPlan({ year }: { year: number }) {
  const words = useWordsOf({ id, en });
  const { database, session } = useEngine();
  const { personId } = session;
  const plans = useLive(() => readYearPlans(database, { personId, year }), [database, year]);
  if (plans === undefined) return null;
  const newest = plans.all[0];
  const isOpen = newest !== undefined && newest.standing !== 'berlaku';
  const label = newest === undefined ? words.compose : isOpen ? words.goOn : words.revise;
  return (
    <Section title={words.heading(String(year))}>
      <p class="k-hint">{newest ? words.standing[newest.standing] : words.nextNote}</p>
      <div>
        <LinkButton href={isOpen ? `/kinerja/skp/${newest.row.id}` : `/kinerja/skp?tahun=${year}`}>{label}</LinkButton>
      </div>
    </Section>
  );
}
