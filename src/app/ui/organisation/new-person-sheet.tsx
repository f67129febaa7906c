import { useState } from 'preact/hooks';
import { callAddPerson, type PersonForm, type PostForm } from '../../engine/organisation-calls.ts';
import { useWords, useWordsOf } from '../../state/use-app.ts';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { Button } from '../kit/button.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { PersonFields } from './person-fields.tsx';
import { PostFields } from './post-fields.tsx';
import type { UnitNode } from './structure.ts';
import { useCommand } from './use-command.ts';

const nobody: PersonForm = { name: '', nip: '', employment: 'pns', position: '' };

export interface NewPersonSheetProps {
  open: boolean;
  units: readonly UnitNode[];
  onClose: () => void;
}

export function NewPersonSheet({ open, units, onClose }: NewPersonSheetProps) {
  const words = useWordsOf({ id, en });
  const { common } = useWords();
  const { busy, fault, run } = useCommand();
  const [person, setPerson] = useState(nobody);
  const [post, setPost] = useState<PostForm | null>(null);
  const [first] = units;
  const placed = post ?? (first ? { unitId: first.id, supervisorId: null } : null);
  async function save() {
    if (placed === null || !(await run(() => callAddPerson({ ...person, ...placed }), words.added(person.name))))
      return;
    setPerson(nobody);
    onClose();
  }
  return (
    <Sheet
      open={open}
      title={words.addPerson}
      closeLabel={common.close}
      onClose={onClose}
      footer={
        <Button tone="primary" busy={busy && words.saving} onClick={() => void save()}>
          {words.save}
        </Button>
      }
    >
      <FaultNotice fault={fault} />
      <PersonFields person={person} fault={fault} onPerson={setPerson} />
      {placed && <PostFields units={units} post={placed} supervisorName={null} onPost={setPost} />}
      <p class="k-hint">{words.addNote}</p>
    </Sheet>
  );
}
