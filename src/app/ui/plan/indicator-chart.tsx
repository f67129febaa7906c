import { yearPassed } from '../../../domain/achievement/track.ts';
import type { NumberMeasure } from '../../../domain/work-plan/work-plan-body.ts';
import type { IndicatorProgress } from '../../queries/indicator-progress.ts';
import { amountText, numberText, plainDate } from '../../state/format.ts';
import { useApp, useWordsOf } from '../../state/use-app.ts';
import { plan as en } from '../../words/en/plan.ts';
import { plan as id } from '../../words/id/plan.ts';
import { ProgressChart, type ChartPoint } from '../kit/progress-chart.tsx';

export interface IndicatorChartProps {
  measure: NumberMeasure;
  progress: IndicatorProgress;
  year: number;
}

/** What was reached of a numeric indicator over its year, against the target. */
export function IndicatorChart({ measure, progress, year }: IndicatorChartProps) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const { realised, approved, percent, counting } = progress;
  const amount = (value: number) => `${amountText(value, language)} ${measure.unit}`;
  let sum = 0;
  const points = counting.flatMap(({ row }): ChartPoint[] => {
    const { value, date } = row.body;
    if (value.kind !== 'angka') return [];
    sum += value.amount;
    const shown = measure.gathers === 'jumlah' ? sum : value.amount;
    const at = yearPassed(date, year);
    return [{ key: row.id, at, value: shown, when: plainDate(date, language), text: amount(shown) }];
  });
  return (
    <ProgressChart
      sentence={
        <>
          {words.realised(amount(realised ?? 0), numberText(percent ?? 0, language))}{' '}
          {approved !== realised && words.approvedPart(approved === null ? '0' : amount(approved))}
        </>
      }
      points={points}
      target={measure.target}
      way={measure.gathers === 'jumlah' ? 'rising' : 'level'}
      targetText={`${words.targetLine} ${amountText(measure.target, language)}`}
      startText={plainDate(`${year}-01-01` as never, language)}
      endText={plainDate(`${year}-12-31` as never, language)}
      tableText={words.chartTable}
      columns={words.chartColumns}
    />
  );
}
