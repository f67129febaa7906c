import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../support/test-server.ts';
import { habits } from './habits.ts';
import { runMiddlebox, wrongIn } from './run-middlebox.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

test.each(Object.entries(habits))('[SYN-9] [SYN-10] a queue behind %s', async (_name, expected) => {
  const site = {
    origin: server.origin,
    look: <T>(work: (database: typeof server.database) => T) => work(server.database),
  };
  const report = await runMiddlebox(site, expected);
  expect(wrongIn(report, expected), JSON.stringify(report)).toEqual([]);
});
