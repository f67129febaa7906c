import { useState } from 'preact/hooks';
import { lastDay, type Period } from '../../../domain/period/period.ts';
import { periodReport } from '../../../domain/period-report/period-report.ts';
import type { PeriodReport } from '../../../domain/period-report/period-report-body.ts';
import { cleanText } from '../../../domain/text/plain-text.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { RowOf } from '../../../device/store/queries.ts';
import { readReportFigures } from '../../queries/report-figures.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { report as en } from '../../words/en/report.ts';
import { report as id } from '../../words/id/report.ts';
import { ActionBar } from '../kit/action-bar.tsx';
import { Button } from '../kit/button.tsx';
import { ErrorSummary } from '../kit/error-summary.tsx';
import { Section } from '../kit/section.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { TextArea } from '../kit/text-area.tsx';
import { KeptDraftNotice } from '../shared/draft-notice.tsx';
import { SaveProblems } from '../shared/save-problems.tsx';
import { useKeptForm } from '../shared/use-kept-form.ts';
import { recordOf, useRecordSave } from '../shared/use-record-save.ts';
import { FiguresTable } from './figures-table.tsx';
import { FollowUpFields } from './follow-up-fields.tsx';
import {
  draftKeyOf,
  followUpsOf,
  formOf,
  missingIn,
  plansOf,
  type MissingField,
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
  onSubmitted: () => void;
}

const fieldId = (field: MissingField) => `laporan-${field}`;

/** What the employee writes beside the figures; kept as a draft until it is submitted. */
export function ReportForm({ period, today, row, earlier, onSubmitted }: ReportFormProps) {
  const words = useWordsOf({ id, en });
  const engine = useEngine();
  const { database, session } = engine;
  const saving = useRecordSave();
  const kept = useKeptForm<Fields>(draftKeyOf(period), formOf(row?.body ?? null));
  const figuresNow = () =>
    readReportFigures(database, { personId: session.personId, period, today, nowMs: engine.nowMs() });
  const figures = useLive(figuresNow, [database, period, today]);
  const [tried, setTried] = useState({ attempt: 0, missing: [] as MissingField[] });
  if (kept === undefined || figures === undefined) return <Skeleton label={words.loading} rows={6} />;
  const { form } = kept;
  const error = (field: MissingField) => tried.missing.includes(field) && words.missing[field];

  function change(part: Partial<Fields>) {
    kept?.change(part);
    setTried((before) => ({ ...before, missing: [] }));
  }

  async function submit(event: Event) {
    event.preventDefault();
    const missing = missingIn(form, earlier);
    setTried((before) => ({ attempt: before.attempt + 1, missing }));
    if (missing.length > 0) return;
    const body: PeriodReport = {
      employeeId: session.personId,
      period,
      date: today,
      // Read anew: what was logged since the form was opened counts too.
      figures: await figuresNow(),
      challenges: cleanText(form.challenges),
      plans: plansOf(form, row?.body.plans ?? [], engine.newId),
      followUps: followUpsOf(form, earlier),
    };
    const saved = await saving.save([recordOf(periodReport, row?.id ?? engine.newId(), body)], words.submitted);
    if (!saved) return;
    await kept?.clear();
    onSubmitted();
  }

  return (
    <form class="k-stack" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary
        title={words.summary}
        attempt={tried.attempt}
        errors={tried.missing.map((field) => ({ id: fieldId(field), message: words.missing[field] }))}
      />
      <SaveProblems saving={saving} typed={`${form.challenges}\n\n${form.plans}`} />
      <KeptDraftNotice kept={kept} />
      <Section title={words.figures}>
        <p class="k-hint">{lastDay(period) >= today ? words.running : words.figuresNow}</p>
        <FiguresTable figures={figures} />
      </Section>
      {earlier.length > 0 && (
        <FollowUpFields
          id={fieldId('followUps')}
          earlier={earlier}
          form={form}
          error={error('followUps')}
          onChange={change}
        />
      )}
      <TextArea
        id={fieldId('challenges')}
        label={words.challenges}
        hint={words.challengesHint}
        value={form.challenges}
        maxLength={4000}
        error={error('challenges')}
        onValue={(challenges) => change({ challenges })}
      />
      <TextArea
        id={fieldId('plans')}
        label={words.plans}
        hint={words.plansHint}
        value={form.plans}
        rows={4}
        error={error('plans')}
        onValue={(plans) => change({ plans })}
      />
      <ActionBar>
        <Button tone="primary" type="submit" wide busy={saving.saving && words.saving}>
          {row === null ? words.submit : words.resubmit}
        </Button>
      </ActionBar>
    </form>
  );
}
