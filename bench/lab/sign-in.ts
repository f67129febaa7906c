import type { Page } from 'playwright';
import { samplePassword } from '../../src/server/sample/sample-district.ts';
import { assert } from '../../src/std/assert.ts';
import '../page/jejak.ts';
import type { SampleWorker } from './draw-changes.ts';

/** Opens the app, signs that person in through the app's own engine and waits until the device is in step. */
export async function signIn(page: Page, origin: string, { employee }: SampleWorker['person']): Promise<void> {
  // A page that is there already stays: a request under way would bring back the cookie of whom it was made for.
  if (!page.url().startsWith(origin)) await page.goto(origin);
  await page.waitForFunction(() => 'jejak' in globalThis);
  const login = { nip: employee.nip, password: samplePassword };
  const session = await page.evaluate(({ nip, password }) => jejak.signIn(nip, password), login);
  assert('personId' in session, `the sample's person may sign in, not ${JSON.stringify(session)}`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    await jejak.sync();
  });
}
