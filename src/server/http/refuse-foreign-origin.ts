import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RequestFault } from '../faults/request-fault.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Browsers name the origin of every write; one that is not ours is turned away before its body is read. */
export function refuseForeignOrigin(app: FastifyInstance, publicOrigin: string | null): void {
  app.addHook('onRequest', async (request) => {
    const { origin } = request.headers;
    if (safeMethods.has(request.method) || origin === undefined) return;
    if (!isOwnOrigin(origin, request, publicOrigin)) throw new RequestFault(403, 'foreign-origin');
  });
}

function isOwnOrigin(origin: string, request: FastifyRequest, publicOrigin: string | null): boolean {
  if (publicOrigin !== null) return origin === publicOrigin;
  return URL.canParse(origin) && new URL(origin).host === request.headers.host;
}
