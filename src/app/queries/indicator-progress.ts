import { personChannel } from '../../domain/access/channel.ts';
import { achievement } from '../../domain/achievement/achievement.ts';
import type { Achievement } from '../../domain/achievement/achievement-body.ts';
import { countingAchievements, percentOf, realisedOf } from '../../domain/achievement/realisation.ts';
import { trackOf, type Track } from '../../domain/achievement/track.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Indicator } from '../../domain/work-plan/work-plan-body.ts';
import type { OutboxEntry } from '../../device/store/database.ts';
import { outboxEntriesOf } from '../../device/store/outbox.ts';
import { recordsInChannel, type RowOf } from '../../device/store/queries.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { Uuid } from '../../std/uuid.ts';
import { verdictsOn, type EntryVerdict } from './verdicts.ts';

/** An achievement with what of it is unsent and what was said of it. */
export interface RecordedAchievement {
  readonly row: RowOf<Achievement>;
  readonly unsent: OutboxEntry | undefined;
  readonly verdict: EntryVerdict | undefined;
}

/** A person's achievements of a year by indicator, the oldest first. */
export async function readAchievements(
  database: DeviceDatabase,
  { personId, year }: { personId: Uuid; year: number },
): Promise<ReadonlyMap<Uuid, RecordedAchievement[]>> {
  const rows = await recordsInChannel(database, achievement, personChannel(personId, year));
  const own = rows.filter((row) => row.author === personId).toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  const [verdicts, unsent] = await Promise.all([
    verdictsOn(database, own),
    outboxEntriesOf(
      database,
      own.map((row) => row.id),
    ),
  ]);
  const found = new Map<Uuid, RecordedAchievement[]>();
  for (const row of own) {
    const one = { row, unsent: unsent.get(row.id), verdict: verdicts.get(row.id) };
    const ofIndicator = found.get(row.body.indicatorId);
    if (ofIndicator) ofIndicator.push(one);
    else found.set(row.body.indicatorId, [one]);
  }
  return found;
}

const key = ({ id, body }: RowOf<Achievement>) => `${body.date} ${id}`;

export interface IndicatorProgress {
  readonly track: Track;
  /** What counts, the oldest first. */
  readonly counting: readonly RecordedAchievement[];
  /** Of a numeric indicator: all that was not sent back, null before the first. */
  readonly realised: number | null;
  /** Of that, what the superior has approved. */
  readonly approved: number | null;
  /** Capaian in percent, of all that was not sent back. */
  readonly percent: number | null;
}

/** How far an indicator has come by a day. */
export function progressOfIndicator(
  { measure }: Indicator,
  recorded: readonly RecordedAchievement[],
  at: { readonly today: LocalDate; readonly year: number },
): IndicatorProgress {
  const judged = recorded.map((one) => {
    const { id, body, needsWord } = one.row;
    return { ...one, id, body, needsWord: needsWord === 1, verdict: one.verdict?.kind ?? null, said: one.verdict };
  });
  const counting = countingAchievements(judged);
  const approved = counting.filter((one) => one.verdict === 'disetujui');
  const realised = measure.kind === 'angka' ? realisedOf(measure, counting) : null;
  return {
    track: trackOf(measure, counting, at),
    counting: counting.map(({ row, unsent, said }) => ({ row, unsent, verdict: said })),
    realised,
    approved: measure.kind === 'angka' ? realisedOf(measure, approved) : null,
    percent: measure.kind === 'angka' && realised !== null ? percentOf(measure, realised) : null,
  };
}
