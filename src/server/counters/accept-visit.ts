import type { Pool } from 'pg';
import { counterKind } from '../../domain/counter/counter-kind.ts';
import type { Refusal } from '../../domain/refusal/refusal.ts';
import { quarterHourAt } from '../../domain/survey-response/quarter-hour.ts';
import { responseFlags } from '../../domain/survey-response/response-flags.ts';
import type { SurveyResponse } from '../../domain/survey-response/survey-response-body.ts';
import { surveyResponse } from '../../domain/survey-response/survey-response.ts';
import { instantOf } from '../../domain/time/instant.ts';
import { canonicalContent } from '../../protocol/content-hash.ts';
import type { VisitorAnswers } from '../../protocol/survey-visit.ts';
import { assert } from '../../std/assert.ts';
import type { Database } from '../db/database.ts';
import { acceptPush } from '../sync/accept-push.ts';
import { sha256Hex } from '../records/sha256.ts';
import { openingSecret, orgOfOpening, readOpening, type Opening } from './opening-token.ts';
import { readPublished } from './read-published.ts';

export type Visit =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The opening that lets these answers in, by this server's own seal; null for any other. */
export async function openingOf(pool: Pool, token: string): Promise<Opening | null> {
  const orgId = orgOfOpening(token);
  const secret = orgId === null ? null : await openingSecret(pool, orgId);
  return secret === null ? null : readOpening(token, secret);
}

/**
 * KSK-8: takes the answers of one opening, by the same rules as a tablet's. The response bears the opening's id, so that
 * sending it again, because the answer was lost on a bad link, counts once; also after the opening has expired.
 */
export async function acceptVisit(
  database: Database,
  { opening, given, nowMs }: { opening: Opening; given: VisitorAnswers; nowMs: number },
): Promise<Visit> {
  const { orgId, unitId, responseId } = opening;
  return database.transaction(async (client) => {
    const known = await client.query('select from record where org_id = $1 and id = $2', [orgId, responseId]);
    if (known.rowCount === 1) return { kind: 'accepted' };
    if (opening.expiresMs < nowMs) return { kind: 'expired' };
    const counters = await readPublished(client, orgId, counterKind);
    const settings = counters.find(({ body }) => body.unitId === unitId)?.body;
    if (settings === undefined) return { kind: 'unknown' };
    const finishedMs = nowMs - given.finishedAgoS * 1_000;
    const body = responseOf(opening, given, quarterHourAt(finishedMs, settings.zone));
    const content = { kind: surveyResponse.name, version: surveyResponse.version, body };
    const hash = sha256Hex(canonicalContent(content));
    const [result] = await acceptPush(
      client,
      {
        actor: { kind: 'visitor', orgId, unitId, responseId },
        orgId,
        deviceId: responseId,
        clockOffsetMs: 0,
        receivedAt: instantOf(nowMs),
      },
      [{ ...content, id: responseId, baseRev: 0, capturedAt: instantOf(finishedMs), hash }],
    );
    assert(result, 'every change has a result');
    // A conflict is the same response, sent twice at once and rounded to two quarter hours.
    return result.outcome === 'refused' ? { kind: 'refused', refusal: result.refusal } : { kind: 'accepted' };
  });
}

function responseOf(
  { unitId, serviceId, instrumentId }: Opening,
  { answers, respondent, suggestion, durationS }: VisitorAnswers,
  at: Pick<SurveyResponse, 'date' | 'time'>,
): SurveyResponse {
  const flags = responseFlags({ answers, durationS, sinceLastS: null });
  const fixed = { assisted: false, origin: 'phone' } as const;
  return { unitId, serviceId, instrumentId, ...at, durationS, ...fixed, answers, respondent, suggestion, flags };
}
