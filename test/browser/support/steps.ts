import { expect, type Locator, type Page } from '@playwright/test';
import { addDays, type LocalDate } from '../../../src/domain/time/local-date.ts';
import { localTimeAt } from '../../../src/domain/time/zone.ts';
import { sampleHolidays } from '../../../src/server/sample/sample-holidays.ts';
import { words } from './words.ts';
import { samplePassword } from './logins.ts';

/** Types NIP and password into the sign-in screen that is shown, and sends them. */
export async function fillSignIn(page: Page, nip: string, password: string = samplePassword): Promise<void> {
  await page.getByLabel(words.signIn.nip, { exact: true }).fill(nip);
  await page.getByLabel(words.signIn.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: words.signIn.submit, exact: true }).click();
}

/** Opens the app, signs in and waits until the device holds everything: the data, and the app itself for their desk. */
export async function openAs(page: Page, nip: string): Promise<void> {
  await page.goto('/');
  await fillSignIn(page, nip);
  await expectFetched(page);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await expect(page.locator('html[data-offline=ready]')).toBeAttached();
}

export async function expectFetched(page: Page): Promise<void> {
  await expectHome(page);
  await expect(page.getByText(words.home.lastSync)).toBeVisible();
  // A superior's first fill is a year of several people.
  await expect(page.getByText(words.home.neverSynced)).toHaveCount(0);
}

export async function expectHome(page: Page): Promise<void> {
  await expect(title(page, words.common.navHome)).toBeVisible();
}

/** The title of a screen. */
export function title(page: Page, name: string): Locator {
  return page.getByRole('heading', { level: 1, name, exact: true });
}

/** Goes to one of the main screens by the navigation. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
}

/** The sync chip in the head of the screen. */
export function chip(page: Page): Locator {
  return page.getByRole('button', { name: words.common.chip.openHint });
}

/** The row of an entry in a list. */
export function row(page: Page, description: string): Locator {
  return page.getByRole('main').getByRole('link', { name: description });
}

/** What the snackbar says. */
export async function expectSaid(page: Page, text: string): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: text }).last()).toBeAttached();
}

/** Remembers what the page says from now on, also what goes away by itself; gives back a way to expect it. */
export async function listen(page: Page): Promise<(text: string) => Promise<void>> {
  await page.evaluate(() => {
    const said: string[] = ((globalThis as unknown as { said: string[] }).said = []);
    const look = () => document.querySelectorAll('[role=status]').forEach((one) => said.push(one.textContent));
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return async (text) => {
    const heard = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said.join('\n'));
    await expect.poll(heard).toContain(text);
  };
}

export function undo(page: Page): Locator {
  return page.getByRole('button', { name: words.common.undo, exact: true });
}

/** Chooses one of a group by its words; what is tapped is the label around the button. */
export async function choose(page: Page, name: string | RegExp): Promise<void> {
  const radio = page.getByRole('radio', { name, exact: true });
  await page.locator('label').filter({ has: radio }).click();
  await expect(radio).toBeChecked();
}

export interface Typed {
  readonly description: string;
  readonly start?: string;
  readonly end?: string;
  readonly date?: string;
}

/** The form of an entry, by the labels a person reads. */
export function fields(page: Page) {
  const { entry } = words;
  const label = (name: string) => page.getByLabel(name, { exact: true });
  return {
    date: label(entry.date),
    start: label(entry.start),
    end: label(entry.end),
    description: label(entry.description),
    rhk: page.getByLabel(entry.rhk),
    volume: label(entry.volume),
    volumeUnit: label(entry.volumeUnit),
    save: page.getByRole('button', { name: entry.save, exact: true }),
    discard: page.getByRole('button', { name: words.form.discardDraft }),
  };
}

/** Opens an empty form from the home screen. */
export async function openForm(page: Page): Promise<void> {
  await goTo(page, words.common.navRecord);
  await expect(title(page, words.entry.titles.new)).toBeVisible();
  await expect(fields(page).description).toBeVisible();
}

export async function type(page: Page, { date, start = '07:30', end = '08:15', description }: Typed): Promise<void> {
  const form = fields(page);
  if (date) await form.date.fill(date);
  await form.start.fill(start);
  await form.end.fill(end);
  await form.description.fill(description);
}

/** Logs one entry from the home screen, until the screen says that it is saved. */
export async function log(page: Page, typed: Typed): Promise<void> {
  await openForm(page);
  await type(page, typed);
  await fields(page).save.click();
  await expectSaid(page, words.entry.saved);
  await expectHome(page);
}

/** Waits until a draft that holds `text`, in its name or in what was typed, lies in the browser's database. */
export async function expectDraft(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.evaluate(draftsAsText)).toContain(text);
}

/** Runs in the page. */
async function draftsAsText(): Promise<string> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const found: unknown[] = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name!));
    if (database.objectStoreNames.contains('drafts')) {
      found.push(await done(database.transaction('drafts').objectStore('drafts').getAll()));
    }
    database.close();
  }
  return JSON.stringify(found);
}

/** Opens an entry's details from a list. */
export async function openRow(page: Page, description: string): Promise<void> {
  await row(page, description).click();
  await expect(page.getByText(words.log.captured)).toBeVisible();
}

/** An entry's details; on a phone the list is still there, out of sight. */
export function detail(page: Page): Locator {
  return page.getByRole('region', { name: words.log.detail });
}

/** The day at a workplace in WIB, `days` from today. */
export function day(days = 0): LocalDate {
  return addDays(localTimeAt(Date.now(), 'WIB').date, days);
}

/** Today at a workplace in WIB, or the next day on which the sample's offices work their ordinary hours. */
export function workday(): LocalDate {
  for (let ahead = 0; ; ahead++) {
    const date = day(ahead);
    const isOrdinary = sampleHolidays(Number(date.slice(0, 4))).every(
      (one) => date < one.date || date > (one.until ?? one.date),
    );
    if (isOrdinary && ![0, 6].includes(new Date(date).getUTCDay())) return date;
  }
}
