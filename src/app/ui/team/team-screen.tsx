import { useRoute } from 'preact-iso';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { useToday } from '../../state/today.ts';
import { useWorkplace } from '../../state/workplace.ts';
import { readTeam } from '../../queries/team.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { team as en } from '../../words/en/team.ts';
import { team as id } from '../../words/id/team.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { TwoPane } from '../kit/two-pane.tsx';
import { Users } from 'lucide';
import { Screen } from '../shared/screen.tsx';
import { MemberEntries } from './member-entries.tsx';
import { TeamList } from './team-list.tsx';
import './team.css';

/** The people supervised and what they have logged, as far as it has come to this device. */
export function TeamScreen() {
  const words = useWordsOf({ id, en });
  const engine = useEngine();
  const { database, session } = engine;
  const workplace = useWorkplace(engine);
  const person = useRoute().params['person'] as Uuid | undefined;
  const today = useToday();
  const members = useLive(
    async () => (today ? readTeam(database, { personId: session.personId, today, nowMs: engine.nowMs() }) : undefined),
    [database, today],
  );
  const member = members?.find((one) => one.id === person);
  const ready = workplace !== undefined && today !== undefined && members !== undefined;
  if (!ready || members.length === 0) {
    return (
      <Screen title={words.title} backTo="/lainnya">
        {ready ? (
          <EmptyState icon={Users} title={words.none}>
            {words.noneNote}
          </EmptyState>
        ) : (
          <Skeleton label={words.loading} />
        )}
      </Screen>
    );
  }
  return (
    <Screen title={words.title} backTo={person ? '/tim' : '/lainnya'} width="full">
      <TwoPane
        showing={person ? 'detail' : 'list'}
        listLabel={words.list}
        detailLabel={words.detail}
        placeholder={<EmptyState icon={Users}>{words.choose}</EmptyState>}
        list={<TeamList members={members} today={today} current={person} />}
        detail={
          person &&
          (member ? (
            <MemberEntries key={person} member={member} today={today} zone={workplace.zone} />
          ) : (
            <EmptyState icon={Users}>{words.unknownPerson}</EmptyState>
          ))
        }
      />
    </Screen>
  );
}
