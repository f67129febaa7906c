import type { ImportChoices } from '../../../protocol/import.ts';
import type { SkmPlaces } from '../../../protocol/skm-report.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { useToday } from '../../state/today.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { imports as en } from '../../words/en/imports.ts';
import { imports as id } from '../../words/id/imports.ts';
import { ImportDesk } from '../shared/imports/import-desk.tsx';
import { Select } from '../kit/select.tsx';
import { WordedDateField } from '../shared/worded-date-field.tsx';

export interface ImportFormProps {
  unit: string;
  services: SkmPlaces['services'];
}

/** Earlier questionnaires of a unit from a file. */
export function ImportForm({ unit, services }: ImportFormProps) {
  const words = useWordsOf({ id, en });
  const today = useToday();
  const about = ({ date = today, service }: ImportChoices, choose: (choices: ImportChoices) => void) => (
    <div class="skm-chooser">
      {services.length > 1 && (
        <Select
          label={words.service}
          value={service ?? ''}
          empty={words.chooseService}
          onValue={(chosen) => choose({ service: chosen === '' ? undefined : (chosen as Uuid) })}
          options={services.map((one) => ({ value: one.id, label: one.name }))}
        />
      )}
      <WordedDateField
        label={words.date}
        value={date ?? ''}
        onValue={(chosen) => choose({ date: chosen as LocalDate })}
      />
    </div>
  );
  return <ImportDesk key={unit} kind="skm" unit={unit} history={['skm']} about={about} />;
}
