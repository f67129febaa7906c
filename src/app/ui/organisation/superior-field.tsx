import { useState } from 'preact/hooks';
import type { Uuid } from '../../../std/uuid.ts';
import { callPeople } from '../../engine/organisation-calls.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { RadioGroup } from '../kit/radio-group.tsx';
import { TextField } from '../kit/text-field.tsx';

export interface SuperiorFieldProps {
  /** Whose people are shown before anything is searched for. */
  unitId: Uuid;
  /** Empty is nobody. */
  value: string;
  /** The name of the superior that is set at first; null where nobody is. */
  presentName: string | null;
  /** Whether there may be none. */
  mayBeNobody: boolean;
  /** Who cannot be it. */
  except?: Uuid | undefined;
  error?: string | false | undefined;
  onValue: (supervisorId: string) => void;
}

/** A superior, searched among all; people of the unit come first. */
export function SuperiorField({ unitId, value, presentName, mayBeNobody, except, error, onValue }: SuperiorFieldProps) {
  const words = useWordsOf({ id, en });
  const [search, setSearch] = useState('');
  const first = useState({ id: value, name: presentName })[0];
  const query = search.trim() === '' ? { unit: unitId } : { search };
  const { fetched: found } = useFetched(() => callPeople(query), [JSON.stringify(query)]);
  const people = found.kind === 'ok' ? found.value.people.filter((one) => one.id !== except).slice(0, 8) : [];
  const options = [
    ...(mayBeNobody ? [{ value: '', label: words.noSuperior }] : []),
    ...(first.id !== '' && !people.some((one) => one.id === first.id)
      ? [{ value: first.id, label: first.name ?? '' }]
      : []),
    ...people.map((one) => ({ value: one.id as string, label: one.name, note: one.position })),
  ];
  return (
    <>
      <TextField
        label={words.searchSuperior}
        hint={words.searchSuperiorHint}
        type="search"
        value={search}
        onValue={setSearch}
      />
      <RadioGroup
        look="rows"
        label={words.superior}
        error={error}
        options={options}
        value={options.some((one) => one.value === value) ? value : null}
        onValue={onValue}
      />
    </>
  );
}
