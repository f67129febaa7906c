import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { healthSchema, type Health } from '../../protocol/health.ts';
import { migrationLevel } from '../db/migrate.ts';
import { pause } from '../db/pause.ts';
import type { HttpContext } from './context.ts';

const patienceMs = 3_000;

/** Whether the server can work: asked by monitors, and by the app to tell our server from a captive portal. */
export function healthRoute({ database, version }: HttpContext): FastifyPluginCallbackZod {
  return (app, _options, done) => {
    const schema = { summary: 'Health', response: { 200: healthSchema, 503: healthSchema } };
    app.get('/api/health', { schema }, async (_request, reply) => {
      const level = await within(migrationLevel(database.pool));
      const status: Health['status'] = level === null ? 'database-unreachable' : 'ok';
      return reply.code(level === null ? 503 : 200).send({ status, version, migrationLevel: level });
    });
    done();
  };
}

/** Null when the database fails or takes too long: whoever asks for health gets an answer. */
async function within(level: Promise<number>): Promise<number | null> {
  const timer = new AbortController();
  const late = pause(patienceMs, timer.signal).then(() => null);
  return Promise.race([level.catch(() => null), late]).finally(() => timer.abort());
}
