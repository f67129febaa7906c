import type { Indicator } from '../../../domain/work-plan/work-plan-body.ts';
import type { RecordedAchievement } from '../../queries/indicator-progress.ts';
import { amountText, plainDate } from '../../state/format.ts';
import { useApp, useWordsOf } from '../../state/use-app.ts';
import { achievement as achievementEn } from '../../words/en/achievement.ts';
import { plan as en } from '../../words/en/plan.ts';
import { achievement as achievementId } from '../../words/id/achievement.ts';
import { plan as id } from '../../words/id/plan.ts';
import { EvidenceStrip } from '../shared/evidence-strip.tsx';
import { RecordStateBadge } from '../shared/record-state-badge.tsx';
import { workState } from '../shared/record-state.ts';

export interface AchievementListProps {
  recorded: readonly RecordedAchievement[];
  indicator: Indicator;
  own: boolean;
}

/** What was recorded of an indicator, the newest first, each with its state and the way on. */
export function AchievementList({ recorded, indicator, own }: AchievementListProps) {
  const words = useWordsOf({ id, en });
  const actions = useWordsOf({ id: achievementId, en: achievementEn });
  const language = useApp((state) => state.language);
  const sending = useApp((state) => state.sending);
  const unit = indicator.measure.kind === 'angka' ? indicator.measure.unit : '';
  return (
    <ul class="plan-achievements">
      {recorded.toReversed().map(({ row, unsent, verdict }) => {
        const { value, date, story } = row.body;
        const state = workState({ row, unsent, verdict }, sending);
        const reached =
          value.kind === 'angka' ? `${amountText(value.amount, language)} ${unit}` : words.levels[value.level];
        return (
          <li key={row.id}>
            <p>
              <strong>{reached}</strong> · {plainDate(date, language)}
            </p>
            <p class="plan-story">{story}</p>
            {verdict?.kind === 'dikembalikan' && <p class="plan-story">{verdict.reason}</p>}
            <EvidenceStrip subjectId={row.id} />
            <p class="plan-track">
              {own && <RecordStateBadge state={state} />}
              {own && state === 'approved' && <a href={`/kinerja/capaian?koreksi=${row.id}`}>{actions.correct}</a>}
              {own && state !== 'approved' && <a href={`/kinerja/capaian/${row.id}`}>{actions.edit}</a>}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
