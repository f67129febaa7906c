import { randomInt } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { errorAnswer, type RequestErrorCode } from '../../protocol/error-answer.ts';
import { OrganisationFault } from '../organisation/organisation-fault.ts';
import { isDatabaseAway } from '../db/database-away.ts';
import { faultFacts } from '../faults/fault-facts.ts';
import { SheetFault } from '../sheets/sheet-fault.ts';
import { Busy } from './gate.ts';
import { RequestFault } from '../faults/request-fault.ts';

const codeOfStatus: Record<number, RequestErrorCode> = {
  404: 'not-found',
  413: 'request-too-large',
  415: 'unsupported-encoding',
  429: 'too-many-requests',
  503: 'server-busy',
};

/** Answers every error with a code of the list and an Indonesian message; the log gets no word of the person's. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const away = isDatabaseAway(error);
    if (away || error.statusCode === 503) void reply.header('retry-after', String(retryAfterS(error)));
    if (away) {
      request.log.error({ code: error.code, name: error.name }, 'the database is away');
      return reply.code(503).send(errorAnswer('server-busy'));
    }
    if (error instanceof RequestFault || error instanceof OrganisationFault) {
      return reply.code(error.statusCode).send(errorAnswer(error.code, error.field));
    }
    if (error instanceof SheetFault) return reply.code(400).send(errorAnswer(error.code, error.place));
    if (hasZodFastifySchemaValidationErrors(error)) {
      const path = error.validation[0]?.instancePath.split('/').filter(Boolean).join('.');
      return reply.code(400).send(errorAnswer('malformed-request', path || undefined));
    }
    const status = error.statusCode ?? (isUnfitData(error) ? 400 : 500);
    if (status >= 500 || isUnfitData(error)) logFault(request, error);
    const code = status >= 500 && status !== 503 ? 'internal' : (codeOfStatus[status] ?? 'malformed-request');
    return reply.code(status).send(errorAnswer(code));
  });
}

/** What no column takes (SQLSTATE class 22): a schema let it through that should not have, but it is not the server's fault. */
function isUnfitData({ code }: FastifyError): boolean {
  return typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code);
}

/** Not everybody at the same moment, be it that the gate knows better. */
function retryAfterS(error: Error): number {
  return error instanceof Busy ? error.retryAfterS : randomInt(3, 31);
}

function logFault(request: FastifyRequest, error: FastifyError): void {
  request.log.error({ route: request.routeOptions.url, ...faultFacts(error) }, 'request failed');
}
