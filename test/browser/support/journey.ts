import { test as base, type Browser, type Page } from '@playwright/test';
import { staff, type Person } from './logins.ts';
import { OwnServer } from './own-server.ts';
import { openAs } from './steps.ts';

let met = 0;

export interface JourneyFixtures {
  /** Somebody of the sample whom no other journey at this server has met. */
  readonly person: Person;
  /** `page`, with `person` signed in on it and all their data there. */
  readonly phone: Page;
}

/**
 * Journeys of one worker share a real server with the sample district; one that stops it need not start it again.
 */
export const test = base.extend<JourneyFixtures & { upAgain: void }, { server: OwnServer }>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures needed off the pattern
    async ({}, use) => {
      const server = await OwnServer.start();
      await use(server);
      await server.remove();
    },
    { scope: 'worker' },
  ],
  upAgain: [
    async ({ server }, use) => {
      await server.start();
      await use();
    },
    { auto: true },
  ],
  baseURL: ({ server }, use) => use(server.origin),
  person: async ({ server }, use) => {
    // Whoever has been met has a past; a new district has none.
    if (met === staff.length) {
      met = 0;
      await server.startAnew();
    }
    await use(staff[met++]!);
  },
  phone: async ({ page, person }, use) => {
    await openAs(page, person.nip);
    await use(page);
  },
});

/** Another device: a context of its own with nothing in it. */
export async function otherDevice(browser: Browser, nip: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await openAs(page, nip);
  return page;
}

export { expect } from '@playwright/test';
