import { useState } from 'preact/hooks';
import { roles as allRoles, type Role } from '../../../domain/access/actor.ts';
import type { PersonDetail } from '../../../protocol/organisation.ts';
import { callRoles } from '../../engine/organisation-calls.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { useCommand } from './use-command.ts';

export function RolesCard({ person, onChange }: { person: PersonDetail; onChange: () => void }) {
  const words = useWordsOf({ id, en });
  const { busy, fault, run } = useCommand();
  const [roles, setRoles] = useState<readonly Role[]>(person.roles);
  const changed = [...roles].sort().join() !== [...person.roles].sort().join();
  async function save() {
    if (await run(() => callRoles(person.id, roles), words.saved)) onChange();
  }
  return (
    <Card title={words.roles}>
      <FaultNotice fault={fault} />
      {allRoles.map((role) => (
        <Checkbox
          key={role}
          label={words.roleNames[role]}
          hint={words.roleNotes[role]}
          checked={roles.includes(role)}
          onChecked={(checked) => setRoles(checked ? [...roles, role] : roles.filter((one) => one !== role))}
        />
      ))}
      {changed && (
        <div class="k-actions">
          <Button tone="primary" busy={busy && words.saving} onClick={() => void save()}>
            {words.saveRoles}
          </Button>
        </div>
      )}
    </Card>
  );
}
