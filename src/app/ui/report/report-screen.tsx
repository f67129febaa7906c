import { FileQuestionMark } from 'lucide';
import { useRoute } from 'preact-iso';
import { isPeriod, type Period } from '../../../domain/period/period.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { periodText } from '../../state/period-text.ts';
import { useApp, useWordsOf } from '../../state/use-app.ts';
import { report as en } from '../../words/en/report.ts';
import { report as id } from '../../words/id/report.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { LinkButton } from '../kit/link-button.tsx';
import { PerformanceTabs } from '../shared/performance-tabs.tsx';
import { Screen } from '../shared/screen.tsx';
import { MemberReport, MemberReports } from './member-reports.tsx';
import { OwnReport } from './own-report.tsx';
import { OwnReports } from './own-reports.tsx';
import './report.css';

/** Laporan periode: one's own to write, or a team member's to accept or send back. */
export function ReportScreen() {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const { params } = useRoute();
  const person = params['person'] as Uuid | undefined;
  const [text, home] = [params['period'], person ? `/tim/${person}/laporan` : '/laporan'];
  if (text === undefined) {
    return (
      <Screen title={words.title} backTo={person && '/tim'}>
        {person ? (
          <MemberReports key={person} person={person} />
        ) : (
          <div class="k-stack">
            <PerformanceTabs />
            <OwnReports />
          </div>
        )}
      </Screen>
    );
  }
  if (!isPeriod(text)) {
    return (
      <Screen title={words.title} backTo={home}>
        <EmptyState icon={FileQuestionMark} action={<LinkButton href={home}>{words.toList}</LinkButton>}>
          {words.unknownPeriod}
        </EmptyState>
      </Screen>
    );
  }
  const period: Period = text;
  return (
    <Screen title={periodText(period, language)} backTo={home}>
      {person ? (
        <MemberReport key={`${person}/${period}`} person={person} period={period} />
      ) : (
        <OwnReport key={period} period={period} />
      )}
    </Screen>
  );
}
