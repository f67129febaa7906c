import { test as base } from './journey.ts';
import { OwnBrowser } from './own-browser.ts';
import { expectHome, openAs } from './steps.ts';

/** Journeys of a person whose browser may be killed: `own`, with `person` signed in on it. */
export const test = base.extend<{ own: OwnBrowser }>({
  own: async ({ server, person }, use) => {
    const own = await OwnBrowser.open(server.origin);
    await openAs(own.page, person.nip);
    // Signed in some time ago: a browser killed in its first seconds has not yet written the cookie down.
    await own.close();
    await own.reopen();
    await own.page.goto('/');
    await expectHome(own.page);
    await use(own);
    await own.remove();
  },
});

export { expect } from '@playwright/test';
