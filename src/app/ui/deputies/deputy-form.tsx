import { deputy } from '../../../domain/deputy/deputy.ts';
import { refusalOf } from '../../../domain/refusal/refusal.ts';
import { addDays, isLocalDate, type LocalDate } from '../../../domain/time/local-date.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { recordOf } from '../../engine/engine.ts';
import type { OwnDeputies, OwnDeputy } from '../../queries/own-deputies.ts';
import { useMending, type Mending } from '../../state/use-mending.ts';
import { goBack } from '../shared/way-back.ts';
import { useLocation } from 'preact-iso';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { deputies as en } from '../../words/en/deputies.ts';
import { deputies as id } from '../../words/id/deputies.ts';
import { RecordFormView } from '../form/record-form-view.tsx';
import type { Fault } from '../form/use-form.ts';
import { useRecordForm } from '../form/use-record-form.ts';
import { Checkbox } from '../kit/checkbox.tsx';
import { Select } from '../kit/select.tsx';
import { WordedDateField } from '../shared/worded-date-field.tsx';

/** A week from today, until the superior says otherwise. */
const usualDays = 6;

export interface DeputyFormProps extends Pick<OwnDeputies, 'people' | 'named'> {
  today: LocalDate;
}

interface Fields {
  readonly deputyId: string;
  readonly from: string;
  readonly to: string;
  /** Stands in for ratings too (DEP-4). */
  readonly rates: boolean;
}

/** Names one deputy from a first to a last day. */
export function DeputyForm({ people, named, today }: DeputyFormProps) {
  const mending = useMending();
  if (mending === undefined) return null;
  const mended = named.find(({ row }) => row.id === mending.id)?.row;
  return <OpenForm key={mended?.id} people={people} today={today} mended={mended} mending={mending} />;
}

interface OpenFormProps extends Omit<DeputyFormProps, 'named'> {
  mended: OwnDeputy['row'] | undefined;
  mending: Mending;
}

function OpenForm({ people, today, mended, mending }: OpenFormProps) {
  const words = useWordsOf({ id, en });
  const { session } = useEngine();
  const { route } = useLocation();
  const form = useRecordForm<Fields>({
    key: `deputy/${mended?.id ?? 'new'}`,
    initial: mended
      ? fieldsOf(mended.body)
      : { deputyId: '', from: today, to: addDays(today, usualDays), rates: false },
    id: mended?.id,
    standing: mended && mending.standing,
    begin: mended && mending.begin,
    onSaved: () => mended && goBack(() => route('/perbaiki', true)),
    missing: missingIn,
    answers: { from: ['from', 'to'] },
    words: { missing: { deputyId: words.personMissing, from: words.dateMissing, to: words.dateMissing } },
    said: words.saved,
    records({ deputyId, from, to, rates }, recordId) {
      const days = { from: from as LocalDate, to: to as LocalDate };
      return [recordOf(deputy, recordId, { superiorId: session.personId, deputyId: deputyId as Uuid, ...days, rates })];
    },
  });
  if (form === undefined) return null;
  const { value: checked, onValue: onChecked, ...rates } = form.field('rates');
  return (
    <RecordFormView of={form} save={words.save}>
      <Select
        {...form.field('deputyId')}
        label={words.person}
        hint={words.personHint}
        empty={words.choose}
        options={people.map((one) => ({
          value: one.id,
          label: one.position === '' ? one.name : `${one.name}, ${one.position}`,
        }))}
      />
      <WordedDateField {...form.field('from')} label={words.from} />
      <WordedDateField {...form.field('to')} label={words.to} min={form.typed.from} />
      <Checkbox {...rates} checked={checked} onChecked={onChecked} label={words.rates} hint={words.ratesNote} />
    </RecordFormView>
  );
}

function fieldsOf({ deputyId, from, to, rates }: OwnDeputy['row']['body']): Fields {
  return { deputyId, from, to, rates };
}

function missingIn({ deputyId, from, to }: Fields): Fault[] {
  return [
    ...(deputyId === '' ? ['deputyId'] : []),
    ...(isLocalDate(from) ? [] : ['from']),
    ...(isLocalDate(to) ? [] : ['to']),
    ...(isLocalDate(from) && isLocalDate(to) && to < from ? [refusalOf('period-reversed', 'to')] : []),
  ];
}
