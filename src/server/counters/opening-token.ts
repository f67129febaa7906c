import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Pool } from 'pg';
import { isUuid, type Uuid } from '../../std/uuid.ts';

/** What one opening of a survey allows: this one response, about this service, until then. */
export interface Opening {
  readonly orgId: Uuid;
  readonly unitId: Uuid;
  readonly serviceId: Uuid;
  readonly instrumentId: Uuid;
  readonly responseId: Uuid;
  readonly expiresMs: number;
}

/** The opening as a text that only this server can have made. Nothing is stored for it. */
export function writeOpening(opening: Opening, secret: Buffer): string {
  const { orgId, unitId, serviceId, instrumentId, responseId, expiresMs } = opening;
  const text = [orgId, unitId, serviceId, instrumentId, responseId, expiresMs].join('.');
  return `${text}.${seal(text, secret)}`;
}

/** The organisation that a token names, not yet believed; null when it names none. */
export function orgOfOpening(token: string): Uuid | null {
  const [orgId = ''] = token.split('.');
  return isUuid(orgId) ? orgId : null;
}

/** The opening behind a token, null when it was not made here. Whether it has expired is for the caller to see. */
export function readOpening(token: string, secret: Buffer): Opening | null {
  const at = token.lastIndexOf('.');
  const [text, given] = [token.slice(0, Math.max(at, 0)), Buffer.from(token.slice(at + 1))];
  const expected = Buffer.from(seal(text, secret));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const [orgId, unitId, serviceId, instrumentId, responseId, expires] = text.split('.') as Uuid[];
  return {
    orgId: orgId!,
    unitId: unitId!,
    serviceId: serviceId!,
    instrumentId: instrumentId!,
    responseId: responseId!,
    expiresMs: Number(expires),
  };
}

function seal(text: string, secret: Buffer): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}

/** The organisation's key for openings, made when it is first needed; null when there is no such organisation. */
export async function openingSecret(pool: Pool, orgId: Uuid): Promise<Buffer | null> {
  await pool.query(
    `insert into survey_secret (org_id, secret) select org_id, $2 from org where org_id = $1 on conflict do nothing`,
    [orgId, randomBytes(32)],
  );
  const result = await pool.query<{ secret: Buffer }>('select secret from survey_secret where org_id = $1', [orgId]);
  return result.rows[0]?.secret ?? null;
}
