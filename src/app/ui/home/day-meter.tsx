import { countedMinutes, minutesOf } from '../../../domain/activity/activity-minutes.ts';
import { countingBodies, type LoggedEntry } from '../../queries/logged-entry.ts';
import type { DayTarget } from '../../../domain/holiday/day-target.ts';
import { useWords } from '../../state/use-app.ts';
import { Card } from '../kit/card.tsx';
import { Meter } from '../kit/meter.tsx';

export interface DayMeterProps {
  entries: readonly LoggedEntry[];
  target: DayTarget;
  /** How many minutes of a day count at most, null where all do. */
  cap: number | null;
}

/** Minutes logged today against the policy's target; the sentence says it first. */
export function DayMeter({ entries, target: { minutes: target, ...day }, cap }: DayMeterProps) {
  const { home, common } = useWords();
  const bodies = countingBodies(entries);
  const counted = countedMinutes(bodies, cap);
  const uncapped = countedMinutes(bodies);
  const rest = bodies.reduce((sum, body) => sum + minutesOf(body.time), 0) - uncapped;
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
      {uncapped > counted && <p class="k-hint">{home.overCap(common.hoursMinutes(uncapped - counted))}</p>}
      {rest > 0 && <p class="k-hint">{home.notCounted(common.hoursMinutes(rest))}</p>}
    </Card>
  );
}
