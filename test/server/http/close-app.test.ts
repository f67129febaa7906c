import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { closeApp } from '../../../src/server/http/close-app.ts';

test('a stop lets a request finish, and is not held by a connection that never asked anything', async () => {
  const app = fastify({ forceCloseConnections: 'idle' });
  let finish = () => {};
  const asked = new Promise<void>((resolve) => {
    app.get('/slow', async () => {
      resolve();
      await new Promise<void>((done) => (finish = done));
      return 'answered';
    });
  });
  await app.listen({ port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const silent = connect(port, 'localhost');
  await once(silent, 'connect');
  const cut = once(silent, 'close');
  const answer = fetch(`http://localhost:${port}/slow`).then((response) => response.text());
  await asked;
  const closed = closeApp(app, 300);
  finish();
  expect(await answer).toBe('answered');
  await Promise.all([closed, cut]);
});
