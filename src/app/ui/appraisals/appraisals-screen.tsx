import { Scale } from 'lucide';
import { awaitsDecision, readAllEvaluations, type EvaluationItem } from '../../queries/evaluations.ts';
import { readRatedRows } from '../../queries/review-order.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { useToday } from '../../state/today.ts';
import { appraisals as en } from '../../words/en/appraisals.ts';
import { appraisals as id } from '../../words/id/appraisals.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Section } from '../kit/section.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { EvaluationCard } from '../shared/evaluation-card.tsx';
import { Screen } from '../shared/screen.tsx';
import { DecideObjection } from './decide-objection.tsx';
import { Distribution } from './distribution.tsx';
import './appraisals.css';

const mostListed = 100;

/** What a superior sees of the evaluations below: objections to decide, the distribution, and all of them. */
export function AppraisalsScreen() {
  const words = useWordsOf({ id, en });
  const engine = useEngine();
  const { database, session } = engine;
  const all = useLive(() => readAllEvaluations(database), [database]);
  const today = useToday();
  const { personId } = session;
  const team = useLive(
    async () => today && new Set((await readRatedRows(database, { personId, today })).map((one) => one.id)),
    [database, today],
  );
  const ready = today !== undefined && all !== undefined && team !== undefined;
  const items = all?.filter((item) => item.row.body.employeeId !== personId) ?? [];
  const open = items.filter((item) => (team && awaitsDecision(item, { personId, team })) || isDecisionRefused(item));
  return (
    <Screen title={words.title} backTo="/lainnya">
      {!ready && <Skeleton label={words.loading} />}
      {ready && items.length === 0 && (
        <EmptyState icon={Scale} title={words.none}>
          {words.noneNote}
        </EmptyState>
      )}
      {ready && items.length > 0 && (
        <div class="k-stack">
          {open.length > 0 && (
            <Section title={words.objections}>
              {open.map((item) => (
                <EvaluationCard key={item.row.id} item={item} named>
                  <DecideObjection item={item} today={today} />
                </EvaluationCard>
              ))}
            </Section>
          )}
          <Distribution items={items} />
          <Section title={words.list}>
            {items.slice(0, mostListed).map((item) => (
              <EvaluationCard key={item.row.id} item={item} named />
            ))}
          </Section>
        </div>
      )}
    </Screen>
  );
}

/** The own decision came back and is to be mended. */
function isDecisionRefused({ decision, unsent }: EvaluationItem): boolean {
  return decision !== null && unsent.get(decision.id)?.state === 'refused';
}
