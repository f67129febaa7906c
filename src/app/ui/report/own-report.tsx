import { previousPeriod, type Period } from '../../../domain/period/period.ts';
import { employee } from '../../../domain/employee/employee.ts';
import { recordById } from '../../../device/store/queries.ts';
import { readReports } from '../../queries/period-reports.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { useToday } from '../../state/today.ts';
import { useWorkplace } from '../../state/workplace.ts';
import { report as en } from '../../words/en/report.ts';
import { report as id } from '../../words/id/report.ts';
import { Skeleton } from '../kit/skeleton.tsx';
import { ReportForm } from './report-form.tsx';
import { OwnVerdict } from './own-verdict.tsx';
import { ReportView } from './report-view.tsx';
import { useState } from 'preact/hooks';

/** One period of one's own: the form until it is submitted or after it came back, then the report to read. */
export function OwnReport({ period }: { period: Period }) {
  const words = useWordsOf({ id, en });
  const engine = useEngine();
  const { database, session } = engine;
  const workplace = useWorkplace(engine);
  const today = useToday();
  const items = useLive(() => readReports(database, session.personId), [database]);
  const own = useLive(async () => ({ row: await recordById(database, employee, session.personId) }), [database]);
  const [changing, setChanging] = useState(false);
  const unknown = workplace === undefined || today === undefined || items === undefined || own === undefined;
  if (unknown) return <Skeleton label={words.loading} />;
  const item = items.find((one) => one.row.body.period === period);
  const before = items.find((one) => one.row.body.period === previousPeriod(period));
  const isRefused = item?.unsent?.state === 'refused';
  const writing =
    item === undefined || item.state === 'returned' || isRefused || (changing && item.state === 'submitted');
  return (
    <div class="k-stack">
      {item && (
        <OwnVerdict item={item} zone={workplace.zone} onChange={changing ? undefined : () => setChanging(true)} />
      )}
      {writing ? (
        <ReportForm
          key={item?.row.id ?? 'new'}
          period={period}
          today={today}
          row={item?.row ?? null}
          refusal={item?.unsent?.refusal ?? null}
          earlier={before?.row.body.plans ?? []}
          onSubmitted={() => setChanging(false)}
        />
      ) : (
        <ReportView report={item.row.body} employeeId={session.personId} employee={own.row?.body ?? null} />
      )}
    </div>
  );
}
