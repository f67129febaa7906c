import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyReply } from 'fastify';
import type { SurveyOpening } from '../../protocol/survey-visit.ts';

/** The built page of a citizen's phone in two parts, between which the opening stands; null where none is served. */
export function readVisitPage(appDir: string | null): readonly [string, string] | null {
  const path = appDir === null ? null : join(appDir, 'visit.html');
  if (path === null || !existsSync(path)) return null;
  const [before, after] = readFileSync(path, 'utf8').split('</body>');
  return after === undefined ? null : [before!, `</body>${after}`];
}

/** Sends the page with the opening in it, so that a phone on a slow link need not ask once more. */
export function sendVisitPage(
  reply: FastifyReply,
  [before, after]: readonly [string, string],
  opening: SurveyOpening | null,
): FastifyReply {
  const told = opening === null ? '' : `<script type="application/json" id="opening">${asData(opening)}</script>`;
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(`${before}${told}${after}`);
}

/** JSON that cannot end the element it stands in. */
function asData(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
