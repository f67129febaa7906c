import { Undo2 } from 'lucide';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { achievement } from '../../../domain/achievement/achievement.ts';
import { achievementCategories, levels } from '../../../domain/achievement/achievement-body.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { keepPending } from '../../engine/evidence/pending-evidence.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { achievement as en } from '../../words/en/achievement.ts';
import { achievement as id } from '../../words/id/achievement.ts';
import { plan as planEn } from '../../words/en/plan.ts';
import { plan as planId } from '../../words/id/plan.ts';
import { Button } from '../kit/button.tsx';
import { Notice } from '../kit/notice.tsx';
import { RadioGroup } from '../kit/radio-group.tsx';
import { Select } from '../kit/select.tsx';
import { TextArea } from '../kit/text-area.tsx';
import { TextField } from '../kit/text-field.tsx';
import { EvidenceField } from '../shared/evidence-field.tsx';
import { KeptFormPage } from '../shared/kept-form-page.tsx';
import { useKeptForm, type KeptForm } from '../shared/use-kept-form.ts';
import { recordOf, useRecordSave } from '../shared/use-record-save.ts';
import { goBack } from '../shared/way-back.ts';
import { WordedDateField } from '../shared/worded-date-field.tsx';
import { achievementOf, type AchievementForm, type MissingField, type PlacedIndicator } from './achievement-form.ts';

export interface AchievementPageProps {
  draftKey: string;
  initial: AchievementForm;
  saved: boolean;
  indicators: readonly PlacedIndicator[];
  returned: string | null;
}

export function AchievementPage({ draftKey, initial, saved, indicators, returned }: AchievementPageProps) {
  const words = useWordsOf({ id, en });
  const engine = useEngine();
  const { route } = useLocation();
  const kept = useKeptForm(draftKey, initial);
  const saving = useRecordSave();
  const [missing, setMissing] = useState<readonly MissingField[]>([]);
  const [attempt, setAttempt] = useState(0);
  if (kept === undefined) return null;
  const { form } = kept;
  const chosen = indicators.find(({ indicator }) => indicator.id === form.indicatorId);
  const recordId = form.id as Uuid;

  async function save() {
    const read = achievementOf(form, chosen);
    setMissing('missing' in read ? read.missing : []);
    if ('missing' in read) return setAttempt(attempt + 1);
    if (!(await saving.save([recordOf(achievement, recordId, read.body)], words.saved))) return;
    await keepPending(engine, { kind: 'achievement', id: recordId, date: read.body.date });
    await kept?.clear();
    goBack(() => route('/kinerja', true));
  }

  return (
    <KeptFormPage
      kept={kept}
      saving={saving}
      words={words}
      errors={missing.map((field) => ({ id: `isian-${field}`, message: words.needed[field] }))}
      attempt={attempt}
      typed={form.story}
      onSubmit={save}
      actions={
        <Button tone="primary" type="submit" wide busy={saving.saving && words.saving}>
          {words.save}
        </Button>
      }
    >
      {returned && (
        <Notice tone="returned" icon={Undo2} title={words.returnedTitle}>
          {returned}
        </Notice>
      )}
      <AchievementFields kept={kept} chosen={chosen} indicators={indicators} missing={missing} />
      <EvidenceField
        key={form.id}
        subject={{ kind: 'achievement', id: recordId, date: (saved ? initial.date : form.date) as LocalDate }}
        saved={saved}
      />
    </KeptFormPage>
  );
}

interface AchievementFieldsProps {
  kept: KeptForm<AchievementForm>;
  chosen: PlacedIndicator | undefined;
  indicators: readonly PlacedIndicator[];
  missing: readonly MissingField[];
}

function AchievementFields({ kept: { form, change }, chosen, indicators, missing }: AchievementFieldsProps) {
  const words = useWordsOf({ id, en });
  const errorOf = (field: MissingField) => missing.includes(field) && words.needed[field];
  const results = [...new Set(indicators.map((one) => one.result))];
  return (
    <>
      <Select
        id="isian-indicator"
        label={words.indicator}
        hint={chosen && words.target(chosen.indicator.target)}
        error={errorOf('indicator')}
        empty={words.chooseIndicator}
        options={results.map((result) => ({
          label: result.title,
          options: result.indicators.map((one) => ({ value: one.id, label: one.text })),
        }))}
        value={form.indicatorId}
        onValue={(indicatorId) => change({ indicatorId })}
      />
      {chosen && <ValueField form={form} change={change} chosen={chosen} error={errorOf('amount')} />}
      <WordedDateField
        id="isian-date"
        label={words.date}
        error={errorOf('date')}
        value={form.date}
        onValue={(date) => change({ date })}
      />
      <Select
        label={words.category}
        options={achievementCategories.map((value) => ({ value, label: words.categories[value] }))}
        value={form.category}
        onValue={(category) => change({ category: category as AchievementForm['category'] })}
      />
      <TextArea
        label={words.story}
        hint={words.storyHint}
        maxLength={2000}
        value={form.story}
        onValue={(story) => change({ story })}
      />
      <TextArea
        label={words.before}
        optional={words.optional}
        rows={2}
        maxLength={1000}
        value={form.before}
        onValue={(before) => change({ before })}
      />
      <TextArea
        label={words.after}
        optional={words.optional}
        rows={2}
        maxLength={1000}
        value={form.after}
        onValue={(after) => change({ after })}
      />
    </>
  );
}

interface ValueFieldProps {
  form: AchievementForm;
  change: (change: Partial<AchievementForm>) => void;
  chosen: PlacedIndicator;
  error: string | false;
}

function ValueField({ form, change, chosen: { indicator }, error }: ValueFieldProps) {
  const words = useWordsOf({ id, en });
  const { levels: levelNames } = useWordsOf({ id: planId, en: planEn });
  const { measure } = indicator;
  if (measure.kind === 'angka') {
    return (
      <TextField
        id="isian-amount"
        label={words.amount(measure.unit)}
        hint={measure.gathers === 'jumlah' ? words.adds : words.latest}
        error={error}
        inputMode="decimal"
        autoComplete="off"
        value={form.amount}
        onValue={(amount) => change({ amount })}
      />
    );
  }
  const described = { 'di-bawah': measure.below, sesuai: measure.expected, 'di-atas': measure.above };
  return (
    <RadioGroup
      look="rows"
      label={words.level}
      value={levels.find((one) => one === form.level) ?? 'sesuai'}
      onValue={(level) => change({ level })}
      options={levels.map((value) => ({ value, label: levelNames[value], note: described[value] }))}
    />
  );
}
