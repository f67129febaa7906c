import { useEffect, useState } from 'preact/hooks';
import { outboxSummary } from '../../../device/store/outbox.ts';
import { refreshSession } from '../../engine/refresh-session.ts';
import { readOwnCard } from '../../queries/own-card.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { more as en } from '../../words/en/more.ts';
import { more as id } from '../../words/id/more.ts';
import { Card } from '../kit/card.tsx';
import { Icon } from '../kit/icon.tsx';
import { ListRow } from '../kit/list-row.tsx';
import { List } from '../kit/list.tsx';
import { Section } from '../kit/section.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { Screen } from '../shared/screen.tsx';
import { SignOutButton } from '../shared/sign-out-button.tsx';
import { menuGroups } from './menu-groups.ts';
import { PersonCard } from './person-card.tsx';
import './more.css';

export function MoreScreen() {
  const words = useWordsOf({ id, en });
  const engine = useEngine();
  const card = useLive(() => readOwnCard(engine), [engine]);
  const summary = useLive(() => outboxSummary(engine.database), [engine]);
  const [session, setSession] = useState(engine.session);
  useEffect(() => void refreshSession(engine.database, engine.session).then(setSession), [engine]);
  const { roles, rights = [] } = session;
  const groups = card && summary && menuGroups(words, { ...card, ...summary, roles, rights });
  return (
    <Screen title={words.title}>
      {!groups && <Skeleton label={words.loading} />}
      {groups && (
        <div class="k-stack">
          <PersonCard card={card} />
          {groups.map(({ title, items }) => (
            <Section key={title} title={title}>
              <Card>
                <List label={title}>
                  {items.map(({ href, icon, ...item }) => (
                    <ListRow key={href} href={href} leading={<Icon node={icon} />} {...item} />
                  ))}
                </List>
              </Card>
            </Section>
          ))}
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
