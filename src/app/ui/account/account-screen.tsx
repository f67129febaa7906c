import type { Account } from '../../../protocol/account.ts';
import { rights as allRights } from '../../../domain/access/actor.ts';
import { callAccount } from '../../engine/account-calls.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { momentText } from '../../state/format.ts';
import { useApp, useEngine, useWordsOf } from '../../state/use-app.ts';
import { useWorkplace } from '../../state/workplace.ts';
import { account as en } from '../../words/en/account.ts';
import { organisation as enRoles } from '../../words/en/organisation.ts';
import { account as id } from '../../words/id/account.ts';
import { organisation as idRoles } from '../../words/id/organisation.ts';
import { Card } from '../kit/card.tsx';
import { Definition, DefinitionList } from '../kit/definition-list.tsx';
import { Notice } from '../kit/notice.tsx';
import { Fetched } from '../shared/fetched.tsx';
import { Screen } from '../shared/screen.tsx';
import { OwnDevicesCard } from './own-devices-card.tsx';
import { PasswordCard } from './password-card.tsx';
import { SecondStepCard } from './second-step-card.tsx';
import './account.css';

/** The own account at the server: what one is trusted with, the password, where one is signed in, the second step. */
export function AccountScreen() {
  const words = useWordsOf({ id, en });
  const { fetched, again } = useFetched(callAccount, []);
  return (
    <Screen title={words.title} backTo="/pengaturan">
      <Fetched fetched={fetched} onAgain={again} loading={words.loading}>
        {(value) => (
          <div class="k-stack">
            <OwnerCard account={value} />
            <BroughtNotice brought={value.brought ?? []} />
            <PasswordCard onChange={again} />
            <OwnDevicesCard devices={value.devices} onChange={again} />
            {(value.totp.offered || value.totp.on) && <SecondStepCard totp={value.totp} onChange={again} />}
          </div>
        )}
      </Fetched>
    </Screen>
  );
}

/** Says who brought records in this person's name out of a backup. */
function BroughtNotice({ brought }: { brought: NonNullable<Account['brought']> }) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const zone = useWorkplace(useEngine())?.zone ?? 'WIB';
  if (brought.length === 0) return null;
  return (
    <Notice tone="wait" title={words.brought}>
      {brought.map(({ at, by, count }) => (
        <p key={at}>{words.broughtBy(by ?? '–', momentText(at, zone, language), count)}</p>
      ))}
    </Notice>
  );
}

function OwnerCard({ account: { session } }: { account: Account }) {
  const words = useWordsOf({ id, en });
  const { roleNames } = useWordsOf({ id: idRoles, en: enRoles });
  const held = [...session.roles, ...allRights.filter((right) => session.rights?.includes(right))];
  return (
    <Card>
      <DefinitionList>
        <Definition term={session.name}>{session.nip}</Definition>
        <Definition term={words.roles}>
          {held.length === 0 ? words.noRoles : held.map((one) => roleNames[one]).join(', ')}
        </Definition>
      </DefinitionList>
    </Card>
  );
}
