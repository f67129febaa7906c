import { Hourglass } from 'lucide';
import type { Uuid } from '../../../std/uuid.ts';
import { evidenceOf } from '../../queries/evidence-of.ts';
import { useEngine } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { StateBadge } from '../kit/state-badge.tsx';
import { useEvidenceWords } from './evidence-words.ts';

/** SYN-22: a record that was sent is marked until all its evidence is at the server. */
export function EvidenceWaitBadge({ subjectId }: { subjectId: Uuid }) {
  const words = useEvidenceWords();
  const engine = useEngine();
  const items = useLive(() => evidenceOf(engine, subjectId), [engine, subjectId]);
  const waiting = (items ?? []).filter(({ state }) => state.kind !== 'arrived').length;
  if (waiting === 0) return null;
  return (
    <StateBadge tone="wait" icon={Hourglass}>
      {words.waitingFor(waiting)}
    </StateBadge>
  );
}
