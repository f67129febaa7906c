import { useState } from 'preact/hooks';
import { feedback } from '../../../domain/feedback/feedback.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { useToday } from '../../state/today.ts';
import { feedback as en } from '../../words/en/feedback.ts';
import { feedback as id } from '../../words/id/feedback.ts';
import { Button } from '../kit/button.tsx';
import { ErrorSummary } from '../kit/error-summary.tsx';
import { RadioGroup } from '../kit/radio-group.tsx';
import { Section } from '../kit/section.tsx';
import { Reading } from '../kit/reading.tsx';
import { TextArea } from '../kit/text-area.tsx';
import { TextField } from '../kit/text-field.tsx';
import { KeptDraftNotice } from '../shared/draft-notice.tsx';
import { SaveProblems } from '../shared/save-problems.tsx';
import { useKeptForm, type KeptForm } from '../shared/use-kept-form.ts';
import { recordOf, useRecordSave } from '../shared/use-record-save.ts';
import { WordedDateField } from '../shared/worded-date-field.tsx';
import {
  bodyOf,
  emptyFeedback,
  missingIn,
  type FeedbackForm as Fields,
  type MissingField,
} from './feedback-form-state.ts';
import { SubjectField } from './subject-field.tsx';

/** The id of the control of a field. */
function fieldId(field: MissingField): string {
  return `umpan-${field}`;
}

/** Writes feedback or meeting notes for one person; what is typed is kept as a draft. */
export function FeedbackForm({ person }: { person: Uuid }) {
  const today = useToday();
  if (today === undefined) return <Reading />;
  return <KeptFeedbackForm person={person} today={today} />;
}

function KeptFeedbackForm({ person, today }: { person: Uuid; today: LocalDate }) {
  const kept = useKeptForm<Fields>(`feedback/${person}`, emptyFeedback(today));
  if (kept === undefined) return <Reading />;
  return <OpenForm person={person} today={today} kept={kept} />;
}

function OpenForm({ person, today, kept }: { person: Uuid; today: LocalDate; kept: KeptForm<Fields> }) {
  const words = useWordsOf({ id, en });
  const engine = useEngine();
  const saving = useRecordSave();
  const [tried, setTried] = useState({ attempt: 0, missing: [] as MissingField[] });
  const { form } = kept;
  const meeting = form.kind === 'meeting';
  const error = (field: MissingField) => tried.missing.includes(field) && words.missing[field];

  function change(part: Partial<Fields>) {
    kept.change(part);
    setTried((before) => ({ ...before, missing: [] }));
  }

  async function save(event: Event) {
    event.preventDefault();
    const body = bodyOf(form, person);
    setTried((before) => ({ attempt: before.attempt + 1, missing: missingIn(form) }));
    if (body === null) return;
    if (await saving.save([recordOf(feedback, engine.newId(), body)], words.saved)) await kept.clear();
  }

  return (
    <Section title={words.write}>
      <form class="k-card k-stack" noValidate onSubmit={(event) => void save(event)}>
        <ErrorSummary
          title={words.summary}
          attempt={tried.attempt}
          errors={tried.missing.map((field) => ({ id: fieldId(field), message: words.missing[field] }))}
        />
        <SaveProblems saving={saving} typed={form.text} />
        <KeptDraftNotice kept={kept} />
        <RadioGroup
          label={words.kind}
          look="chips"
          value={form.kind}
          onValue={(kind) => change({ kind })}
          options={(['value', 'result', 'entry', 'meeting'] as const).map((value) => ({
            value,
            label: words.kinds[value],
          }))}
        />
        {meeting ? (
          <TextField
            id={fieldId('attendees')}
            label={words.attendeesLabel}
            value={form.attendees}
            maxLength={500}
            error={error('attendees')}
            onValue={(attendees) => change({ attendees })}
          />
        ) : (
          <SubjectField
            id={fieldId('subject')}
            person={person}
            today={today}
            form={form}
            error={error('subject')}
            onChange={change}
          />
        )}
        <WordedDateField
          id={fieldId('date')}
          label={words.date}
          value={form.date}
          max={today}
          error={error('date')}
          onValue={(date) => change({ date })}
        />
        <TextArea
          id={fieldId('text')}
          label={meeting ? words.notes : words.text}
          hint={words.writeHint}
          value={form.text}
          maxLength={2000}
          error={error('text')}
          onValue={(text) => change({ text })}
        />
        {meeting && (
          <TextArea
            label={words.agreementsLabel}
            hint={words.agreementsHint}
            optional={words.optional}
            value={form.agreements}
            onValue={(agreements) => change({ agreements })}
          />
        )}
        <div class="k-actions">
          <Button tone="primary" type="submit" busy={saving.saving && words.saving}>
            {words.save}
          </Button>
        </div>
      </form>
    </Section>
  );
}
