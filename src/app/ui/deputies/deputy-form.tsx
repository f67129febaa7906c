import { useState } from 'preact/hooks';
import { deputy } from '../../../domain/deputy/deputy.ts';
import { addDays, isLocalDate, type LocalDate } from '../../../domain/time/local-date.ts';
import type { OwnDeputies } from '../../queries/own-deputies.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { deputies as en } from '../../words/en/deputies.ts';
import { deputies as id } from '../../words/id/deputies.ts';
import { Button } from '../kit/button.tsx';
import { Select } from '../kit/select.tsx';
import { SaveProblems } from '../shared/save-problems.tsx';
import { recordOf, useRecordSave } from '../shared/use-record-save.ts';
import { WordedDateField } from '../shared/worded-date-field.tsx';

/** A week from today, until the superior says otherwise. */
const usualDays = 6;

/** Names one deputy from a first to a last day. */
export function DeputyForm({ people, today }: { people: OwnDeputies['people']; today: LocalDate }) {
  const words = useWordsOf({ id, en });
  const { session, newId } = useEngine();
  const saving = useRecordSave();
  const [person, setPerson] = useState('');
  const [from, setFrom] = useState<string>(today);
  const [to, setTo] = useState<string>(addDays(today, usualDays));
  const [tried, setTried] = useState(false);
  const missing = {
    person: person === '' && words.personMissing,
    from: !isLocalDate(from) && words.dateMissing,
    to: !isLocalDate(to) ? words.dateMissing : to < from && words.reversed,
  };

  async function save(event: Event) {
    event.preventDefault();
    setTried(true);
    if (missing.person || missing.from || missing.to) return;
    const body = {
      superiorId: session.personId,
      deputyId: person as never,
      from: from as LocalDate,
      to: to as LocalDate,
    };
    if (!(await saving.save([recordOf(deputy, newId(), body)], words.saved))) return;
    setPerson('');
    setTried(false);
  }

  return (
    <form class="k-stack" noValidate onSubmit={(event) => void save(event)}>
      <SaveProblems saving={saving} typed="" />
      <Select
        label={words.person}
        hint={words.personHint}
        empty={words.choose}
        value={person}
        onValue={setPerson}
        error={tried && missing.person}
        options={people.map((one) => ({
          value: one.id,
          label: one.position === '' ? one.name : `${one.name}, ${one.position}`,
        }))}
      />
      <WordedDateField label={words.from} value={from} onValue={setFrom} error={tried && missing.from} />
      <WordedDateField label={words.to} min={from} value={to} onValue={setTo} error={tried && missing.to} />
      <div class="k-actions">
        <Button tone="primary" type="submit" busy={saving.saving && words.saving}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
