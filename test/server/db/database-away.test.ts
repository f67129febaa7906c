import pg from 'pg';
import { expect, test } from 'vitest';
import { isDatabaseAway } from '../../../src/server/db/database-away.ts';

function failing(code: string, message = 'no'): Error {
  return Object.assign(new Error(message), { code });
}

test.each(['08006', '08P01', '53300', '53100', '57014', '57P01', '57P03', '40001', '40P01', 'ECONNREFUSED', 'EPIPE'])(
  '%s is the database being away',
  (code) => expect(isDatabaseAway(failing(code))).toBe(true),
);

test.each(['22P02', '23505', '42P01', '42501', 'ENOENT', 'FST_ERR_CTP_BODY_TOO_LARGE', ''])('%s is not', (code) =>
  expect(isDatabaseAway(failing(code))).toBe(false),
);

test('what pg and its pool say without a code is recognised', async () => {
  const nowhere = { host: '127.0.0.1', port: 1, user: 'nobody', database: 'none' };
  const refused = await new pg.Pool(nowhere).query('select 1').catch((error: unknown) => error);
  const noSocket = await new pg.Pool({ ...nowhere, host: '/nowhere' })
    .query('select 1')
    .catch((error: unknown) => error);
  const ended = new pg.Pool(nowhere);
  await ended.end();
  const afterEnd = await ended.query('select 1').catch((error: unknown) => error);
  expect([refused, noSocket, afterEnd].map(isDatabaseAway)).toEqual([true, true, true]);
});
