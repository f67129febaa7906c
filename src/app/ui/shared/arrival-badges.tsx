import { AlarmClock, CloudUpload } from 'lucide';
import { useWords, useWordsOf } from '../../state/use-app.ts';
import { arrival as en } from '../../words/en/arrival.ts';
import { arrival as id } from '../../words/id/arrival.ts';
import { StateBadge } from '../kit/state-badge.tsx';

/** Only what is out of the ordinary: it came on a later day, or the device's clock was off (SYN-14). */
export function ArrivalBadges({ late, off }: { late: boolean; off: number | null }) {
  const words = useWordsOf({ id, en });
  const { common } = useWords();
  if (!late && off === null) return null;
  const span = common.hoursMinutes(Math.abs(off ?? 0));
  return (
    <>
      {late && <StateBadge icon={CloudUpload}>{words.late}</StateBadge>}
      {off !== null && (
        <StateBadge tone="wait" icon={AlarmClock}>
          {off > 0 ? words.ahead(span) : words.behind(span)}
        </StateBadge>
      )}
    </>
  );
}
