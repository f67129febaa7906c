import { useState } from 'preact/hooks';
import type { Uuid } from '../../../std/uuid.ts';
import { callPeople, type PostForm } from '../../engine/organisation-calls.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { RadioGroup } from '../kit/radio-group.tsx';
import { Select } from '../kit/select.tsx';
import { TextField } from '../kit/text-field.tsx';
import { useFetched } from '../../state/use-fetched.ts';
import { unitOptions, type UnitNode } from './structure.ts';

/** A post as chosen; no superior is empty. */
export interface PostTyped {
  readonly unitId: string;
  readonly supervisorId: string;
}

/** The post that was chosen. */
export function postOf({ unitId, supervisorId }: PostTyped): PostForm {
  return { unitId: unitId as Uuid, supervisorId: supervisorId === '' ? null : (supervisorId as Uuid) };
}

export interface PostFieldsProps {
  units: readonly UnitNode[];
  post: PostTyped;
  /** The name of the superior that is set at first. */
  supervisorName: string | null;
  /** Whose post it is; nobody is their own superior. */
  person?: Uuid | undefined;
  onPost: (post: Partial<PostTyped>) => void;
}

/** Unit and superior; people of the unit come first among those who may be the superior. */
export function PostFields({ units, post, supervisorName, person, onPost }: PostFieldsProps) {
  const words = useWordsOf({ id, en });
  const [search, setSearch] = useState('');
  const first = useState({ id: post.supervisorId, name: supervisorName })[0];
  const query = search.trim() === '' ? { unit: post.unitId as Uuid } : { search };
  const { fetched: found } = useFetched(() => callPeople(query), [JSON.stringify(query)]);
  const people = found.kind === 'ok' ? found.value.people.filter((one) => one.id !== person).slice(0, 8) : [];
  const options = [
    { value: '', label: words.noSuperior },
    ...(first.id !== '' && !people.some((one) => one.id === first.id)
      ? [{ value: first.id, label: first.name ?? '' }]
      : []),
    ...people.map((one) => ({ value: one.id as string, label: one.name, note: one.position })),
  ];
  return (
    <>
      <Select
        label={words.unit}
        value={post.unitId}
        options={unitOptions(units)}
        onValue={(unitId) => onPost({ unitId })}
      />
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
        options={options}
        value={options.some(({ value }) => value === post.supervisorId) ? post.supervisorId : null}
        onValue={(supervisorId) => onPost({ supervisorId })}
      />
    </>
  );
}
