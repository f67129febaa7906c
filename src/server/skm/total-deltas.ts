import type { PoolClient } from 'pg';
import type { SurveyInstrument } from '../../domain/survey-instrument/survey-instrument-body.ts';
import type { SurveyResponse } from '../../domain/survey-response/survey-response-body.ts';
import { factsOf, type ResponseFact } from '../../domain/skm/response-facts.ts';
import type { Standing } from '../../domain/skm/standing.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Uuid } from '../../std/uuid.ts';

/** A response as the totals see it. */
export interface Weighed {
  readonly response: SurveyResponse;
  readonly instrument: SurveyInstrument | null;
  readonly standing: Standing;
  readonly arrived: LocalDate;
}

interface Row {
  readonly place: readonly [unit: Uuid, span: string, start: string, standing: string, service: Uuid, instrument: Uuid];
  readonly fact: string;
  n: number;
  sum: number;
}

/** Gathers what changes in the totals, and writes it in one statement. */
export class TotalDeltas {
  readonly #rows = new Map<string, Row>();

  /** Adds a response (sign 1) or takes it out again (sign −1), as it stands. */
  addWeighed({ response, instrument, standing, arrived }: Weighed, sign: 1 | -1): void {
    // A day that cannot be true is no place to look for it.
    const date = standing === 'clock-off' ? arrived : response.date;
    const counted = standing === 'counted' && instrument !== null;
    const facts = counted ? factsOf(response, instrument) : [{ fact: 'all', value: 0 }];
    this.#add(response, { date, standing, facts }, sign);
  }

  /** Counts a questionnaire that was taken out, with its reason (sign 1), or no longer (sign −1). */
  addInvalid({ response }: Weighed, reason: string, sign: 1 | -1 = 1): void {
    const facts = ['all', `reason:${reason}`].map((fact) => ({ fact, value: 0 }));
    this.#add(response, { date: response.date, standing: 'invalid', facts }, sign);
  }

  #add(
    { unitId, serviceId, instrumentId }: SurveyResponse,
    { date, standing, facts }: { date: LocalDate; standing: string; facts: readonly ResponseFact[] },
    sign: 1 | -1,
  ): void {
    const spans = [['d', date] as const, ['m', `${date.slice(0, 7)}-01`] as const];
    for (const [span, start] of spans) {
      for (const { fact, value } of facts) {
        const place = [unitId, span, start, standing, serviceId, instrumentId] as const;
        const key = `${place.join(' ')} ${fact}`;
        const row = this.#rows.get(key) ?? { place, fact, n: 0, sum: 0 };
        this.#rows.set(key, row);
        row.n += sign;
        row.sum += sign * value;
      }
    }
  }

  /** In sorted order, so that two writers wait for one another and never both. */
  async write(client: PoolClient, orgId: Uuid): Promise<void> {
    const rows = [...this.#rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
    if (rows.length === 0) return;
    const column = (at: number) => rows.map(({ place }) => place[at]);
    await client.query(
      `insert into survey_total as t
         (org_id, unit_id, span, start, standing, service_id, instrument_id, fact, n, sum)
       select $1::uuid, * from unnest($2::uuid[], $3::text[], $4::date[], $5::text[], $6::uuid[], $7::uuid[], $8::text[],
         $9::bigint[], $10::bigint[])
       on conflict (org_id, unit_id, span, start, standing, service_id, instrument_id, fact) do update set
         n = t.n + excluded.n, sum = t.sum + excluded.sum`,
      [
        orgId,
        ...[0, 1, 2, 3, 4, 5].map(column),
        rows.map(({ fact }) => fact),
        rows.map(({ n }) => n),
        rows.map(({ sum }) => sum),
      ],
    );
  }
}
