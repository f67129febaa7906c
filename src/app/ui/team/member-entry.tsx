import type { Activity } from '../../../domain/activity/activity-body.ts';
import { minutesOf } from '../../../domain/activity/activity-minutes.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { Zone } from '../../../domain/time/zone.ts';
import type { RowOf } from '../../../device/store/queries.ts';
import type { Uuid } from '../../../std/uuid.ts';
import type { EvidenceItem } from '../../queries/evidence-of.ts';
import type { EntryVerdict } from '../../queries/verdicts.ts';
import { clockTime, momentText } from '../../state/format.ts';
import { useApp, useEngine, useWords, useWordsOf } from '../../state/use-app.ts';
import { arrival as arrivalEn } from '../../words/en/arrival.ts';
import { team as en } from '../../words/en/team.ts';
import { arrival as arrivalId } from '../../words/id/arrival.ts';
import { team as id } from '../../words/id/team.ts';
import { EvidenceTiles } from '../shared/evidence-tiles.tsx';
import { ListRow } from '../kit/list-row.tsx';
import { cameLate, clockOffMinutes } from '../shared/arrival.ts';
import { WarningBadges } from '../shared/warning-badges.tsx';
import { ArrivalBadges } from '../shared/arrival-badges.tsx';
import { RecordStateBadge } from '../shared/record-state-badge.tsx';
import { TakeBackVerdict } from '../shared/take-back-verdict.tsx';

export interface MemberEntryProps {
  row: RowOf<Activity>;
  zone: Zone;
  resultTitles: ReadonlyMap<Uuid, string>;
  evidence: readonly EvidenceItem[];
  verdict: EntryVerdict | undefined;
}

export function MemberEntry({ row, zone, resultTitles, evidence, verdict }: MemberEntryProps) {
  const words = useWordsOf({ id, en });
  const arrival = useWordsOf({ id: arrivalId, en: arrivalEn });
  const { common } = useWords();
  const { session } = useEngine();
  const language = useApp((state) => state.language);
  const moment = (instant: Instant) => momentText(instant, zone, language);
  const { body } = row;
  const { time } = body;
  const minutes = common.hoursMinutes(minutesOf(time));
  const when = time.kind === 'span' ? `${clockTime(time.start)}–${clockTime(time.end)}, ${minutes}` : minutes;
  const result = body.rhkId === null ? words.noResult : (resultTitles.get(body.rhkId) ?? words.noResult);
  const late = cameLate(row, zone);
  return (
    <>
      <ListRow
        title={body.description}
        meta={
          <>
            {when} · {common.category[body.category]}
            <br />
            {result}
            {late && row.receivedAt && (
              <span class="team-times">{arrival.times(moment(row.capturedAt), moment(row.receivedAt))}</span>
            )}
          </>
        }
        badges={
          <>
            {verdict && <RecordStateBadge state={verdict.kind === 'disetujui' ? 'approved' : 'returned'} />}
            <WarningBadges row={row} />
            <ArrivalBadges
              late={late}
              off={clockOffMinutes(row.clockOffsetMs)}
              held={row.needsWord && verdict?.kind !== 'disetujui' ? row : null}
            />
          </>
        }
        trailing={
          verdict?.by === session.personId ? <TakeBackVerdict id={verdict.id} of={body.description} /> : undefined
        }
      />
      {evidence.length > 0 && (
        <div class="team-evidence">
          <EvidenceTiles items={evidence} />
        </div>
      )}
    </>
  );
}
