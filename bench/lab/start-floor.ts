import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import fastify from 'fastify';
import type pg from 'pg';
import type { CleanUp } from './clean-up.ts';

const gunzipped = promisify(gunzip);

/** A plain table with the columns of a pushed change and nothing that guards them. */
export const rawTable = `create table if not exists raw_change (id uuid primary key, kind text, version int,
  base_rev int, captured_at timestamptz, hash text, body jsonb)`;

/** One statement for all rows of a batch, given as a JSON array. */
export const rawInsert = `insert into raw_change select id, kind, version, "baseRev", "capturedAt", hash, body
  from jsonb_to_recordset($1::jsonb) as row(id uuid, kind text, version int, "baseRev" int, "capturedAt" timestamptz,
    hash text, body jsonb)`;

/**
 * The least a server can do with a batch of rows: unpack, parse, insert with one statement, which is one commit. It
 * also serves an empty page, whose IndexedDB the other half of the floor works on, bare or through Dexie.
 */
export async function startFloor(pool: pg.Pool, cleanUp: CleanUp): Promise<string> {
  await pool.query(rawTable);
  const app = fastify({ bodyLimit: 4_000_000 });
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (_request: unknown, body: Buffer) => {
    return JSON.parse((await gunzipped(body)).toString('utf8')) as unknown;
  });
  const page = '<!doctype html><title>floor</title><script src="/dexie.js"></script>';
  app.get('/', (_request, reply) => reply.type('text/html').send(page));
  const dexie = createRequire(import.meta.url).resolve('dexie');
  app.get('/dexie.js', async (_request, reply) => reply.type('text/javascript').send(await readFile(dexie)));
  app.post('/rows', async (request) => {
    const { rowCount } = await pool.query(rawInsert, [JSON.stringify(request.body)]);
    return { stored: rowCount };
  });
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  cleanUp.add(() => app.close());
  return origin;
}
