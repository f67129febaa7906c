import { expect, test } from 'vitest';
import { transferOverHttp } from '../../src/transport/transfer-over-http.ts';

const file = { recordId: '01936b2e-0000-7000-8000-000000000000', part: 'file', bytes: 10 };
const url = '/api/evidence/uploads/0123456789abcdef';
const ours = { 'tus-resumable': '1.0.0' };

function answering(status: number, headers: Record<string, string>, body: string | null = null) {
  const answer = async () => new Response(body, { status, headers });
  return transferOverHttp({ fetch: answer, origin: '', timeoutMs: 1_000 });
}

test.each([
  'https://lain.example/api/evidence/uploads/1',
  '//lain.example/api/evidence/uploads/1',
  '/api/session',
  '/api/evidence/uploads/../session',
  '',
])('[SYN-21] an upload is gone on with at an address of our own alone, not at "%s"', async (location) => {
  expect(await answering(201, { ...ours, location }).begin(file)).toEqual({ kind: 'not-ours' });
  expect(await answering(201, { ...ours, location: url }).begin(file)).toEqual({ kind: 'begun', url });
});

test('[SYN-8] an answer without the mark of the protocol is somebody else’s, whatever it says', async () => {
  const bytes = new ArrayBuffer(10);
  const stored = { 'upload-offset': '10', 'jejak-stored': 'a'.repeat(64) };
  expect(await answering(204, stored).append(url, 0, bytes)).toEqual({ kind: 'not-ours' });
  expect(await answering(200, {}, '<html>Selamat datang di Wi-Fi</html>').ask(url)).toEqual({ kind: 'not-ours' });
  expect(await answering(204, { ...ours, 'upload-offset': '-3' }).append(url, 0, bytes)).toEqual({ kind: 'not-ours' });
  expect(await answering(204, { ...ours, ...stored }).append(url, 0, bytes)).toEqual({
    kind: 'at',
    offset: 10,
    stored: stored['jejak-stored'],
  });
});
