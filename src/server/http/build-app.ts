import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { errorAnswer } from '../../protocol/error-answer.ts';
import { maxPushBytes } from '../../protocol/versions.ts';
import { addressOf } from './address-of.ts';
import { answerErrors } from './answer-errors.ts';
import type { HttpContext } from './context.ts';
import { backupImportRoute } from './backup-import-route.ts';
import { auditRoutes } from './audit-routes.ts';
import { counterAdminRoutes } from './counter-admin-routes.ts';
import { counterRoutes } from './counter-routes.ts';
import { cutSlowSenders } from './cut-slow-senders.ts';
import { deviceKeyRoute } from './device-key-route.ts';
import { deviceRoutes } from './device-routes.ts';
import { evidenceRoutes } from './evidence-routes.ts';
import { healthRoute } from './health-route.ts';
import { importRoutes } from './import-routes.ts';
import { monitorRoutes } from './monitor-routes.ts';
import { organisationRoutes } from './organisation-routes.ts';
import { refuseForeignOrigin } from './refuse-foreign-origin.ts';
import { serveApp } from './serve-app.ts';
import { accountRoutes } from './account-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { setupRoutes } from './setup-routes.ts';
import { publicPageRoutes } from './public-page-routes.ts';
import { skmAdminRoutes } from './skm-admin-routes.ts';
import { skmBurstRoutes } from './skm-burst-routes.ts';
import { skmDownloadRoutes } from './skm-download-routes.ts';
import { skmRoutes } from './skm-routes.ts';
import { refuseLargeStrangers } from './small-bodies.ts';
import { surveyVisitRoutes } from './survey-visit-routes.ts';
import { syncRoute } from './sync-route.ts';

const requestTimeoutMs = 120_000;

/** What the app asks a browser for, for itself alone; all else is shut. */
const permissions = 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=(), display-capture=()';

/** The HTTP server with all routes, not yet listening. */
export async function buildApp(context: HttpContext): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: maxPushBytes,
    trustProxy: context.trustProxy,
    requestTimeout: requestTimeoutMs,
    // Such a key is dropped wherever it stands: the change that holds it no longer fits its hash, and is refused alone.
    onProtoPoisoning: 'remove',
    onConstructorPoisoning: 'remove',
    ...(context.log === null ? { logger: false } : { loggerInstance: context.log }),
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerErrors(app);
  refuseForeignOrigin(app, context.publicOrigin);
  await app.register(helmet, securityHeaders(context.publicOrigin));
  app.addHook('onSend', async (_request, reply) => void reply.header('permissions-policy', permissions));
  app.addHook('onSend', async ({ url }, reply) => {
    // What a person may read is no other's, and a browser or proxy keeps none of it.
    if (url.startsWith('/api/') && !reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  });
  await app.register(cookie);
  cutSlowSenders(app);
  refuseLargeStrangers(app, context);
  await app.register(compress, { requestEncodings: ['gzip', 'identity'], encodings: ['gzip', 'identity'] });
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: tooMany,
    keyGenerator: addressOf,
  });
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Jejak', version: context.version } },
    transform: jsonSchemaTransform,
  });
  await app.register(sessionRoutes(context));
  await app.register(accountRoutes(context));
  await app.register(syncRoute(context));
  await app.register(counterRoutes(context));
  await app.register(counterAdminRoutes(context));
  await app.register(deviceRoutes(context));
  await app.register(deviceKeyRoute(context));
  await app.register(surveyVisitRoutes(context));
  await app.register(organisationRoutes(context));
  await app.register(auditRoutes(context));
  await app.register(monitorRoutes(context));
  await app.register(evidenceRoutes(context));
  await app.register(importRoutes(context));
  await app.register(backupImportRoute(context));
  await app.register(setupRoutes(context));
  await app.register(skmRoutes(context));
  await app.register(skmAdminRoutes(context));
  await app.register(skmBurstRoutes(context));
  await app.register(publicPageRoutes(context));
  await app.register(skmDownloadRoutes(context));
  await app.register(healthRoute(context));
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
  serveApp(app, context.appDir);
  return app;
}

/** Rate limits answer in the form of every other error; the plugin throws what this gives back. */
function tooMany(): Error {
  return Object.assign(new Error('too many requests'), { statusCode: 429, body: errorAnswer('too-many-requests') });
}

function securityHeaders(publicOrigin: string | null) {
  const secure = publicOrigin?.startsWith('https:') ?? false;
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        fontSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
  } as const;
}
