import { useState } from 'preact/hooks';
import type { PersonDetail } from '../../../protocol/organisation.ts';
import { callChangePerson } from '../../engine/organisation-calls.ts';
import { useWords, useWordsOf } from '../../state/use-app.ts';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { Button } from '../kit/button.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { PersonFields } from './person-fields.tsx';
import { useCommand } from './use-command.ts';

export interface PersonSheetProps {
  open: boolean;
  person: PersonDetail;
  onClose: () => void;
}

export function EditPersonSheet({ open, person, onClose }: PersonSheetProps) {
  const words = useWordsOf({ id, en });
  const { common } = useWords();
  const { busy, fault, run } = useCommand();
  const [form, setForm] = useState(() => {
    const { name, nip, employment, position } = person;
    return { name, nip, employment, position };
  });
  async function save() {
    if (await run(() => callChangePerson(person.id, { ...form, baseRev: person.rev }), words.saved)) onClose();
  }
  return (
    <Sheet
      open={open}
      title={words.edit}
      closeLabel={common.close}
      onClose={onClose}
      footer={
        <Button tone="primary" busy={busy && words.saving} onClick={() => void save()}>
          {words.save}
        </Button>
      }
    >
      <FaultNotice fault={fault} />
      <PersonFields person={form} fault={fault} onPerson={setForm} />
    </Sheet>
  );
}
