import { CircleOff, Hourglass, KeyRound, Shield, Eye } from 'lucide';
import type { PersonRow } from '../../../protocol/organisation.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { StateBadge } from '../kit/state-badge.tsx';
import { heldBy } from './held-by.ts';

/** Roles and rights, and what keeps somebody from signing in; who simply can has no badge. */
export function AccessBadge({ person }: { person: Pick<PersonRow, 'access' | 'roles' | 'rights'> }) {
  const { access } = person;
  const held = heldBy(person);
  const words = useWordsOf({ id, en });
  const icons = { code: KeyRound, waiting: Hourglass, ended: CircleOff };
  if (access === 'open' && held.length === 0) return null;
  return (
    <>
      {held.map((role) => (
        <StateBadge key={role} tone="progress" icon={role === 'admin' ? Shield : Eye}>
          {words.roleNames[role]}
        </StateBadge>
      ))}
      {access !== 'open' && (
        <StateBadge tone={access === 'ended' ? 'neutral' : 'wait'} icon={icons[access]}>
          {words.access[access]}
        </StateBadge>
      )}
    </>
  );
}
