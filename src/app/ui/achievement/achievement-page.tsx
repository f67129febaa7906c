import { useLocation } from 'preact-iso';
import { achievement } from '../../../domain/achievement/achievement.ts';
import { achievementCategories, levels } from '../../../domain/achievement/achievement-body.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { Refusal } from '../../../domain/refusal/refusal.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { recordOf } from '../../engine/engine.ts';
import { actWithEvidence } from '../../engine/evidence/pending-evidence.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { achievement as en } from '../../words/en/achievement.ts';
import { achievement as id } from '../../words/id/achievement.ts';
import { plan as planEn } from '../../words/en/plan.ts';
import { plan as planId } from '../../words/id/plan.ts';
import { ReturnedNotice } from '../form/returned-notice.tsx';
import { RecordFormView } from '../form/record-form-view.tsx';
import { useRecordForm, type RecordForm } from '../form/use-record-form.ts';
import { RadioGroup } from '../kit/radio-group.tsx';
import { Select } from '../kit/select.tsx';
import { TextArea } from '../kit/text-area.tsx';
import { TextField } from '../kit/text-field.tsx';
import { EvidenceField } from '../shared/evidence-field.tsx';
import { goBack } from '../shared/way-back.ts';
import { WordedDateField } from '../shared/worded-date-field.tsx';
import { achievementOf, missingIn, type AchievementForm, type PlacedIndicator } from './achievement-form.ts';

export interface AchievementPageProps {
  draftKey: string;
  initial: AchievementForm;
  id: Uuid | undefined;
  indicators: readonly PlacedIndicator[];
  returned: string | null;
  standing: readonly Refusal[];
  /** The field to begin at. */
  field: string | undefined;
}

export function AchievementPage({ draftKey, initial, id: savedId, indicators, ...props }: AchievementPageProps) {
  const words = useWordsOf({ id, en });
  const engine = useEngine();
  const { route } = useLocation();
  const chosenIn = (typed: AchievementForm) => indicators.find(({ indicator }) => indicator.id === typed.indicatorId);
  const form = useRecordForm({
    key: draftKey,
    initial,
    id: savedId,
    missing: (typed) => missingIn(typed, chosenIn(typed)),
    standing: props.standing,
    place: (name) => (name.startsWith('value') ? 'amount' : name === 'rhkId' ? 'indicatorId' : name),
    limits: { story: 2000, before: 1000, after: 1000 },
    words,
    said: words.saved,
    begin: props.field,
    records: (typed, recordId) => [recordOf(achievement, recordId, achievementOf(typed, chosenIn(typed)!))],
    through: (act, { typed, formId, ...to }) =>
      actWithEvidence(engine, act, {
        subject: { kind: 'achievement', id: to.id, date: typed.date as LocalDate },
        formId,
      }),
    onSaved: () => goBack(() => route('/kinerja', true)),
  });
  if (form === undefined) return null;
  return (
    <RecordFormView of={form} save={words.save} foot="bar" head={<ReturnedNotice reason={props.returned} />}>
      <AchievementFields form={form} chosen={chosenIn(form.typed)} indicators={indicators} />
      <EvidenceField
        key={form.id}
        subject={{
          kind: 'achievement',
          id: form.id,
          date: (savedId === undefined ? form.typed.date : initial.date) as LocalDate,
        }}
        saved={savedId !== undefined}
      />
    </RecordFormView>
  );
}

interface AchievementFieldsProps {
  form: RecordForm<AchievementForm>;
  chosen: PlacedIndicator | undefined;
  indicators: readonly PlacedIndicator[];
}

function AchievementFields({ form, chosen, indicators }: AchievementFieldsProps) {
  const words = useWordsOf({ id, en });
  const results = [...new Set(indicators.map((one) => one.result))];
  const { field, change } = form;
  return (
    <>
      <Select
        {...field('indicatorId')}
        label={words.indicator}
        hint={chosen && words.target(chosen.indicator.target)}
        empty={words.chooseIndicator}
        options={results.map((result) => ({
          label: result.title,
          options: result.indicators.map((one) => ({ value: one.id, label: one.text })),
        }))}
      />
      {chosen && <ValueField form={form} chosen={chosen} />}
      <WordedDateField {...field('date')} label={words.date} />
      <Select
        {...field('category')}
        label={words.category}
        options={achievementCategories.map((value) => ({ value, label: words.categories[value] }))}
        onValue={(category) => change({ category: category as AchievementForm['category'] })}
      />
      <TextArea {...field('story')} label={words.story} hint={words.storyHint} />
      <TextArea {...field('before')} label={words.before} optional={words.optional} rows={2} />
      <TextArea {...field('after')} label={words.after} optional={words.optional} rows={2} />
    </>
  );
}

function ValueField({ form, chosen: { indicator } }: { form: RecordForm<AchievementForm>; chosen: PlacedIndicator }) {
  const words = useWordsOf({ id, en });
  const { levels: levelNames } = useWordsOf({ id: planId, en: planEn });
  const { measure } = indicator;
  if (measure.kind === 'angka') {
    return (
      <TextField
        {...form.field('amount')}
        label={words.amount(measure.unit)}
        hint={measure.gathers === 'jumlah' ? words.adds : words.latest}
        inputMode="decimal"
        autoComplete="off"
      />
    );
  }
  const described = { 'di-bawah': measure.below, sesuai: measure.expected, 'di-atas': measure.above };
  return (
    <RadioGroup
      look="rows"
      label={words.level}
      value={levels.find((one) => one === form.typed.level) ?? 'sesuai'}
      onValue={(level) => form.change({ level })}
      options={levels.map((value) => ({ value, label: levelNames[value], note: described[value] }))}
    />
  );
}
