import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fastify from 'fastify';
import type { BrowserContext } from 'playwright';
import { sampleDistrict, samplePassword } from '../../src/server/sample/sample-district.ts';
import { assert } from '../../src/std/assert.ts';
import { compare, type Figure } from '../figure.ts';
import type { CleanUp } from '../lab/clean-up.ts';
import { openBrowser, makeProfile, type ChromiumPlace } from '../lab/open-browser.ts';

interface QuestionLab {
  readonly chromium: ChromiumPlace;
  readonly origin: string;
  readonly cleanUp: CleanUp;
}

/** A phone in a village: 400 kbit/s, 400 ms for each answer to begin, a processor four times slower. */
const link = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const cpuSlowdown = 4;
/** What the page of a citizen weighs, in gzip (.size-limit.js). */
const pageBytes = 20_000;
const begin = 'Mulai';

/**
 * How long a citizen waits behind a poster's code until the survey can be begun, beside a page of the same weight whose
 * only script writes the same button.
 */
export async function measureFirstQuestion(lab: QuestionLab, { rounds }: { rounds: number }): Promise<Figure[]> {
  const poster = `${lab.origin}/s/${await makePoster(lab.origin)}`;
  const floorPage = await startFloorPage(lab.cleanUp);
  const [ours, floor]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    ours.push(await untilBegun(lab, poster));
    floor.push(await untilBegun(lab, floorPage));
  }
  return [compare('first question on a citizen’s phone, 400 kbit/s, CPU 4 ×', 'ms', { ours, floor })];
}

async function untilBegun({ chromium, cleanUp }: QuestionLab, url: string): Promise<number> {
  const browser: BrowserContext = await openBrowser(chromium, await makeProfile(cleanUp), cleanUp);
  const page = await browser.newPage();
  const devtools = await browser.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', link);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  const startedMs = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.getByRole('button', { name: begin }).waitFor();
  const tookMs = performance.now() - startedMs;
  await browser.close();
  return tookMs;
}

async function startFloorPage(cleanUp: CleanUp): Promise<string> {
  const app = fastify();
  // What no compression makes smaller.
  const weight = `/*${randomBytes((pageBytes * 3) / 4).toString('base64')}*/`;
  const script = gzipSync(`document.body.innerHTML = '<button>${begin}</button>';${weight}`);
  app.get('/', (_request, reply) =>
    reply
      .type('text/html')
      .send('<!doctype html><meta name="viewport" content="width=device-width"><body><script src="/s.js"></script>'),
  );
  app.get('/s.js', (_request, reply) => reply.type('text/javascript').header('content-encoding', 'gzip').send(script));
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  cleanUp.add(() => app.close());
  return origin;
}

/** A new poster of the sample's first service. */
async function makePoster(origin: string): Promise<string> {
  const { logins } = sampleDistrict({ nowMs: Date.now() });
  const nip = logins.find(({ role }) => role === 'Admin')?.nip;
  const device = '01930000-0000-7000-8000-000000000001';
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ nip, password: samplePassword, device });
  const session = await fetch(`${origin}/api/session`, { method: 'POST', headers, body });
  const cookie = session.headers.get('set-cookie')?.split(';')[0];
  assert(cookie, 'the sample’s admin may sign in');
  const board = (await (await fetch(`${origin}/api/counters`, { headers: { cookie } })).json()) as {
    units: { services: { id: string }[] }[];
  };
  const serviceId = board.units.flatMap(({ services }) => services)[0]?.id;
  const made = await fetch(`${origin}/api/counters/posters`, {
    method: 'POST',
    headers: { ...headers, cookie },
    body: JSON.stringify({ serviceId }),
  });
  return ((await made.json()) as { code: string }).code;
}
