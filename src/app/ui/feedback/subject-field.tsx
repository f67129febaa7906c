import { activity } from '../../../domain/activity/activity.ts';
import { coreValues } from '../../../domain/core-value/core-value.ts';
import { yearOf, type LocalDate } from '../../../domain/time/local-date.ts';
import { newestRecords } from '../../../device/store/queries.ts';
import type { DeviceDatabase } from '../../../device/store/database.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { readYearPlans, workingPlan } from '../../queries/year-plans.ts';
import { plainDate } from '../../state/format.ts';
import { useApp, useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { coreValues as enValues } from '../../words/en/core-values.ts';
import { feedback as en } from '../../words/en/feedback.ts';
import { coreValues as idValues } from '../../words/id/core-values.ts';
import { feedback as id } from '../../words/id/feedback.ts';
import { Select } from '../kit/select.tsx';
import type { FeedbackForm } from './feedback-form-state.ts';

export interface SubjectFieldProps {
  id: string;
  person: Uuid;
  today: LocalDate;
  form: FeedbackForm;
  error: string | false;
  onChange: (change: Partial<FeedbackForm>) => void;
}

/** What the feedback is tied to: a value, an RHK of the year, or one of the newest entries. */
export function SubjectField({ id: fieldId, person, today, form, error, onChange }: SubjectFieldProps) {
  const words = useWordsOf({ id, en });
  const values = useWordsOf({ id: idValues, en: enValues });
  const language = useApp((state) => state.language);
  const { database } = useEngine();
  const year = yearOf((form.date || today) as LocalDate);
  const choices = useLive(() => readChoices(database, person, year), [database, person, year]);
  const frame = { id: fieldId, error, empty: words.chooseOne };
  if (form.kind === 'result') {
    return (
      <Select
        {...frame}
        label={words.result}
        hint={choices?.results.length === 0 && words.noPlan}
        value={form.rhkId}
        onValue={(rhkId) => onChange({ rhkId })}
        options={(choices?.results ?? []).map((one) => ({ value: one.id, label: one.title }))}
      />
    );
  }
  if (form.kind === 'entry') {
    return (
      <Select
        {...frame}
        label={words.entry}
        hint={choices?.entries.length === 0 && words.noEntries}
        value={form.entryId}
        onValue={(entryId) => onChange({ entryId })}
        options={(choices?.entries ?? []).map(({ id: value, body }) => ({
          value,
          label: `${plainDate(body.date, language)} · ${body.description.slice(0, 80)}`,
        }))}
      />
    );
  }
  return (
    <Select
      {...frame}
      label={words.value}
      value={form.value}
      onValue={(value) => onChange({ value })}
      options={coreValues.map((value) => ({ value, label: values[value] }))}
    />
  );
}

async function readChoices(database: DeviceDatabase, person: Uuid, year: number) {
  const [plans, entries] = await Promise.all([
    readYearPlans(database, { personId: person, year }),
    newestRecords(database, { kind: activity, author: person, limit: 40 }),
  ]);
  return { results: workingPlan(plans)?.row.body.results ?? [], entries };
}
