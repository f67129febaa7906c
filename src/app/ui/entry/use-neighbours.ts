import { activity } from '../../../domain/activity/activity.ts';
import type { Activity } from '../../../domain/activity/activity-body.ts';
import { addDays, isLocalDate } from '../../../domain/time/local-date.ts';
import { newestRecords } from '../../../device/store/queries.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { useEngine } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';

const recentRows = 80;
const none: readonly Activity[] = [];

export interface Neighbours {
  /** The person's other entries of the day before, the day itself and the day after. */
  readonly others: readonly Activity[];
  /** The newest entries, for their descriptions. */
  readonly recent: readonly Activity[];
}

/** What the person has logged around the entry being typed. */
export function useNeighbours(id: Uuid, date: string): Neighbours {
  const { database, session } = useEngine();
  const own = { kind: activity, author: session.personId };
  const others = useLive(async () => {
    if (!isLocalDate(date)) return [];
    const rows = await newestRecords(database, { ...own, from: addDays(date, -1), to: addDays(date, 1) });
    return rows.filter((row) => row.id !== id).map((row) => row.body);
  }, [database, id, date]);
  const recent = useLive(async () => {
    const rows = await newestRecords(database, { ...own, limit: recentRows });
    return rows.map((row) => row.body);
  }, [database]);
  return { others: others ?? none, recent: recent ?? none };
}
