import type { InvalidReason } from '../../domain/skm/invalid-reasons.ts';
import {
  burstCountSchema,
  burstListSchema,
  instrumentListSchema,
  responseListSchema,
  type BurstDecisionBody,
  type BurstList,
  type InstrumentDraft,
  type InstrumentList,
  type ResponseList,
} from '../../protocol/skm-admin.ts';
import type { Uuid } from '../../std/uuid.ts';
import { call, type CallResult } from './server-calls.ts';
import { skmPath, type SkmAsked } from './skm-calls.ts';

/** GET /api/reports/skm/responses. */
export async function callResponses(asked: SkmAsked, flagged: boolean): Promise<CallResult<ResponseList>> {
  const path = `${skmPath('/responses', asked)}&flagged=${flagged ? 1 : 0}`;
  return call('GET', path, undefined, (answer) => responseListSchema.safeParse(answer).data ?? null);
}

/** POST /api/reports/skm/responses/:id/invalidation. */
export async function callInvalidate(id: Uuid, reason: InvalidReason): Promise<CallResult<true>> {
  return call('POST', `/api/reports/skm/responses/${id}/invalidation`, { reason }, () => true as const);
}

/** GET /api/reports/skm/bursts. */
export async function callBursts(asked: SkmAsked): Promise<CallResult<BurstList>> {
  const path = skmPath('/bursts', asked);
  return call('GET', path, undefined, (answer) => burstListSchema.safeParse(answer).data ?? null);
}

/** POST /api/reports/skm/bursts/decision; gives how many questionnaires changed. */
export async function callDecideBurst(unit: string, decision: BurstDecisionBody): Promise<CallResult<number>> {
  const path = `/api/reports/skm/bursts/decision?unit=${unit}`;
  return call('POST', path, decision, (answer) => burstCountSchema.safeParse(answer).data?.count ?? null);
}

/** GET /api/reports/skm/instrument. */
export async function callInstruments(unit: string): Promise<CallResult<InstrumentList>> {
  const path = `/api/reports/skm/instrument?unit=${unit}`;
  return call('GET', path, undefined, (answer) => instrumentListSchema.safeParse(answer).data ?? null);
}

/** PUT /api/reports/skm/instrument. */
export async function callPublishInstrument(unit: string, draft: InstrumentDraft): Promise<CallResult<true>> {
  return call('PUT', `/api/reports/skm/instrument?unit=${unit}`, draft, () => true as const);
}
