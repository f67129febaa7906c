import { useRoute } from 'preact-iso';
import { lastDay, type Period } from '../../../domain/period/period.ts';
import { periodReport } from '../../../domain/period-report/period-report.ts';
import type { PeriodReport } from '../../../domain/period-report/period-report-body.ts';
import { cleanText } from '../../../domain/text/plain-text.ts';
import type { Refusal } from '../../../domain/refusal/refusal.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { RowOf } from '../../../device/store/queries.ts';
import { recordOf } from '../../engine/engine.ts';
import { readReportFigures } from '../../queries/report-figures.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { report as en } from '../../words/en/report.ts';
import { report as id } from '../../words/id/report.ts';
import { RecordFormView } from '../form/record-form-view.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { Section } from '../kit/section.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { TextArea } from '../kit/text-area.tsx';
import { FiguresTable } from './figures-table.tsx';
import { FollowUpFields } from './follow-up-fields.tsx';
import {
  draftKeyOf,
  followUpsOf,
  formOf,
  missingIn,
  plansOf,
  type Plan,
  type ReportForm as Fields,
} from './report-form-state.ts';

export interface ReportFormProps {
  period: Period;
  today: LocalDate;
  /** The report as it stands, null for a new one. */
  row: RowOf<PeriodReport> | null;
  /** The plans of the report before. */
  earlier: readonly Plan[];
  /** Why it was refused as it stands. */
  refusal: Refusal | null;
  onSubmitted: () => void;
}

/** What the employee writes beside the figures; kept as a draft until it is submitted. */
export function ReportForm({ period, today, row, earlier, refusal, onSubmitted }: ReportFormProps) {
  const words = useWordsOf({ id, en });
  const engine = useEngine();
  const { database, session } = engine;
  const figuresNow = () =>
    readReportFigures(database, { personId: session.personId, period, today, nowMs: engine.nowMs() });
  const figures = useLive(figuresNow, [database, period, today]);
  const form = useRecordForm<Fields>({
    key: draftKeyOf(period),
    initial: formOf(row?.body ?? null),
    id: row?.id,
    standing: refusal === null ? [] : [refusal],
    begin: useRoute().query['isian'],
    place: (name) => name.split('.')[0]!,
    missing: (typed) => missingIn(typed, earlier),
    answers: { outcomes: ['followUps'], notes: ['followUps'] },
    limits: { challenges: 4000 },
    words,
    said: words.submitted,
    records: async (typed, reportId) => {
      const body: PeriodReport = {
        employeeId: session.personId,
        period,
        date: today,
        // Read anew: what was logged since the form was opened counts too.
        figures: await figuresNow(),
        challenges: cleanText(typed.challenges),
        plans: plansOf(typed, row?.body.plans ?? [], engine.newId),
        followUps: followUpsOf(typed, earlier),
      };
      return [recordOf(periodReport, reportId, body)];
    },
    onSaved: onSubmitted,
  });
  if (form === undefined || figures === undefined) return <Skeleton label={words.loading} rows={6} />;
  return (
    <RecordFormView of={form} save={row === null ? words.submit : words.resubmit} foot="bar">
      <Section title={words.figures}>
        <p class="k-hint">{lastDay(period) >= today ? words.running : words.figuresNow}</p>
        <FiguresTable figures={figures} />
      </Section>
      {earlier.length > 0 && (
        <FollowUpFields {...form.part('followUps')} earlier={earlier} form={form.typed} onChange={form.change} />
      )}
      <TextArea {...form.field('challenges')} label={words.challenges} hint={words.challengesHint} />
      <TextArea {...form.field('plans')} label={words.plans} hint={words.plansHint} rows={4} />
    </RecordFormView>
  );
}
