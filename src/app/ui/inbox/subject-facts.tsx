import type { InboxItem } from '../../queries/inbox.ts';
import type { PlanTexts } from '../../queries/plan-texts.ts';
import { amountText } from '../../state/format.ts';
import { useApp } from '../../state/use-app.ts';
import { activityLine } from '../shared/activity-text.ts';
import { useInboxWords } from '../shared/inbox-words.ts';

/** What a verdict turns on, by the kind of what waits. */
export function SubjectFacts({ item, plans }: { item: InboxItem; plans: PlanTexts | undefined }) {
  if (item.kind === 'activity') return <ActivityFacts item={item} plans={plans} />;
  if (item.kind === 'achievement') return <AchievementFacts item={item} plans={plans} />;
  if (item.kind === 'periodReport') return <ReportFacts item={item} />;
  return <PlanFacts item={item} />;
}

type Of<Kind> = Extract<InboxItem, { kind: Kind }>;

function ActivityFacts({ item, plans }: { item: Of<'activity'>; plans: PlanTexts | undefined }) {
  const words = useInboxWords();
  const language = useApp((state) => state.language);
  const { body } = item.row;
  const volume = body.volume === null ? null : `${amountText(body.volume, language)} ${body.volumeUnit ?? ''}`;
  return (
    <>
      <p>{[activityLine(body, words), volume].filter(Boolean).join(' · ')}</p>
      <p>{(body.rhkId && plans?.results.get(body.rhkId)) || words.inbox.noResult}</p>
      {body.note && <p>{body.note}</p>}
    </>
  );
}

function AchievementFacts({ item, plans }: { item: Of<'achievement'>; plans: PlanTexts | undefined }) {
  const { inbox } = useInboxWords();
  const language = useApp((state) => state.language);
  const { value, indicatorId, before, after } = item.row.body;
  const indicator = plans?.indicators.get(indicatorId);
  const unit = indicator?.measure.kind === 'angka' ? indicator.measure.unit : '';
  const reached =
    value.kind === 'angka' ? `${amountText(value.amount, language)} ${unit}`.trim() : inbox.levels[value.level];
  return (
    <>
      <p>
        <strong>{inbox.reached(reached)}</strong> {indicator && inbox.of(indicator.target)}
      </p>
      {indicator && <p>{indicator.text}</p>}
      {(before || after) && <p>{inbox.beforeAfter(before ?? '–', after ?? '–')}</p>}
    </>
  );
}

function PlanFacts({ item }: { item: Of<'workPlan'> }) {
  const { inbox } = useInboxWords();
  const { results } = item.row.body;
  const indicators = results.reduce((sum, result) => sum + result.indicators.length, 0);
  return <p>{inbox.planLine(results.length, indicators)}</p>;
}

function ReportFacts({ item }: { item: Of<'periodReport'> }) {
  const { inbox, common } = useInboxWords();
  const { figures, plans } = item.row.body;
  return <p>{inbox.reportLine(figures.entries, common.hoursMinutes(figures.minutes), plans.length)}</p>;
}
