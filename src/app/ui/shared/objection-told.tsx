import { CheckCheck, Clock, X } from 'lucide';
import type { EvaluationItem } from '../../queries/evaluations.ts';
import { plainDate } from '../../state/format.ts';
import { useApp, useEngine, useWordsOf } from '../../state/use-app.ts';
import { evaluation as en } from '../../words/en/evaluation.ts';
import { evaluation as id } from '../../words/id/evaluation.ts';
import { StateBadge } from '../kit/state-badge.tsx';
import { RecordStateBadge } from './record-state-badge.tsx';
import { recordState } from './record-state.ts';

/** What the person held against it, and what was decided. */
export function ObjectionTold({ item: { objection, decision, unsent } }: { item: EvaluationItem }) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const sending = useApp((state) => state.sending);
  const { session } = useEngine();
  if (objection === null) return null;
  const own = [objection, decision].find((one) => one?.author === session.personId);
  return (
    <section class="evaluation-objection">
      <strong>{words.objection}</strong>
      <p class="k-hint">{words.objectionOn(plainDate(objection.body.date, language))}</p>
      <p class="evaluation-reason">{objection.body.reason}</p>
      <div class="evaluation-states">
        {decision === null ? (
          <StateBadge tone="progress" icon={Clock}>
            {words.waiting}
          </StateBadge>
        ) : (
          <StateBadge
            tone={decision.body.verdict === 'dikabulkan' ? 'ok' : 'neutral'}
            icon={decision.body.verdict === 'dikabulkan' ? CheckCheck : X}
          >
            {words.verdict[decision.body.verdict]}
          </StateBadge>
        )}
        {own && <RecordStateBadge state={recordState(own.id, unsent.get(own.id), sending)} />}
      </div>
      {decision && (
        <>
          <p class="k-hint">{plainDate(decision.body.date, language)}</p>
          <p class="evaluation-reason">{decision.body.reason}</p>
        </>
      )}
    </section>
  );
}
