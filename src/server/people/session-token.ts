import { createHash, randomBytes } from 'node:crypto';
import { isUuid, type Uuid } from '../../std/uuid.ts';

export interface SessionToken {
  readonly orgId: Uuid;
  readonly secret: string;
}

/** A new token: the organisation, so that its session is found where it lives, and 256 bits of chance. */
export function newSessionToken(orgId: Uuid): SessionToken {
  return { orgId, secret: randomBytes(32).toString('base64url') };
}

export function writeToken({ orgId, secret }: SessionToken): string {
  return `${orgId}.${secret}`;
}

/** The token that a cookie carries, null when it is none. */
export function readToken(cookie: string | undefined): SessionToken | null {
  const [orgId = '', secret = '', ...rest] = cookie?.split('.') ?? [];
  return isUuid(orgId) && /^[\w-]{43}$/.test(secret) && rest.length === 0 ? { orgId, secret } : null;
}

/** What the database keeps of a token. */
export function tokenHash({ secret }: SessionToken): Buffer {
  return createHash('sha256').update(secret).digest();
}
