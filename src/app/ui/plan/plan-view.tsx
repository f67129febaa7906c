import { yearOf } from '../../../domain/time/local-date.ts';
import type { PlanProgress, ResultProgress } from '../../queries/plan-progress.ts';
import { useWords, useWordsOf } from '../../state/use-app.ts';
import { plan as en } from '../../words/en/plan.ts';
import { plan as id } from '../../words/id/plan.ts';
import { Disclosure } from '../kit/disclosure.tsx';
import { RadioGroup } from '../kit/radio-group.tsx';
import { Section } from '../kit/section.tsx';
import type { PlanReading } from './plan-reading.ts';
import { planSentence, type Period } from './plan-sentence.ts';
import { ProgressTable } from './progress-table.tsx';
import { ResultCard } from './result-card.tsx';

export interface PlanViewProps {
  progress: PlanProgress;
  reading: PlanReading;
  year: string;
  period: Period;
  onPeriod: (period: Period) => void;
}

/** What it comes to in a sentence, then a bar for each RHK, then the table behind them. */
export function PlanView({ progress, reading, year, period, onPeriod }: PlanViewProps) {
  const words = useWordsOf({ id, en });
  const { common } = useWords();
  const { results, without } = progress;
  const isOver = reading.year !== yearOf(reading.today);
  const when = isOver ? words.wholeYear(year) : words.year;
  const all = [without, ...results].reduce((sum, one) => sum + one[period].minutes, 0);
  const card = (one: ResultProgress) => (
    <ResultCard key={one.result.id} {...one} reading={reading} period={period} all={all} />
  );
  return (
    <div class="k-stack plan">
      <div class="plan-head">
        <h2>{words.heading(year)}</h2>
        <p>{planSentence(progress, period, { ...words, year: when }, common)}</p>
        {!isOver && (
          <RadioGroup
            look="segments"
            label={words.period}
            hideLabel
            value={period}
            onValue={onPeriod}
            options={[
              { value: 'month', label: words.month },
              { value: 'year', label: words.year },
            ]}
          />
        )}
      </div>
      {(['utama', 'tambahan'] as const).map((part) => {
        const ofPart = results.filter((one) => one.result.part === part);
        return (
          ofPart.length > 0 && (
            <Section key={part} title={words[part]}>
              {ofPart.map(card)}
            </Section>
          )
        );
      })}
      {without.year.entries > 0 && (
        <ResultCard {...without} result={null} reading={reading} period={period} all={all} />
      )}
      <Disclosure summary={words.table}>
        <ProgressTable progress={progress} of={isOver ? { year: when } : { month: words.month, year: when }} />
      </Disclosure>
    </div>
  );
}
