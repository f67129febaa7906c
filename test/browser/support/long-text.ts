import type { Page } from '@playwright/test';

/** A pasted link: 100 characters without a place to break. */
const longLink = `https://contoh.go.id/${'x'.repeat(79)}`;

/** A value with an unbreakable end on every text that a person may have typed. */
function widen(value: unknown): unknown {
  const isTyped = (text: string) => /\s|^[A-Z][a-z]/.test(text) && !/^\d{4}-\d\d-\d\d/.test(text);
  if (typeof value === 'string') return isTyped(value) ? `${value.split(' ')[0]} ${longLink}` : value;
  if (Array.isArray(value)) return value.map(widen);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, widen(one)]));
}

type Row = { readonly body: unknown };

/** Gives all records on the device, or puts these in their place. */
function records(page: Page, personId: string, rows: readonly Row[] | null): Promise<Row[]> {
  return page.evaluate(
    async ({ name, rows: changed }) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
        });
      const database = await done(indexedDB.open(name));
      const store = database.transaction('records', 'readwrite').objectStore('records');
      const puts = (changed ?? []).map((row) => done(store.put(row)));
      await Promise.all(puts);
      const all = changed ? [] : ((await done(store.getAll())) as Row[]);
      database.close();
      return all;
    },
    { name: `jejak-${personId}`, rows },
  );
}

/** Every text in every record on this device gets an unbreakable end, as if its writer had pasted a link. */
export async function widenDevice(page: Page, personId: string): Promise<void> {
  const rows = await records(page, personId, null);
  await records(
    page,
    personId,
    rows.map((row) => ({ ...row, body: widen(row.body) })),
  );
}

/** As `widenDevice` for what the server tells the screens that ask it. */
export async function widenAnswers(page: Page): Promise<void> {
  await page.route('**/api/**', async (route) => {
    const request = route.request();
    if (request.method() !== 'GET' || /session|sync|health/.test(request.url())) return route.continue();
    const answer = await route.fetch();
    if (!answer.headers()['content-type']?.includes('json')) return route.fulfill({ response: answer });
    return route.fulfill({ response: answer, json: widen(await answer.json()) });
  });
}

/** Types the link into every field of text that is shown. */
export async function widenFields(page: Page): Promise<void> {
  const fields = page.locator('main :is(textarea, input:not([type]), input[type=text], input[type=search]):visible');
  for (const field of await fields.all()) {
    if ((await field.isEditable()) && (await field.getAttribute('inputmode')) === null) await field.fill(longLink);
  }
}

/** What reaches beyond the screen's edge without scrolling by itself, with the screen's width where it does. */
export function whatIsTooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.documentElement &&
      element !== document.body &&
      (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const { right, width: own } = element.getBoundingClientRect();
      return own > 0 && right > width + 1 && !element.closest('nav') && !scrolls(element.parentElement);
    });
    const told = wide.map(
      (element) =>
        `${element.tagName.toLowerCase()}.${element.getAttribute('class')} ${Math.round(element.getBoundingClientRect().right)}: ${element.textContent.slice(0, 40)}`,
    );
    const whole = document.documentElement.scrollWidth;
    return whole > width ? [`the page: ${whole}`, ...told.slice(0, 6)] : told.slice(0, 6);
  });
}
