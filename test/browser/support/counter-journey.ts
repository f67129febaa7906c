import { CounterAdmin } from './counter.ts';
import { test as base } from './journey.ts';
import { OwnBrowser } from './own-browser.ts';

export const upright = { width: 800, height: 1280 };
export const lying = { width: 1280, height: 800 };
export const oneByOne = { layout: 'one-by-one', idleSeconds: 45, asksRespondent: true } as const;

/** Journeys of a counter: `tablet`, a browser of its own that may be killed, and `admin`, who sets counters up. */
export const test = base.extend<{ tablet: OwnBrowser; admin: CounterAdmin }>({
  tablet: async ({ server }, use) => {
    const own = await OwnBrowser.open(server.origin);
    await own.page.setViewportSize(upright);
    await use(own);
    await own.remove();
  },
  admin: async ({ server }, use) => use(await CounterAdmin.signIn(server)),
});

export { expect } from '@playwright/test';
