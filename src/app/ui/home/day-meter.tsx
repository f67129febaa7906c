import { countedMinutes, uncountedMinutes, type Counting } from '../../../domain/activity/activity-minutes.ts';
import { countingBodies, type LoggedEntry } from '../../queries/logged-entry.ts';
import type { DayTarget } from '../../../domain/holiday/day-target.ts';
import { useWords } from '../../state/use-app.ts';
import { Card } from '../kit/card.tsx';
import { Meter } from '../kit/meter.tsx';

export interface DayMeterProps {
  entries: readonly LoggedEntry[];
  target: DayTarget;
  counting: Counting;
}

/** Minutes logged today against the policy's target; the sentence says it first. */
export function DayMeter({ entries, target: { minutes: target, ...day }, counting }: DayMeterProps) {
  const { home, common } = useWords();
  const bodies = countingBodies(entries);
  const counted = countedMinutes(bodies, counting);
  const { overCap, toCome, overlapping, notCounted } = uncountedMinutes(bodies, counting);
  const done = common.hoursMinutes(counted);
  const reached = counted >= target;
  return (
    <Card>
      <p class="h-logged">
        <strong>{done}</strong>{' '}
        {target > 0 && <span class="h-target">{home.ofTarget(common.hoursMinutes(target))}</span>}
      </p>
      {target > 0 && (
        <Meter
          hideLabel
          label={home.logged}
          value={counted}
          max={target}
          text={`${done} ${home.ofTarget(common.hoursMinutes(target))}`}
          tone={reached ? 'ok' : undefined}
        />
      )}
      {day.kind === 'rest' && <p>{home.restDay(day.holiday?.name ?? null)}</p>}
      {target > 0 && <p>{reached ? home.reached : home.left(common.hoursMinutes(target - counted))}</p>}
      {toCome > 0 && <p class="k-hint">{home.toCome(common.hoursMinutes(toCome))}</p>}
      {overlapping > 0 && <p class="k-hint">{home.overlapping(common.hoursMinutes(overlapping))}</p>}
      {overCap > 0 && <p class="k-hint">{home.overCap(common.hoursMinutes(overCap))}</p>}
      {notCounted > 0 && <p class="k-hint">{home.notCounted(common.hoursMinutes(notCounted))}</p>}
    </Card>
  );
}
