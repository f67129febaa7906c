import { useState } from 'preact/hooks';
import { roles as allRoles, rights as allRights, type Right, type Role } from '../../../domain/access/actor.ts';
import type { PersonDetail } from '../../../protocol/organisation.ts';
import { callRoles } from '../../engine/organisation-calls.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { FaultNotice } from '../shared/fault-notice.tsx';
import { heldBy } from './held-by.ts';
import { useCommand } from '../shared/use-command.ts';

/** What an admin trusts somebody with: roles for all of the organisation, rights for their own unit. */
export function RolesCard({ person, onChange }: { person: PersonDetail; onChange: () => void }) {
  const words = useWordsOf({ id, en });
  const { busy, fault, run } = useCommand();
  const held = heldBy(person);
  const [chosen, setChosen] = useState<readonly (Role | Right)[]>(held);
  const changed = [...chosen].sort().join() !== [...held].sort().join();
  async function save() {
    if (
      await run(
        () =>
          callRoles(person.id, {
            roles: allRoles.filter((role) => chosen.includes(role)),
            rights: allRights.filter((right) => chosen.includes(right)),
          }),
        words.saved,
      )
    )
      onChange();
  }
  return (
    <Card title={words.roles}>
      <FaultNotice fault={fault} />
      {[...allRoles, ...allRights].map((role) => (
        <Checkbox
          key={role}
          label={words.roleNames[role]}
          hint={words.roleNotes[role]}
          checked={chosen.includes(role)}
          onChecked={(checked) => setChosen(checked ? [...chosen, role] : chosen.filter((one) => one !== role))}
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
