import type { Uuid } from '../../../std/uuid.ts';
import type { PostForm } from '../../engine/organisation-calls.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { Select } from '../kit/select.tsx';
import { unitOptions, type UnitNode } from './structure.ts';
import { SuperiorField } from './superior-field.tsx';

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
  return (
    <>
      <Select
        label={words.unit}
        value={post.unitId}
        options={unitOptions(units)}
        onValue={(unitId) => onPost({ unitId })}
      />
      <SuperiorField
        unitId={post.unitId as Uuid}
        value={post.supervisorId}
        presentName={supervisorName}
        mayBeNobody
        except={person}
        onValue={(supervisorId) => onPost({ supervisorId })}
      />
    </>
  );
}
