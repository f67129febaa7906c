import type { Activity } from '../../domain/activity/activity-body.ts';
import { countingEntries, hangsOnVerdict } from '../../domain/activity/counting-entries.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { RowOf } from '../../device/store/queries.ts';
import { verdictsOn } from './verdicts.ts';

/** Those of somebody's entries that count (ACT-15, SUP-4), in the order given; verdicts are read where it hangs on one. */
export async function countingRows(
  database: DeviceDatabase,
  rows: readonly RowOf<Activity>[],
): Promise<RowOf<Activity>[]> {
  const asked = rows.filter(({ needsWord, body }) => hangsOnVerdict({ needsWord: needsWord === 1, body }));
  if (asked.length === 0) return [...rows];
  const verdicts = await verdictsOn(database, asked);
  const judged = rows.map((row) => {
    const { id, body, needsWord } = row;
    return { id, body, row, needsWord: needsWord === 1, approved: verdicts.get(id)?.kind === 'disetujui' };
  });
  return countingEntries(judged).map(({ row }) => row);
}
