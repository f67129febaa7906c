import { yearOf } from '../../../domain/time/local-date.ts';
import type { WorkPlan } from '../../../domain/work-plan/work-plan-body.ts';
import type { Amount, Progress } from '../../queries/plan-progress.ts';
import { useWords, useWordsOf } from '../../state/use-app.ts';
import { plan as en } from '../../words/en/plan.ts';
import { plan as id } from '../../words/id/plan.ts';
import { Card } from '../kit/card.tsx';
import { Disclosure } from '../kit/disclosure.tsx';
import { Meter } from '../kit/meter.tsx';
import { IndicatorView } from './indicator-view.tsx';
import type { PlanReading } from './plan-reading.ts';
import { ServedBy } from './served-by.tsx';
import type { Period } from './plan-sentence.ts';

type Result = WorkPlan['results'][number];

export interface ResultCardProps extends Progress {
  /** Null for what serves no RHK of the plan. */
  result: Result | null;
  period: Period;
  reading: PlanReading;
  /** The minutes of all cards together: the whole width of a bar, so that none looks like a target reached. */
  all: number;
}

export function ResultCard({ result, reading, period, all, month, year }: ResultCardProps) {
  const words = useWordsOf({ id, en });
  const { common } = useWords();
  const text = ({ minutes, entries }: Amount) => words.amount(common.hoursMinutes(minutes), entries);
  const isOver = reading.year !== yearOf(reading.today);
  const [shown, other] =
    period === 'month' ? [month, words.yearLine(text(year))] : [year, !isOver && words.monthLine(text(month))];
  return (
    <Card title={result?.title ?? words.without} level={result ? 3 : 2}>
      {result?.serves && <p class="k-hint">{words.serves(result.serves.title)}</p>}
      {result && <ServedBy serving={reading.serving.get(result.id) ?? []} />}
      {result === null && <p class="k-soft">{words.withoutNote}</p>}
      <p class="plan-amount">{text(shown)}</p>
      <Meter
        hideLabel
        label={period === 'month' ? words.month : isOver ? words.wholeYear(String(reading.year)) : words.year}
        value={shown.minutes}
        max={Math.max(1, all)}
        text={text(shown)}
      />
      {other && <p class="k-hint">{other}</p>}
      {result && result.indicators.length > 0 && (
        <Disclosure open summary={words.indicators(result.indicators.length)}>
          {result.indicators.map((indicator) => (
            <IndicatorView key={indicator.id} indicator={indicator} reading={reading} />
          ))}
        </Disclosure>
      )}
    </Card>
  );
}
