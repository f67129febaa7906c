import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import type { SurveyOpening } from '../../../src/protocol/survey-visit.ts';
import { readVisitPage, sendVisitPage } from '../../../src/server/http/visit-page.ts';

test('the opening in the page cannot end the element it stands in, whatever a questionnaire says', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-visit-'));
  writeFileSync(join(folder, 'visit.html'), '<html><body><p>Survei</p></body></html>');
  const page = readVisitPage(folder)!;
  const unitName = '</script><script>alert(1)</script><!--';
  const app = fastify();
  app.get('/s', (_request, reply) => sendVisitPage(reply, page, { unitName } as SurveyOpening));
  app.get('/none', (_request, reply) => sendVisitPage(reply, page, null));
  const { body, headers } = await app.inject('/s');
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8' });
  const [, data] = /<script type="application\/json" id="opening">(.*)<\/script><\/body><\/html>$/.exec(body)!;
  expect(data).not.toContain('<');
  expect(JSON.parse(data!)).toEqual({ unitName });
  expect((await app.inject('/none')).body).toBe('<html><body><p>Survei</p></body></html>');
  rmSync(folder, { recursive: true });
});

test('without a built app there is no page', () => {
  expect(readVisitPage(null)).toBeNull();
  expect(readVisitPage(join(tmpdir(), 'nowhere'))).toBeNull();
});
