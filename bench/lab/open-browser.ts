import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { assert } from '../../src/std/assert.ts';
import type { CleanUp } from './clean-up.ts';

/** Where the browser is and how it is started; found by scripts/find-chromium.mjs. */
export interface ChromiumPlace {
  readonly executablePath: string;
  readonly args: string[];
}

/** A profile folder in which databases outlive the browser. */
export async function makeProfile(cleanUp: CleanUp): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'jejak-bench-profile-'));
  cleanUp.add(() => rm(profile, { recursive: true, force: true, maxRetries: 3 }));
  return profile;
}

export async function openBrowser(place: ChromiumPlace, profile: string, cleanUp: CleanUp): Promise<BrowserContext> {
  const browser = await chromium.launchPersistentContext(profile, {
    ...place,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
  });
  cleanUp.add(() => browser.close());
  return browser;
}

/** The page that every browser opens with. */
export function firstPage(browser: BrowserContext): Page {
  const page = browser.pages()[0];
  assert(page, 'a browser opens with a page');
  return page;
}
