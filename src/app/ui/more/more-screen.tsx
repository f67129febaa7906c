import { CircleAlert, CircleCheck, Settings, Smartphone, Users } from 'lucide';
import { outboxSummary } from '../../../device/store/outbox.ts';
import { readOwnCard } from '../../queries/own-card.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { more as en } from '../../words/en/more.ts';
import { more as id } from '../../words/id/more.ts';
import { Card } from '../kit/card.tsx';
import { Icon } from '../kit/icon.tsx';
import { ListRow } from '../kit/list-row.tsx';
import { List } from '../kit/list.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { Screen } from '../shared/screen.tsx';
import { SignOutButton } from '../shared/sign-out-button.tsx';
import { PersonCard } from './person-card.tsx';
import './more.css';

export function MoreScreen() {
  const words = useWordsOf({ id, en });
  const engine = useEngine();
  const card = useLive(() => readOwnCard(engine), [engine]);
  const summary = useLive(() => outboxSummary(engine.database), [engine]);
  const ready = card !== undefined && summary !== undefined;
  return (
    <Screen title={words.title}>
      {!ready && <Skeleton label={words.loading} />}
      {ready && (
        <div class="k-stack">
          <PersonCard card={card} />
          <Card>
            <List label={words.menu}>
              {card.supervises > 0 && (
                <ListRow
                  key="team"
                  href="/tim"
                  leading={<Icon node={Users} />}
                  title={words.team}
                  meta={words.teamNote(card.supervises)}
                />
              )}
              <ListRow
                key="repair"
                href="/perbaiki"
                leading={<Icon node={summary.needsRepair > 0 ? CircleAlert : CircleCheck} />}
                title={words.repair}
                meta={summary.needsRepair > 0 ? words.repairCount(summary.needsRepair) : words.repairNone}
              />
              {(card.supervises > 0 || engine.session.roles.includes('admin')) && (
                <ListRow
                  key="devices"
                  href="/perangkat"
                  leading={<Icon node={Smartphone} />}
                  title={words.devices}
                  meta={words.devicesNote}
                />
              )}
              <ListRow
                key="settings"
                href="/pengaturan"
                leading={<Icon node={Settings} />}
                title={words.settings}
                meta={words.settingsNote}
              />
            </List>
          </Card>
          <div class="k-actions">
            <SignOutButton />
          </div>
          <footer class="more-about">
            <p>{words.about}</p>
            <p>{words.version(__APP_VERSION__)}</p>
          </footer>
        </div>
      )}
    </Screen>
  );
}
