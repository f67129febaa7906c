import { databaseNameOf } from '../../src/device/store/database.ts';
import { assert } from '../../src/std/assert.ts';
import { compare, type Figure } from '../figure.ts';
import type { CleanUp } from '../lab/clean-up.ts';
import { recordRowOf } from '../lab/device-rows.ts';
import { drawChanges, type SampleWorker } from '../lab/draw-changes.ts';
import { firstPage, makeProfile, openBrowser, type ChromiumPlace } from '../lab/open-browser.ts';
import { signIn } from '../lab/sign-in.ts';
import { fillMany } from '../page/fill-many.ts';
import { watchStart, type StartTimes } from '../page/watch-start.ts';

export interface ColdLab {
  readonly chromium: ChromiumPlace;
  readonly origin: string;
  readonly worker: SampleWorker;
  readonly cleanUp: CleanUp;
}

const fewRecords = 100;

/** The first 50 rows of the log after the browser was closed, with `count` records on the device and with a hundred. */
export async function measureColdStart(
  lab: ColdLab,
  { count, rounds }: { count: number; rounds: number },
): Promise<Figure[]> {
  const many = await profileWith(lab, count);
  const few = await profileWith(lab, fewRecords);
  const starts: { many: Required<StartTimes>; few: Required<StartTimes> }[] = [];
  for (let round = 0; round < rounds; round++) {
    starts.push({ many: await startOnce(lab, many), few: await startOnce(lab, few) });
  }
  const pair = (key: keyof StartTimes) => ({
    ours: starts.map((start) => start.many[key]),
    floor: starts.map((start) => start.few[key]),
  });
  const beside = `${count.toLocaleString('en')} beside ${fewRecords} records`;
  return [
    compare(`cold start, newest 50, ${beside}`, 'ms', pair('rowsMs')),
    compare(`cold start, first screen, ${beside}`, 'ms', pair('screenMs')),
  ];
}

async function profileWith({ chromium, origin, worker, cleanUp }: ColdLab, count: number): Promise<string> {
  const profile = await makeProfile(cleanUp);
  const browser = await openBrowser(chromium, profile, cleanUp);
  const page = firstPage(browser);
  await signIn(page, origin, worker.person);
  const author = worker.person.id;
  const samples = drawChanges(worker, fewRecords).map((change) => ({
    ...recordRowOf(author, change),
    rev: 1,
    receivedAt: change.capturedAt,
  }));
  await page.evaluate(fillMany, { database: databaseNameOf(author), samples, count });
  await browser.close();
  return profile;
}

async function startOnce({ chromium, origin, cleanUp }: ColdLab, profile: string): Promise<Required<StartTimes>> {
  const browser = await openBrowser(chromium, profile, cleanUp);
  const page = firstPage(browser);
  await page.addInitScript(watchStart);
  // Out of reach of the server, as the app must open: what it then does with the network is another figure's matter.
  await browser.setOffline(true);
  await page.goto(origin);
  await page.waitForFunction(() => benchStart.rowsMs !== undefined && benchStart.screenMs !== undefined);
  const times = await page.evaluate(() => benchStart);
  assert(times.rows === 50, 'the first 50 rows came');
  await browser.close();
  return times as Required<StartTimes>;
}
