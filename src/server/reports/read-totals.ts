import type { Pool, PoolClient } from 'pg';
import { monthsAndDays, type Period } from '../../domain/skm/period.ts';
import type { Uuid } from '../../std/uuid.ts';

export interface TotalsQuestion {
  readonly orgId: Uuid;
  readonly unitIds: readonly Uuid[];
  readonly serviceId: Uuid | null;
}

export interface TotalRow {
  readonly serviceId: Uuid;
  readonly standing: string;
  readonly fact: string;
  readonly n: number;
}

interface Row {
  service_id: Uuid;
  standing: string;
  fact: string;
  n: number;
}

/** How many responses of each kind a period has, but nothing of their answers: whole months by their month, the rest by its days, however many responses there are. */
export async function readTotals(
  db: Pool | PoolClient,
  { orgId, unitIds, serviceId }: TotalsQuestion,
  period: Period,
): Promise<TotalRow[]> {
  const { months, days } = monthsAndDays(period);
  const spans = [
    ...(months ? [{ span: 'm', from: months.first, to: months.last }] : []),
    ...days.map((edge) => ({ span: 'd', ...edge })),
  ];
  const { rows } = await db.query<Row>(
    `select service_id, standing, fact, sum(n)::bigint as n
     from unnest($3::text[], $4::date[], $5::date[]) as wanted(of_span, first, last)
     cross join unnest($2::uuid[]) as unit(of_unit)
     join survey_total on org_id = $1 and unit_id = of_unit and span = of_span and start between first and last
       and fact not like 'unsur:%' and fact not like 'own:%'
     where $6::uuid is null or service_id = $6
     group by service_id, standing, fact having sum(n) > 0`,
    [
      orgId,
      unitIds,
      spans.map(({ span }) => span),
      spans.map(({ from }) => from),
      spans.map(({ to }) => to),
      serviceId,
    ],
  );
  return rows.map(({ service_id, ...row }) => ({ serviceId: service_id, ...row }));
}
