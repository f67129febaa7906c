import { Users } from 'lucide';
import { readPeerRequests } from '../../queries/peer-requests.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { useToday } from '../../state/today.ts';
import { peers as en } from '../../words/en/peers.ts';
import { peers as id } from '../../words/id/peers.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { PerformanceTabs } from '../shared/performance-tabs.tsx';
import { Screen } from '../shared/screen.tsx';
import { PeerRequestCard } from './peer-request-card.tsx';
import './peers.css';

/** What superiors asked this person about colleagues. */
export function PeersScreen() {
  const words = useWordsOf({ id, en });
  const engine = useEngine();
  const { database, session } = engine;
  const today = useToday();
  const items = useLive(() => readPeerRequests(database, session.personId), [database]);
  const ready = items !== undefined && today !== undefined;
  return (
    <Screen title={words.title}>
      <div class="k-stack">
        <PerformanceTabs />
        {!ready && <Skeleton label={words.loading} />}
        {ready && items.length === 0 && (
          <EmptyState icon={Users} title={words.none}>
            {words.noneNote}
          </EmptyState>
        )}
        {ready && items.length > 0 && <p class="k-soft">{words.intro}</p>}
        {ready && items.map((item) => <PeerRequestCard key={item.row.id} item={item} today={today} />)}
      </div>
    </Screen>
  );
}
