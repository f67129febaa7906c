import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { settings as en } from '../../words/en/settings.ts';
import { settings as id } from '../../words/id/settings.ts';
import { Card } from '../kit/card.tsx';
import { LinkButton } from '../kit/link-button.tsx';
import { BackupNotice } from '../shared/backup-notice.tsx';
import { LanguageSwitch } from '../shared/language-switch.tsx';
import { Screen } from '../shared/screen.tsx';
import { SignOutButton } from '../shared/sign-out-button.tsx';
import { FilesCard } from './files-card.tsx';
import { InstallCard } from './install-card.tsx';
import { SafetyCard } from './safety-card.tsx';
import { StorageCard } from './storage-card.tsx';
import { SyncCard } from './sync-card.tsx';
import { VersionCard } from './version-card.tsx';
import './settings.css';

export function SettingsScreen() {
  const words = useWordsOf({ id, en });
  const { session } = useEngine();
  return (
    <Screen title={words.title} backTo="/lainnya">
      <div class="k-stack settings">
        <BackupNotice />
        <SyncCard />
        <FilesCard />
        <StorageCard />
        <SafetyCard />
        <InstallCard />
        <VersionCard />
        <Card title={words.language}>
          <LanguageSwitch label={words.language} hideLabel />
          <p class="k-hint">{words.theme}</p>
        </Card>
        <Card title={words.account}>
          <p>{session.name}</p>
          <div class="k-actions">
            <LinkButton href="/pengaturan/akun">{words.openAccount}</LinkButton>
            <SignOutButton />
          </div>
        </Card>
      </div>
    </Screen>
  );
}
