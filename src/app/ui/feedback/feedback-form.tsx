import { feedback } from '../../../domain/feedback/feedback.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { Uuid } from '../../../std/uuid.ts';
import type { RowOf } from '../../../device/store/queries.ts';
import type { Feedback } from '../../../domain/feedback/feedback-body.ts';
import { useLocation } from 'preact-iso';
import { useMending, type Mending } from '../../state/use-mending.ts';
import { goBack } from '../shared/way-back.ts';
import { recordOf } from '../../engine/engine.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { useToday } from '../../state/today.ts';
import { feedback as en } from '../../words/en/feedback.ts';
import { feedback as id } from '../../words/id/feedback.ts';
import { RecordFormView } from '../form/record-form-view.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { RadioGroup } from '../kit/radio-group.tsx';
import { Section } from '../kit/section.tsx';
import { Reading } from '../kit/reading.tsx';
import { TextArea } from '../kit/text-area.tsx';
import { TextField } from '../kit/text-field.tsx';
import { WordedDateField } from '../shared/worded-date-field.tsx';
import { bodyOf, emptyFeedback, formOf, missingIn, type FeedbackForm as Fields } from './feedback-form-state.ts';
import { SubjectField } from './subject-field.tsx';

export interface FeedbackFormProps {
  person: Uuid;
  /** The feedback to be mended; left out, it writes a new one. */
  mended?: RowOf<Feedback> | undefined;
}

/** Writes feedback or meeting notes for one person. */
export function FeedbackForm(props: FeedbackFormProps) {
  const today = useToday();
  const mending = useMending();
  if (today === undefined || mending === undefined) return <Reading />;
  return <DatedForm {...props} today={today} mending={mending} />;
}

interface DatedFormProps extends FeedbackFormProps {
  today: LocalDate;
  mending: Mending;
}

function DatedForm({ person, mended, today, mending }: DatedFormProps) {
  const words = useWordsOf({ id, en });
  const { route } = useLocation();
  const form = useRecordForm<Fields>({
    key: mended === undefined ? `feedback/${person}` : `feedback/${person}/${mended.id}`,
    initial: mended === undefined ? emptyFeedback(today) : formOf(mended.body),
    id: mended?.id,
    standing: mended && mending.standing,
    begin: mended && mending.begin,
    place: (name) => name.split('.')[0]!,
    onSaved: () => mended && goBack(() => route('/perbaiki', true)),
    missing: missingIn,
    limits: { text: 2000, attendees: 500 },
    words,
    said: words.saved,
    records: (typed, recordId) => [recordOf(feedback, recordId, bodyOf(typed, person))],
  });
  if (form === undefined) return <Reading />;
  const { typed, change, field } = form;
  const meeting = typed.kind === 'meeting';
  return (
    <Section title={words.write}>
      <RecordFormView of={form} save={words.save} look="k-card">
        <RadioGroup
          {...field('kind')}
          label={words.kind}
          look="chips"
          options={(['value', 'result', 'entry', 'meeting'] as const).map((value) => ({
            value,
            label: words.kinds[value],
          }))}
        />
        {meeting ? (
          <TextField {...field('attendees')} label={words.attendeesLabel} />
        ) : (
          <SubjectField {...form.part('subject')} person={person} today={today} form={typed} onChange={change} />
        )}
        <WordedDateField {...field('date')} label={words.date} max={today} />
        <TextArea {...field('text')} label={meeting ? words.notes : words.text} hint={words.writeHint} />
        {meeting && (
          <TextArea
            {...field('agreements')}
            label={words.agreementsLabel}
            hint={words.agreementsHint}
            optional={words.optional}
          />
        )}
      </RecordFormView>
    </Section>
  );
}
