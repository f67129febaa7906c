import { Scale } from 'lucide';
import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { ratedPeriods } from '../../../domain/open-times/open-times.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { readEvaluations } from '../../queries/evaluations.ts';
import { ratesToday } from '../../queries/review-order.ts';
import { periodText } from '../../state/period-text.ts';
import { useApp, useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { useToday } from '../../state/today.ts';
import { useWorkplace } from '../../state/workplace.ts';
import { evaluation as en } from '../../words/en/evaluation.ts';
import { evaluation as id } from '../../words/id/evaluation.ts';
import { Disclosure } from '../kit/disclosure.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Notice } from '../kit/notice.tsx';
import { Section } from '../kit/section.tsx';
import { Select } from '../kit/select.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { MatrixTable } from '../shared/matrix-table.tsx';
import { EvaluationCard } from '../shared/evaluation-card.tsx';
import { MemberHead } from '../shared/member-head.tsx';
import { useMember } from '../shared/use-member.ts';
import { AskPeers } from './ask-peers.tsx';
import { EvaluationForm } from './evaluation-form.tsx';

/** A team member's evaluations, and the form to rate a period with its evidence beside it. */
export function MemberEvaluation({ person }: { person: Uuid }) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const engine = useEngine();
  const { database } = engine;
  const workplace = useWorkplace(engine);
  const today = useToday();
  const member = useMember(person);
  const items = useLive(() => readEvaluations(database, person), [database, person]);
  const asker = { personId: engine.session.personId, today };
  const isRated = useLive(() => ratesToday(database, asker, person), [database, person, today]);
  const asked = useRoute().query;
  const [chosen, setChosen] = useState(asked['periode'] ?? '');
  const unknown = workplace === undefined || today === undefined || member === undefined || items === undefined;
  if (unknown || isRated === undefined) return <Skeleton label={words.loading} />;
  if (member === null) return <EmptyState icon={Scale}>{words.unknownPerson}</EmptyState>;
  if (!isRated) {
    return (
      <div class="k-stack">
        <MemberHead person={person} employee={member.body} />
        <Notice>{words.onlyReviews}</Notice>
      </div>
    );
  }
  const periods = ratedPeriods(workplace.policy.period ?? 'bulanan', today);
  const period = periods.find((one) => one === chosen);
  return (
    <div class="k-stack">
      <MemberHead person={person} employee={member.body} />
      <Section title={words.rate}>
        {periods.length === 0 ? (
          <p class="k-soft">{words.noPeriod}</p>
        ) : (
          <Select
            label={words.period}
            empty={words.choosePeriod}
            value={chosen}
            onValue={setChosen}
            options={periods.map((value) => ({ value, label: periodText(value, language) }))}
          />
        )}
      </Section>
      {period && (
        <>
          <AskPeers key={`peers ${period}`} rated={member} period={period} today={today} />
          <EvaluationForm
            key={`form ${period}`}
            begin={asked['isian']}
            person={person}
            period={period}
            today={today}
            item={items.find((one) => one.row.body.period === period)}
            onSaved={() => setChosen('')}
          />
        </>
      )}
      <Disclosure summary={words.how}>
        <MatrixTable />
      </Disclosure>
      <Section title={words.earlier}>
        {items.length === 0 && <p class="k-soft">{words.memberNone}</p>}
        {items.map((item) => (
          <EvaluationCard key={item.row.id} item={item} />
        ))}
      </Section>
    </div>
  );
}
