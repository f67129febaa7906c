import { AlarmClock, CircleAlert, CloudUpload } from 'lucide';
import { daysOnDevice } from '../../../domain/supervision/superiors-word.ts';
import { useWords, useWordsOf } from '../../state/use-app.ts';
import { arrival as en } from '../../words/en/arrival.ts';
import { arrival as id } from '../../words/id/arrival.ts';
import { StateBadge } from '../kit/state-badge.tsx';

export interface ArrivalBadgesProps {
  late: boolean;
  off: number | null;
  /** The record that counts only once the superior has approved it (SUP-4), if it is one. */
  held: Parameters<typeof daysOnDevice>[0] | null;
}

/** Only what is out of the ordinary: it came on a later day, or the device's clock was off (SYN-14). */
export function ArrivalBadges({ late, off, held }: ArrivalBadgesProps) {
  const words = useWordsOf({ id, en });
  const { common } = useWords();
  if (!late && off === null && !held) return null;
  const span = common.hoursMinutes(Math.abs(off ?? 0));
  return (
    <>
      {held && (
        <StateBadge tone="wait" icon={CircleAlert}>
          {words.held(daysOnDevice(held))}
        </StateBadge>
      )}
      {late && !held && <StateBadge icon={CloudUpload}>{words.late}</StateBadge>}
      {off !== null && (
        <StateBadge tone="wait" icon={AlarmClock}>
          {off > 0 ? words.ahead(span) : words.behind(span)}
        </StateBadge>
      )}
    </>
  );
}
