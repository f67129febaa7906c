import type { Activity } from '../../../domain/activity/activity-body.ts';
import { isNotOverYet } from '../../../domain/activity/activity-warnings.ts';
import { addDays, type LocalDate } from '../../../domain/time/local-date.ts';
import type { LocalTime } from '../../../domain/time/zone.ts';

/** Yesterday, where a night typed for today is to come and the one that has just been is over; null for any other time. */
export function nightJustBeen(body: Activity, now: LocalTime): LocalDate | null {
  if (body.time.kind !== 'span' || !body.time.endsNextDay || body.date !== now.date) return null;
  const date = addDays(now.date, -1);
  return isNotOverYet(body, now) && !isNotOverYet({ ...body, date }, now) ? date : null;
}
