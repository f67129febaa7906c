import type { FastifyRequest } from 'fastify';

/** What a log line says of a request: the route, never the address, headers or query of a person. */
export const loggerOptions = {
  level: 'info',
  serializers: {
    req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions?.url ?? 'unknown' }),
    res: (reply: { statusCode: number }) => ({ statusCode: reply.statusCode }),
  },
} as const;
