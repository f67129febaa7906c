import { useState } from 'preact/hooks';
import type { Servable } from '../../queries/serving-results.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { skp as en } from '../../words/en/skp.ts';
import { skp as id } from '../../words/id/skp.ts';
import { Select } from '../kit/select.tsx';
import { TextField } from '../kit/text-field.tsx';
import type { ResultForm } from './plan-form.ts';

/** The id of the list of what earlier plans served. */
export const earlierId = 'rhk-pimpinan';
const written = 'tulis';

export interface ServesFieldProps {
  result: ResultForm;
  servable: Servable;
  onChange: (result: ResultForm) => void;
}

/** The superior's RHK that a result serves: chosen of the superior's plan where it is known here, or written. */
export function ServesField({ result, servable: { superior, earlier }, onChange }: ServesFieldProps) {
  const words = useWordsOf({ id, en });
  const [writes, setWrites] = useState(false);
  const choices = superior ?? [];
  const same = (title: string) => title.trim() === result.serves.trim();
  const chosen = choices.find((one) => one.id === result.servesId) ?? choices.find((one) => same(one.title));
  const isFree = choices.length === 0 || writes || (chosen === undefined && result.serves !== '');
  const choose = (value: string) => {
    const choice = choices.find((one) => one.id === value);
    setWrites(value === written);
    onChange({ ...result, serves: choice?.title ?? '', servesId: choice?.id ?? null });
  };
  const write = (serves: string) => {
    const known = [...choices, ...earlier].find(({ title }) => title === serves.trim());
    onChange({ ...result, serves, servesId: known?.id ?? null });
  };
  return (
    <>
      {choices.length > 0 && (
        <Select
          label={words.serves}
          optional={words.optional}
          value={isFree ? written : (chosen?.id ?? '')}
          onValue={choose}
          empty={words.servesNone}
          options={[
            ...choices.map((one) => ({ value: one.id ?? '', label: one.title })),
            { value: written, label: words.servesOther },
          ]}
        />
      )}
      {isFree && (
        <TextField
          label={choices.length > 0 ? words.servesWritten : words.serves}
          optional={words.optional}
          maxLength={500}
          autoComplete="off"
          value={result.serves}
          list={earlierId}
          onValue={write}
        />
      )}
    </>
  );
}
