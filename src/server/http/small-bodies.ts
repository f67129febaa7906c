import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { HttpContext } from './context.ts';
import { requireCounter } from './counter-cookie.ts';
import { requireSession } from './session-cookie.ts';

/** As much as is read from whoever has not signed in. */
export const smallBodyBytes = 16_384;

/**
 * More than a small body is read from nobody before the session is known to live: reading and parsing holds up all
 * others. A compressed body counts as large, since nobody knows what it becomes.
 */
export function refuseLargeStrangers(app: FastifyInstance, context: HttpContext): void {
  app.addHook('onRequest', async (request, reply) => {
    if (isSmall(request)) return;
    await (request.url.startsWith('/api/counter/')
      ? requireCounter(context, request, reply)
      : requireSession(context, request, reply));
  });
}

function isSmall({ headers }: FastifyRequest): boolean {
  const hasBody = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
  if (!hasBody) return true;
  const encoding = headers['content-encoding'] ?? 'identity';
  return encoding === 'identity' && Number(headers['content-length']) <= smallBodyBytes;
}
