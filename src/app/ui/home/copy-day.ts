import { activity } from '../../../domain/activity/activity.ts';
import type { Activity } from '../../../domain/activity/activity-body.ts';
import type { Refusal } from '../../../domain/refusal/refusal.ts';
import { yearOf, type LocalDate } from '../../../domain/time/local-date.ts';
import type { RowOf } from '../../../device/store/queries.ts';
import type { Uuid } from '../../../std/uuid.ts';
import type { Engine } from '../../engine/engine.ts';

export interface CopyOutcome {
  readonly saved: readonly Uuid[];
  readonly refused: readonly { readonly body: Activity; readonly refusal: Refusal }[];
}

/** The same entry on another day; an RHK belongs to the plan of one year only. */
export function onDay(body: Activity, date: LocalDate): Activity {
  return { ...body, date, rhkId: yearOf(body.date) === yearOf(date) ? body.rhkId : null };
}

/** Whether two entries of one day say the same. */
export function isSameWork(one: Activity, other: Activity): boolean {
  return one.description === other.description && JSON.stringify(one.time) === JSON.stringify(other.time);
}

/** Saves copies of the rows for `date`, each on its own. Rejects when the device cannot store one. */
export async function copyTo(engine: Engine, date: LocalDate, rows: readonly RowOf<Activity>[]): Promise<CopyOutcome> {
  const saved: Uuid[] = [];
  const refused: CopyOutcome['refused'][number][] = [];
  for (const { body } of rows) {
    const outcome = await engine.save(activity, engine.newId(), onDay(body, date));
    if (outcome.kind === 'saved') saved.push(outcome.id);
    else refused.push({ body, refusal: outcome.refusal });
  }
  return { saved, refused };
}
