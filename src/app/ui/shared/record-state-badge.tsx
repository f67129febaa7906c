import { ArrowUp, Check, CheckCheck, CircleAlert, Smartphone, Undo2 } from 'lucide';
import { useWords } from '../../state/use-app.ts';
import { StateBadge } from '../kit/state-badge.tsx';
import type { RecordState } from './record-state.ts';

const looks = {
  waiting: { tone: 'wait', icon: Smartphone },
  sending: { tone: 'progress', icon: ArrowUp },
  sent: { tone: 'ok', icon: Check },
  held: { tone: 'wait', icon: CircleAlert },
  repair: { tone: 'bad', icon: CircleAlert },
  approved: { tone: 'ok', icon: CheckCheck },
  returned: { tone: 'returned', icon: Undo2 },
} as const;

/** The state of a record as icon, word and colour, the same on every screen. */
export function RecordStateBadge({ state }: { state: RecordState }) {
  const words = useWords().common.state;
  return <StateBadge {...looks[state]}>{words[state]}</StateBadge>;
}
