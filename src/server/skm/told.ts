import type { Pool } from 'pg';
import type { UnsurTotal } from '../../domain/skm/ikm.ts';
import { toldScopes, unnamedGroup, wholePeriod, type ToldScope } from '../../domain/skm/told-groups.ts';
import type { Period } from '../../domain/skm/period.ts';
import { unsurNames, type UnsurName } from '../../domain/survey-instrument/unsur.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Uuid } from '../../std/uuid.ts';

/** Whose answers, and when. All units of the organisation hold also what is told of all of them alone. */
export interface ToldQuestion {
  readonly orgId: Uuid;
  readonly unitIds: readonly Uuid[];
  readonly serviceId: Uuid | null;
  readonly isWholeOrganisation: boolean;
  readonly period: Period;
  readonly today: LocalDate;
}

interface ToldRow {
  readonly serviceId: Uuid;
  readonly scope: ToldScope;
  readonly fact: string;
  readonly n: number;
  readonly total: number;
}

/** The closed groups that a report holds, asked by fact (SKM-26). */
export class Told {
  readonly #rows: readonly ToldRow[];

  constructor(rows: readonly ToldRow[]) {
    this.#rows = rows;
  }

  /** How many answers are told. */
  get n(): number {
    return this.#sum('all').n;
  }

  /** What the answers to each unsur add up to, in the order of the questionnaire; all nine where nobody has answered. */
  unsur(): UnsurTotal<UnsurName>[] {
    const totals = unsurNames.map((name) => ({ name, ...this.#sum(`unsur:${name}`) }));
    const answered = totals.filter(({ n }) => n > 0);
    return answered.length === 0 ? totals : answered;
  }

  /** The agency's own questions, which are no part of the index. */
  own(): { id: string; n: number; total: number }[] {
    const ids = new Set(this.#rows.flatMap(({ fact }) => (fact.startsWith('own:') ? [fact.slice(4)] : [])));
    return [...ids].toSorted().map((id) => ({ id, ...this.#sum(`own:${id}`) }));
  }

  /** Of one service, what is told of it by itself. */
  ofService(serviceId: Uuid): Told {
    return new Told(this.#rows.filter((row) => row.scope === 'service' && row.serviceId === serviceId));
  }

  #sum(fact: string): { n: number; total: number } {
    const own = this.#rows.filter((row) => row.fact === fact);
    return { n: own.reduce((sum, { n }) => sum + n, 0), total: own.reduce((sum, { total }) => sum + total, 0) };
  }
}

/** SKM-26: all that may be told of a report's answers, to whomever: the sums of the closed groups that it holds. */
export async function readTold(pool: Pool, question: ToldQuestion): Promise<Told> {
  const { rows } = await pool.query<{ service_id: Uuid; scope: ToldScope; fact: string; n: number; total: number }>(
    `select service_id, scope, fact, sum(n)::bigint as n, sum(sum)::bigint as total from survey_told
     where ${heldGroups} group by service_id, scope, fact`,
    heldBy(question),
  );
  return new Told(rows.map(({ service_id, ...row }) => ({ serviceId: service_id, ...row })));
}

/** SKM-13, SKM-26: who answered, by group of each kind; told of whole units and triwulan alone. */
export async function readToldProfile(
  pool: Pool,
  { orgId, unitIds, serviceId, period, today }: ToldQuestion,
): Promise<ReadonlyMap<string, number>> {
  if (serviceId !== null) return new Map();
  const { from, to } = wholePeriod(period, today);
  const { rows } = await pool.query<{ fact: string; n: number }>(
    `select fact, sum(n)::bigint as n from survey_told_profile
     where org_id = $1 and unit_id = any($2::uuid[]) and from_date >= $3 and to_date <= $4 group by fact`,
    [orgId, unitIds, from, to],
  );
  return new Map(rows.map(({ fact, n }) => [fact, n]));
}

/** How many stand in groups that are too small to be named, of one kind. */
export function unnamedOf(profile: ReadonlyMap<string, number>, prefix: string): number {
  return profile.get(`${prefix}:${unnamedGroup}`) ?? 0;
}

/**
 * SKM-26: the responses that stand in a report's closed groups, as they stood when those were closed: a condition on
 * `record r`, and its values from $1 on. Rows and suggestions are told of these alone.
 */
export function toldResponses(question: ToldQuestion): { joined: string; values: unknown[] } {
  return {
    joined: `record r join (
        select unit_id as told_unit, service_id as told_service, month as told_month, max(through) as through,
          max(told_at) as told_at
        from survey_told where ${heldGroups} and fact = 'all' group by unit_id, service_id, month
      ) as told on r.org_id = $1 and r.kind = 'surveyResponse' and r.body is not null
        and r.channel = concat('survey/', told_unit, '/', extract(year from told_month)::int)
        and r.body ->> 'serviceId' = told_service::text
        and r.body ->> 'date' between told_month::text and (told_month + interval '1 month - 1 day')::date::text
        and r.body ->> 'date' <= through::text and r.received_at < told_at
      left join survey_invalidation i on i.org_id = r.org_id and i.response_id = r.id and i.at < told_at
        and (i.put_back_at is null or i.put_back_at >= told_at)`,
    values: heldBy(question),
  };
}

/** `holdsGroup`, as SQL. */
const heldGroups = `org_id = $1 and unit_id = any($2::uuid[]) and from_date >= $3 and to_date <= $4
  and scope = any($5::text[]) and ($6::uuid is null or service_id = $6)`;

function heldBy({ orgId, unitIds, serviceId, isWholeOrganisation, period, today }: ToldQuestion): unknown[] {
  const { from, to } = wholePeriod(period, today);
  const asked: ToldScope = serviceId !== null ? 'service' : isWholeOrganisation ? 'organisation' : 'unit';
  const scopes = toldScopes.slice(0, toldScopes.indexOf(asked) + 1);
  return [orgId, unitIds, from, to, scopes, serviceId];
}
