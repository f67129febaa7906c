import {
  counterBoardSchema,
  enrolmentSchema,
  posterSchema,
  type CounterBoard,
  type CounterSettings,
  type Enrolment,
  type Poster,
} from '../../protocol/counters.ts';
import type { Uuid } from '../../std/uuid.ts';
import { call, type CallResult } from './server-calls.ts';

const enrolmentIn = (answer: unknown) => enrolmentSchema.safeParse(answer).data ?? null;

/** GET /api/counters. */
export function callCounters(): Promise<CallResult<CounterBoard>> {
  return call('GET', '/api/counters', undefined, (answer) => counterBoardSchema.safeParse(answer).data ?? null);
}

/** POST /api/counters. */
export function callNewCounter(unitId: Uuid, label: string): Promise<CallResult<Enrolment>> {
  return call('POST', '/api/counters', { unitId, label }, enrolmentIn);
}

/** POST /api/counters/:device/code. */
export function callNewCode(device: Uuid): Promise<CallResult<Enrolment>> {
  return call('POST', `/api/counters/${device}/code`, {}, enrolmentIn);
}

/** DELETE /api/counters/:device. */
export function callRevokeCounter(device: Uuid): Promise<CallResult<true>> {
  return call('DELETE', `/api/counters/${device}`, undefined, () => true as const);
}

/** PUT /api/counters/settings/:unit. */
export function callCounterSettings(unit: Uuid, settings: CounterSettings): Promise<CallResult<true>> {
  return call('PUT', `/api/counters/settings/${unit}`, settings, () => true as const);
}

/** POST /api/counters/posters. */
export function callPoster(serviceId: Uuid): Promise<CallResult<Poster>> {
  return call('POST', '/api/counters/posters', { serviceId }, (answer) => posterSchema.safeParse(answer).data ?? null);
}
