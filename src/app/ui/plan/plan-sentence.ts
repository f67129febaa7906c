import type { PlanProgress } from '../../queries/plan-progress.ts';
import type { plan } from '../../words/id/plan.ts';
import type { Words } from '../../words/words.ts';

export type Period = 'month' | 'year';

/** What the bars say, in words. */
export function planSentence(
  { results }: PlanProgress,
  period: Period,
  words: typeof plan,
  common: Words['common'],
): string {
  const served = results.filter((one) => one[period].entries > 0);
  const minutes = served.reduce((sum, one) => sum + one[period].minutes, 0);
  const most = [...served].sort((a, b) => b[period].minutes - a[period].minutes)[0];
  if (most === undefined) return period === 'month' ? words.sentenceNoneMonth : words.sentenceNoneYear(words.year);
  const sentence = period === 'month' ? words.sentenceMonth : words.sentenceYear;
  const whole = sentence(common.hoursMinutes(minutes), served.length, results.length, words.year);
  return served.length > 1 ? `${whole} ${words.most(most.result.title)}` : whole;
}
