import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { healthSchema, type Health } from '../../protocol/health.ts';
import { migrationLevel } from '../db/migrate.ts';
import type { HttpContext } from './context.ts';

/** Whether the server can work: asked by monitors, and by the app to tell our server from a captive portal. */
export function healthRoute({ database, version }: HttpContext): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const schema = { summary: 'Health', response: { 200: healthSchema, 503: healthSchema } };
    app.get('/api/health', { schema }, async (_request, reply) => {
      const level = await migrationLevel(database.pool).catch(() => null);
      const status: Health['status'] = level === null ? 'database-unreachable' : 'ok';
      return reply.code(level === null ? 503 : 200).send({ status, version, migrationLevel: level });
    });
    done();
  };
}
