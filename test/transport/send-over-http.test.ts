import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { instantOf } from '../../src/domain/time/instant.ts';
import { errorAnswer } from '../../src/protocol/error-answer.ts';
import type { SyncRequest } from '../../src/protocol/sync-request.ts';
import { isServerThere, sendOverHttp } from '../../src/transport/send-over-http.ts';

let server: Server;

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function originOf(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const request = { sentAt: instantOf(0), changes: [] } as unknown as SyncRequest;
const page = '<html><body>Masuk ke Wi-Fi</body></html>';
const ours = (code: Parameters<typeof errorAnswer>[0]) => JSON.stringify(errorAnswer(code));

const send = async (origin: string, answerWithinMs?: number) =>
  sendOverHttp({ fetch, origin, timeoutMs: 10_000 })(request, answerWithinMs);

test.each<[string, number, string, Record<string, string>, object]>([
  ['our 401', 401, ours('not-signed-in'), {}, { kind: 'signed-out' }],
  ['a portal’s 401', 401, page, {}, { kind: 'not-ours', as: 'refusal', retryAfterMs: 0 }],
  ['our 426', 426, ours('protocol-too-old'), {}, { kind: 'too-old' }],
  ['our 429', 429, ours('too-many-requests'), { 'retry-after': '7' }, { kind: 'busy', retryAfterMs: 7_000 }],
  ['our 503 without a time', 503, ours('server-busy'), {}, { kind: 'busy', retryAfterMs: 10_000 }],
  [
    'our 503 with a month',
    503,
    ours('server-busy'),
    { 'retry-after': '2592000' },
    { kind: 'busy', retryAfterMs: 300_000 },
  ],
  ['our 500', 500, ours('internal'), {}, { kind: 'server-error' }],
  ['our 400', 400, ours('malformed-request'), {}, { kind: 'server-error' }],
  ['413 of whomever', 413, page, {}, { kind: 'too-much' }],
  ['maintenance', 503, page, { 'retry-after': '3600' }, { kind: 'not-ours', as: 'outage', retryAfterMs: 300_000 }],
  [
    'maintenance by a date',
    503,
    page,
    { 'retry-after': 'Wed, 01 Dec 2027 00:00:00 GMT' },
    { kind: 'not-ours', as: 'outage', retryAfterMs: 0 },
  ],
  ['a gateway', 502, page, {}, { kind: 'not-ours', as: 'outage', retryAfterMs: 0 }],
  ['a firewall', 403, page, {}, { kind: 'not-ours', as: 'refusal', retryAfterMs: 0 }],
  ['a firewall that speaks JSON', 403, '{"error":"blocked"}', {}, { kind: 'not-ours', as: 'refusal', retryAfterMs: 0 }],
  ['a page with 200', 200, page, {}, { kind: 'not-ours', as: 'page', retryAfterMs: 0 }],
  [
    'a login redirect',
    302,
    '',
    { location: 'http://login.invalid/' },
    { kind: 'not-ours', as: 'page', retryAfterMs: 0 },
  ],
  ['511', 511, page, {}, { kind: 'not-ours', as: 'page', retryAfterMs: 0 }],
])('[SYN-8] [SYN-10] %s is told apart', async (_name, status, body, headers, outcome) => {
  const origin = await originOf((_request, response) => response.writeHead(status, headers).end(body));
  expect(await send(origin)).toEqual(outcome);
});

test('an answer that breaks off in the middle is a broken link', async () => {
  const origin = await originOf((_request, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('{"protocol":1');
    setTimeout(() => response.destroy(), 50);
  });
  expect(await send(origin)).toEqual({ kind: 'unreachable' });
});

test('an answer of our form whose end is missing is a broken link too, though the runtime calls it whole', async () => {
  const json = { 'content-type': 'application/json; charset=utf-8' };
  const origin = await originOf((_request, response) => response.writeHead(200, json).end('{"protocol":1,"nonce":'));
  expect(await send(origin)).toEqual({ kind: 'unreachable' });
});

test('nobody listens', async () => {
  const origin = await originOf(() => undefined);
  server.close();
  await once(server, 'close');
  expect(await send(origin)).toEqual({ kind: 'unreachable' });
});

test('an answer that has not begun in time is eaten; one that has begun may take longer', async () => {
  const silent = await originOf(() => undefined);
  expect(await send(silent, 100)).toEqual({ kind: 'eaten' });
  server.closeAllConnections();
  server.close();
  const slow = await originOf((_request, response) => {
    response.writeHead(500).write(' ');
    setTimeout(() => response.end(ours('internal')), 6_000);
  });
  expect(await send(slow, 5_000)).toEqual({ kind: 'server-error' });
});

test('the server’s own health is told apart from a page', async () => {
  const health = JSON.stringify({ status: 'ok', version: '1', migrationLevel: 1 });
  const origin = await originOf((_request, response) => response.end(health));
  expect(await isServerThere({ fetch, origin, timeoutMs: 5_000 })).toBe(true);
  server.close();
  const portal = await originOf((_request, response) => response.end(page));
  expect(await isServerThere({ fetch, origin: portal, timeoutMs: 5_000 })).toBe(false);
});
