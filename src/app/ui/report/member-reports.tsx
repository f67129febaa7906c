import { FileText } from 'lucide';
import type { Period } from '../../../domain/period/period.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { readReports } from '../../queries/period-reports.ts';
import { plainDate } from '../../state/format.ts';
import { periodText } from '../../state/period-text.ts';
import { useApp, useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { report as en } from '../../words/en/report.ts';
import { report as id } from '../../words/id/report.ts';
import { Card } from '../kit/card.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { ListRow } from '../kit/list-row.tsx';
import { List } from '../kit/list.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { MemberHead } from '../shared/member-head.tsx';
import { useMember } from '../shared/use-member.ts';
import { MemberVerdict } from './member-verdict.tsx';
import { ReportBadge } from './report-badge.tsx';
import { ReportView } from './report-view.tsx';

function useReports(person: Uuid) {
  const { database } = useEngine();
  const member = useMember(person);
  const items = useLive(() => readReports(database, person), [database, person]);
  return { member, items };
}

/** A team member's reports. */
export function MemberReports({ person }: { person: Uuid }) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const { member, items } = useReports(person);
  if (member === undefined || items === undefined) return <Skeleton label={words.loading} />;
  if (member === null) return <EmptyState icon={FileText}>{words.unknownPerson}</EmptyState>;
  return (
    <div class="k-stack">
      <MemberHead person={person} employee={member.body} />
      {items.length === 0 ? (
        <EmptyState icon={FileText}>{words.memberNone}</EmptyState>
      ) : (
        <>
          <p class="k-soft">{words.memberIntro}</p>
          <Card>
            <List label={words.list}>
              {items.map(({ row, state }) => (
                <ListRow
                  key={row.id}
                  href={`/tim/${person}/laporan/${row.body.period}`}
                  title={periodText(row.body.period, language)}
                  meta={words.submittedOn(plainDate(row.body.date, language))}
                  badges={<ReportBadge state={state} />}
                />
              ))}
            </List>
          </Card>
        </>
      )}
    </div>
  );
}

/** One report of a team member, with the superior's answer. */
export function MemberReport({ person, period }: { person: Uuid; period: Period }) {
  const words = useWordsOf({ id, en });
  const { member, items } = useReports(person);
  if (member === undefined || items === undefined) return <Skeleton label={words.loading} rows={6} />;
  if (member === null) return <EmptyState icon={FileText}>{words.unknownPerson}</EmptyState>;
  const item = items.find((one) => one.row.body.period === period);
  if (item === undefined) return <EmptyState icon={FileText}>{words.memberNone}</EmptyState>;
  return (
    <div class="k-stack">
      <div class="k-stack screen-only">
        <div>
          <h2>{member.body.name}</h2>
          <p class="k-soft">{member.body.position}</p>
        </div>
        <MemberVerdict item={item} />
      </div>
      <ReportView report={item.row.body} employeeId={person} employee={member.body} />
    </div>
  );
}
