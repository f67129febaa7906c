import type { Pool, PoolClient } from 'pg';
import { surveyChannel } from '../../domain/access/channel.ts';
import { burstsOf, usualDays, type Burst, type PhoneCell } from '../../domain/skm/bursts.ts';
import type { InvalidReason } from '../../domain/skm/invalid-reasons.ts';
import type { Period } from '../../domain/skm/period.ts';
import { instantOf } from '../../domain/time/instant.ts';
import { addDays, yearOf } from '../../domain/time/local-date.ts';
import type { Uuid } from '../../std/uuid.ts';
import { writeAudit } from '../audit/write-audit.ts';
import type { Publisher } from '../publish/publish-record.ts';
import { putBack, takeOut } from './take-out.ts';

/** What of a unit's answers from phones is worth a second look (SKM-42). */
export async function readBursts(
  db: Pool | PoolClient,
  { orgId, unitId, period }: { orgId: Uuid; unitId: Uuid; period: Period },
): Promise<Burst[]> {
  const from = addDays(period.from, -usualDays);
  const years = Array.from({ length: yearOf(period.to) - yearOf(from) + 1 }, (_, at) => yearOf(from) + at);
  const { rows } = await db.query<PhoneCell>(
    `select body ->> 'serviceId' as "serviceId", body ->> 'date' as date, body ->> 'time' as time, count(*)::int as n,
       count(*) filter (where body -> 'flags' ?| '{too-fast,straight-lined}')::int as flagged, count(i.response_id)::int as out
     from record r left join survey_invalidation i on i.org_id = r.org_id and i.response_id = r.id and i.with_others
       and i.put_back_at is null
     where r.org_id = $1 and channel = any($2::text[]) and kind = 'surveyResponse' and body is not null
       and body ->> 'date' between $3 and $4 and body ->> 'origin' = 'phone'
     group by 1, 2, 3`,
    [orgId, years.map((year) => surveyChannel(unitId, year)), from, period.to],
  );
  return burstsOf(rows, period);
}

export interface BurstDecision extends Pick<Burst, 'serviceId' | 'date' | 'time'> {
  readonly unitId: Uuid;
  /** Null: what was taken out together is put back. */
  readonly reason: InvalidReason | null;
}

/**
 * SKM-42: takes a burst out of the index together, with one reason, or puts it back, as one line of the audit. Gives back
 * how many questionnaires changed; null where there is no such burst.
 */
export async function decideBurst(
  client: PoolClient,
  publisher: Publisher,
  { unitId, serviceId, date, time, reason }: BurstDecision,
): Promise<number | null> {
  const { orgId, by, nowMs, deviceId = null } = publisher;
  const bursts = await readBursts(client, { orgId, unitId, period: { from: date, to: date } });
  if (!bursts.some((one) => one.serviceId === serviceId && one.time === time)) return null;
  const { rows } = await client.query<{ id: Uuid }>(
    `select id from record where org_id = $1 and channel = $2 and kind = 'surveyResponse' and body is not null
       and body ->> 'origin' = 'phone' and body ->> 'serviceId' = $3 and body ->> 'date' = $4
       and ($5::text is null or body ->> 'time' = $5)`,
    [orgId, surveyChannel(unitId, yearOf(date)), serviceId, date, time],
  );
  const ids = rows.map(({ id }) => id);
  const count =
    reason === null
      ? await putBack(client, publisher, ids)
      : await takeOut(client, publisher, { ids, reason, withOthers: true });
  if (count === 0) return 0;
  const action = reason === null ? 'burst-put-back' : 'burst-taken-out';
  const line = { action, kind: 'service', recordId: serviceId, result: reason ?? 'ok', detail: { count } };
  await writeAudit(client, { orgId, by, deviceId, at: instantOf(nowMs) }, [line]);
  return count;
}
