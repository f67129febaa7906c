import { reportDue } from '../../../domain/period-report/report-due.ts';
import { firstDay, lastDay, periodsOf, type Period } from '../../../domain/period/period.ts';
import { yearOf, type LocalDate } from '../../../domain/time/local-date.ts';
import { readReports, type ReportItem } from '../../queries/period-reports.ts';
import { plainDate } from '../../state/format.ts';
import { periodText } from '../../state/period-text.ts';
import { useApp, useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { localNow, useWorkplace, type Workplace } from '../../state/workplace.ts';
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

/** Every period of the year so far, and those of last year that have a report. */
export function OwnReports() {
  const words = useWordsOf({ id, en });
  const engine = useEngine();
  const { database, session } = engine;
  const workplace = useWorkplace(engine);
  const items = useLive(() => readReports(database, session.personId), [database]);
  const drafts = useLive(async () => new Set(await database.drafts.toCollection().primaryKeys()), [database]);
  if (workplace === undefined || items === undefined || drafts === undefined) return <Skeleton label={words.loading} />;
  const today = localNow(engine, workplace).date;
  return (
    <>
      <p class="k-soft">{words.intro}</p>
      <Card>
        <List label={words.list}>
          {periodsToShow(workplace, items, today).map((period) => (
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

function periodsToShow({ policy }: Workplace, items: readonly ReportItem[], today: LocalDate): Period[] {
  const begun = periodsOf(yearOf(today), policy.period ?? 'bulanan').filter((period) => firstDay(period) <= today);
  const written = items.map((one) => one.row.body.period);
  return [...new Set([...begun, ...written])].toSorted((a, b) => (firstDay(a) < firstDay(b) ? 1 : -1));
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
