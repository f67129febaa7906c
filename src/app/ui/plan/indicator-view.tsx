import { CircleAlert, CircleCheck, CircleDashed, Plus, TrendingUp } from 'lucide';
import { progressOfIndicator, type IndicatorProgress } from '../../queries/indicator-progress.ts';
import type { Indicator } from '../../../domain/work-plan/work-plan-body.ts';
import { amountText } from '../../state/format.ts';
import { useApp, useWordsOf } from '../../state/use-app.ts';
import { plan as en } from '../../words/en/plan.ts';
import { plan as id } from '../../words/id/plan.ts';
import { Disclosure } from '../kit/disclosure.tsx';
import { LinkButton } from '../kit/link-button.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import { AchievementList } from './achievement-list.tsx';
import { IndicatorChart } from './indicator-chart.tsx';
import type { PlanReading } from './plan-reading.ts';

const looks = {
  'belum-ada': { tone: 'neutral', icon: CircleDashed },
  tercapai: { tone: 'ok', icon: CircleCheck },
  'di-jalur': { tone: 'progress', icon: TrendingUp },
  'perlu-perhatian': { tone: 'wait', icon: CircleAlert },
} as const;

/** An indicator: its target, what has been reached, whether that is on track, and the way there. */
export function IndicatorView({ indicator, reading }: { indicator: Indicator; reading: PlanReading }) {
  const words = useWordsOf({ id, en });
  const recorded = reading.achieved.get(indicator.id) ?? [];
  const progress = progressOfIndicator(indicator, recorded, reading);
  const { measure } = indicator;
  return (
    <section class="plan-indicator" aria-label={indicator.text}>
      <p>
        <span class="k-soft">{words.aspect[indicator.aspect]}</span> {indicator.text}
      </p>
      <p>
        <strong>
          {words.target}: {indicator.target}
        </strong>
        {measure.kind === 'angka' && <span class="k-soft"> · {words.polarity[measure.polarity]}</span>}
      </p>
      <div class="plan-track">
        <StateBadge {...looks[progress.track]}>{words.tracks[progress.track]}</StateBadge>
      </div>
      {measure.kind === 'angka' && progress.counting.length > 0 ? (
        <IndicatorChart measure={measure} progress={progress} year={reading.year} />
      ) : (
        <p>
          <Described progress={progress} />
        </p>
      )}
      {recorded.length > 0 && (
        <Disclosure summary={words.achievements(recorded.length)}>
          <AchievementList recorded={recorded} indicator={indicator} own={reading.own} />
        </Disclosure>
      )}
      {reading.own && (
        <div>
          <LinkButton
            icon={Plus}
            href={`/kinerja/capaian?indikator=${indicator.id}`}
            aria-label={words.recordLabel(indicator.text)}
          >
            {words.record}
          </LinkButton>
        </div>
      )}
    </section>
  );
}

function Described({ progress: { counting } }: { progress: IndicatorProgress }) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const value = counting.at(-1)?.row.body.value;
  if (value === undefined) return <>{words.noneYet}</>;
  return <>{words.level(value.kind === 'uraian' ? words.levels[value.level] : amountText(value.amount, language))}</>;
}
