import { useRoute } from 'preact-iso';
import type { Uuid } from '../../../std/uuid.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { evaluation as en } from '../../words/en/evaluation.ts';
import { evaluation as id } from '../../words/id/evaluation.ts';
import { PerformanceTabs } from '../shared/performance-tabs.tsx';
import { Screen } from '../shared/screen.tsx';
import { MemberEvaluation } from './member-evaluation.tsx';
import { OwnEvaluations } from './own-evaluations.tsx';
import './evaluation.css';

/** Evaluasi: one's own to read and object to, or a team member's to make. */
export function EvaluationScreen() {
  const words = useWordsOf({ id, en });
  const person = useRoute().params['person'] as Uuid | undefined;
  return (
    <Screen title={words.title} backTo={person && '/tim'}>
      {person ? (
        <MemberEvaluation key={person} person={person} />
      ) : (
        <div class="k-stack">
          <PerformanceTabs />
          <OwnEvaluations />
        </div>
      )}
    </Screen>
  );
}
