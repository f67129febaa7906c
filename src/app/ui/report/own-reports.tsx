import { reportDue } from '../../../domain/period-report/report-due.ts';
import { reportPeriods } from '../../../domain/open-times/open-times.ts';
import { firstDay, lastDay, type Period } from '../../../domain/period/period.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import { hereSince } from '../../queries/here-since.ts';
import { readReports, type ReportItem } from '../../queries/period-reports.ts';
import { plainDate } from '../../state/format.ts';
import { periodText } from '../../state/period-text.ts';
import { useApp, useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { useToday } from '../../state/today.ts';
import { useWorkplace, type Workplace } from '../../state/workplace.ts';
import { report as en } from '../../words/en/report.ts';
import { report as id } from '../../words/id/report.ts';
import { Card } from '../kit/card.tsx';
import { ListRow } from '../kit/list-row.tsx';
import { List } from '../kit/list.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { RecordStateBadge } from '../shared/record-state-badge.tsx';
import { recordState } from '../shared/record-state.ts';
import { draftKeyOf } from './report-form-state.ts';
import { ReportBadge } from './report-badge.tsx';

/** Every period that may be reported now (WKT-4), and those that have been. */
export function OwnReports() {
  const words = useWordsOf({ id, en });
  const engine = useEngine();
  const { database, session } = engine;
  const workplace = useWorkplace(engine);
  const items = useLive(() => readReports(database, session.personId), [database]);
  const drafts = useLive(async () => new Set(await database.drafts.toCollection().primaryKeys()), [database]);
  const today = useToday();
  const zone = workplace?.zone;
  const { personId } = session;
  const since = useLive(async () => zone && { date: await hereSince(database, { personId, zone }) }, [database, zone]);
  const unknown = workplace === undefined || today === undefined || since === undefined;
  if (unknown || items === undefined || drafts === undefined) return <Skeleton label={words.loading} />;
  return (
    <>
      <p class="k-soft">{words.intro}</p>
      <Card>
        <List label={words.list}>
          {periodsToShow(workplace, items, { today, since: since.date ?? today }).map((period) => (
            <PeriodRow
              key={period}
              period={period}
              item={items.find((one) => one.row.body.period === period)}
              hasDraft={drafts.has(draftKeyOf(period))}
              today={today}
              due={reportDue(period, workplace.policy)}
            />
          ))}
        </List>
      </Card>
    </>
  );
}

function periodsToShow(
  { policy }: Workplace,
  items: readonly ReportItem[],
  times: { today: LocalDate; since: LocalDate },
): Period[] {
  const offered = reportPeriods(policy.period ?? 'bulanan', times);
  const written = items.map((one) => one.row.body.period);
  return [...new Set([...offered, ...written])].toSorted((a, b) => (firstDay(a) < firstDay(b) ? 1 : -1));
}

interface PeriodRowProps {
  period: Period;
  item: ReportItem | undefined;
  hasDraft: boolean;
  today: LocalDate;
  due: LocalDate;
}

function PeriodRow({ period, item, hasDraft, today, due }: PeriodRowProps) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const sending = useApp((state) => state.sending);
  const meta = item
    ? words.submittedOn(plainDate(item.row.body.date, language))
    : lastDay(period) >= today
      ? words.running
      : words.due(plainDate(due, language), today > due);
  return (
    <ListRow
      href={`/laporan/${period}`}
      title={periodText(period, language)}
      meta={meta}
      badges={
        <>
          <ReportBadge state={item?.state ?? (hasDraft ? 'draft' : 'none')} />
          {item?.unsent && <RecordStateBadge state={recordState(item.row.id, item.unsent, sending)} />}
        </>
      }
    />
  );
}
