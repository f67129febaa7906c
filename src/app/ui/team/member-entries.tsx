import { CalendarX } from 'lucide';
import { useState } from 'preact/hooks';
import { personChannel } from '../../../domain/access/channel.ts';
import type { Activity } from '../../../domain/activity/activity-body.ts';
import { countedMinutes } from '../../../domain/activity/activity-minutes.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { Zone } from '../../../domain/time/zone.ts';
import type { RowOf } from '../../../device/store/queries.ts';
import { readCounting } from '../../queries/counting.ts';
import { countingRows } from '../../queries/counting-rows.ts';
import { evidenceInChannel, type EvidenceItem } from '../../queries/evidence-of.ts';
import { readResultTitles } from '../../queries/result-titles.ts';
import { readMemberMonth, type TeamMember } from '../../queries/team.ts';
import { verdictsOn } from '../../queries/verdicts.ts';
import { longDate, monthName } from '../../state/format.ts';
import { useApp, useEngine, useWords, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { team as en } from '../../words/en/team.ts';
import { team as id } from '../../words/id/team.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { VirtualList } from '../kit/virtual-list.tsx';
import { MemberHead } from '../shared/member-head.tsx';
import { MemberEntry } from './member-entry.tsx';
import { MonthPicker } from './month-picker.tsx';

const none: readonly EvidenceItem[] = [];

export interface MemberEntriesProps {
  member: TeamMember;
  today: LocalDate;
  zone: Zone;
}

/** One person's log by day, to read. */
export function MemberEntries({ member, today, zone }: MemberEntriesProps) {
  const [month, setMonth] = useState((member.lastDate ?? today).slice(0, 7));
  return (
    <div class="team-member">
      <MemberHead person={member.id} employee={member.employee} />
      <MonthPicker month={month} today={today} onMonth={setMonth} />
      <MonthEntries key={month} month={month} person={member.id} zone={zone} />
    </div>
  );
}

function MonthEntries({ month, person, zone }: { month: string; person: TeamMember['id']; zone: Zone }) {
  const words = useWordsOf({ id, en });
  const { common } = useWords();
  const language = useApp((state) => state.language);
  const engine = useEngine();
  const { database } = engine;
  const entries = useLive(() => readMemberMonth(database, person, month), [database]);
  const evidence = useLive(
    () => evidenceInChannel(engine, personChannel(person, Number(month.slice(0, 4)))),
    [engine, person, month],
  );
  const verdicts = useLive(async () => entries && verdictsOn(database, entries), [database, entries]);
  const counting = useLive(async () => entries && countingRows(database, entries), [database, entries]);
  const titles = useLive(() => readResultTitles(database), [database]);
  const clock = useLive(() => readCounting(database, { personId: person, nowMs: engine.nowMs() }), [database, person]);
  if (entries === undefined || titles === undefined || counting === undefined || clock === undefined)
    return <Skeleton label={words.loading} />;
  if (entries.length === 0) {
    return <EmptyState icon={CalendarX}>{words.monthNone(monthName(`${month}-01` as LocalDate, language))}</EmptyState>;
  }
  const counts = new Set(counting.map((row) => row.id));
  const counted = (rows: readonly RowOf<Activity>[]) =>
    common.hoursMinutes(
      countedMinutes(
        rows.filter((row) => counts.has(row.id)).map((row) => row.body),
        clock,
      ),
    );
  const ofDay = (day: string) => entries.filter((row) => row.body.date === day);
  return (
    <>
      <p>{words.monthSummary(entries.length, counted(entries))}</p>
      <VirtualList
        items={entries}
        keyOf={(row) => row.id}
        groupOf={(row) => row.body.date}
        renderGroup={(day) => (
          <span class="k-split">
            <span>{longDate(day as LocalDate, language)}</span>
            <span>{counted(ofDay(day))}</span>
          </span>
        )}
        headingLevel={3}
        label={words.entries}
        estimate={88}
        renderItem={(row) => (
          <MemberEntry
            row={row}
            zone={zone}
            resultTitles={titles}
            evidence={evidence?.get(row.id) ?? none}
            verdict={verdicts?.get(row.id)}
          />
        )}
      />
    </>
  );
}
