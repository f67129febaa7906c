import type { Page } from '@playwright/test';
import { words as asked } from '../../src/app/survey/words/id.ts';
import {
  answerAll,
  CounterAdmin,
  enrolTablet,
  expectCorner,
  expectFirstScreen,
  sendWithoutQuestions,
} from './support/counter.ts';
import { expect, test as base } from './support/journey.ts';
import { OwnBrowser } from './support/own-browser.ts';

const oneByOne = { layout: 'one-by-one', idleSeconds: 45, asksRespondent: true } as const;
const answersPath = '**/api/survey/answers';

const test = base.extend<{ admin: CounterAdmin }>({
  admin: async ({ server }, use) => use(await CounterAdmin.signIn(server)),
});

/** The page behind a new poster. */
async function posterOf(admin: CounterAdmin): Promise<string> {
  const unit = (await admin.board()).units.find((one) => one.services.length > 1)!;
  await admin.settings(unit.id, oneByOne);
  return `/s/${await admin.poster(unit.services[0]!.id)}`;
}

async function answer(page: Page, suggestion: string): Promise<void> {
  await page.getByRole('button', { name: asked.start.begin }).click();
  for (let question = 1; question <= 9; question++) {
    await expect(page.getByText(asked.question.progress(question, 9))).toBeVisible();
    await page.keyboard.press(String((question % 4) + 1));
  }
  await page.getByRole('button', { name: asked.respondent.skip }).click();
  await page.getByLabel(asked.suggestion.label).fill(suggestion);
  await page.getByRole('button', { name: asked.suggestion.send }).click();
}

test('the questions come with the page: nothing more is asked for before the first', async ({ page, admin }) => {
  const poster = await posterOf(admin);
  const asks: string[] = [];
  page.on('request', (request) => void (request.url().includes('/api/') && asks.push(request.url())));
  await page.goto(poster);
  await page.getByRole('button', { name: asked.start.begin }).click();
  await expect(page.getByText(asked.question.progress(1, 9))).toBeVisible();
  expect(asks).toEqual([]);
});

test('a page that was changed on the way, and a poster that is not known, are told as what they are', async ({
  page,
  admin,
}) => {
  const poster = await posterOf(admin);
  await page.route(`**${poster}`, sendWithoutQuestions);
  await page.goto(poster);
  await expect(page.getByRole('button', { name: asked.start.begin })).toBeVisible();
  await page.goto('/s/ZZZZZZZZ');
  await expect(page.getByText(asked.phone.unknown)).toBeVisible();
});

test('a suggestion pasted with invisible direction marks arrives like any other', async ({ page, admin }) => {
  await page.goto(await posterOf(admin));
  const sent = page.waitForResponse(answersPath);
  await answer(page, 'Hubungi \u2068Ibu Sari\u2069 \u202aterima kasih\u202c');
  expect((await sent).status()).toBe(204);
  await expect(page.getByRole('heading', { name: asked.thanks.title })).toBeVisible();
  await page.reload();
  await expect(page.getByText(asked.phone.answered)).toBeVisible();
});

test('answers that were told saved and are refused later stand there with what was typed, and go when it is mended', async ({
  page,
  admin,
}) => {
  await page.goto(await posterOf(admin));
  await page.route(answersPath, (route) => route.abort());
  await answer(page, 'Kursi tunggu kurang');
  await expect(page.getByText(asked.phone.keeping)).toBeVisible();
  // As an earlier version of this page kept it.
  await page.evaluate(() => {
    for (const [key, text] of Object.entries(localStorage)) {
      if (key.startsWith('jejak-s-')) localStorage.setItem(key, text.replace('tunggu', 'tunggu\u202e'));
    }
  });
  await page.unroute(answersPath);
  await page.reload();
  await expect(page.getByRole('heading', { name: asked.phone.refusedTitle })).toBeVisible();
  await expect(page.getByText(asked.phone.refused)).toBeVisible();
  await expect(page.getByLabel(asked.suggestion.label)).toHaveValue('Kursi tunggu\u202e kurang');
  await page.screenshot({ path: 'test-results/citizen-refused.png' });
  await page.reload();
  await expect(page.getByLabel(asked.suggestion.label)).toHaveValue('Kursi tunggu\u202e kurang');
  await page.getByRole('button', { name: asked.suggestion.send }).click();
  await expect(page.getByText(asked.phone.answered)).toBeVisible();
});

test('a network that lets some words not through is named; other words, or another network, carry the same answers', async ({
  page,
  admin,
}) => {
  await page.goto(await posterOf(admin));
  await page.route(answersPath, (route) =>
    route.request().postData()!.includes('DROP TABLE')
      ? route.fulfill({ status: 403, contentType: 'text/html', body: '<h1>Forbidden</h1>' })
      : route.continue(),
  );
  await answer(page, 'Formulir DROP TABLE membingungkan');
  await expect(page.getByText(asked.phone.keeping)).toBeVisible();
  await expect(page.getByText(asked.phone.blocked)).toBeVisible();
  await page.getByLabel(asked.suggestion.label).fill('Formulir membingungkan');
  await page.getByRole('button', { name: asked.suggestion.send }).click();
  await expect(page.getByText(asked.phone.answered)).toBeVisible();
});

test('answers that the server answers with an error nobody knows are kept, also when the page is closed', async ({
  page,
  admin,
}) => {
  await page.goto(await posterOf(admin));
  const unknown = { error: { code: 'something-new', message: 'Belum dikenal.' } };
  await page.route(answersPath, (route) => route.fulfill({ status: 400, json: unknown }));
  await answer(page, 'Disimpan sampai dikenal');
  await expect(page.getByText(asked.phone.keeping)).toBeVisible();
  await page.reload();
  await expect(page.getByText(asked.phone.keeping)).toBeVisible();
  await page.unroute(answersPath);
  await page.reload();
  await expect(page.getByText(asked.phone.answered)).toBeVisible();
});

test('a citizen’s phone that loses the link before the page is whole says so, and goes on by itself', async ({
  page,
  admin,
}) => {
  const poster = await posterOf(admin);
  await page.route('**/assets/citizen-*.js', (route) => route.abort());
  await page.goto(poster);
  await page.unroute('**/assets/citizen-*.js');
  await page.route('**/assets/visit-*.js', (route) => route.abort());
  await page.getByRole('link', { name: 'Muat ulang bila tidak terbuka' }).click();
  await expect(page.getByText(asked.phone.offline)).toBeVisible();
  await page.unroute('**/assets/visit-*.js');
  await page.getByRole('button', { name: asked.phone.retry }).click();
  await expect(page.getByRole('button', { name: asked.start.begin })).toBeVisible();
});

for (const viewport of [
  { width: 800, height: 1280 },
  { width: 1280, height: 800 },
]) {
  test(`[SYN-24] an answer that the service worker sent with the page closed is gone everywhere, ${viewport.width} px wide`, async ({
    server,
    admin,
  }) => {
    const tablet = await OwnBrowser.open(server.origin);
    try {
      const { page } = tablet;
      await page.setViewportSize(viewport);
      const unit = (await admin.board()).units.find((one) => one.services.length > 1)!;
      await admin.settings(unit.id, oneByOne);
      await enrolTablet(page, await admin.newCode(unit.id));
      await page.evaluate(async () => void (await navigator.serviceWorker.ready));
      await expectCorner(page, 0, true);
      await server.stop();
      await answerAll(page, 'Antrean terlalu panjang');
      await expectFirstScreen(page);
      await expectCorner(page, 1, false);
      expect(await journalText(page)).toContain('Antrean terlalu panjang');
      await tablet.context.newPage();
      await page.close();
      await server.start();
      const again = tablet.page;
      await again.goto('/api/health');
      await expect.poll(() => waitingOn(again)).toBe(0);
      await expect.poll(() => journalText(again)).not.toContain('Antrean terlalu panjang');

      await server.stop();
      await again.setViewportSize(viewport);
      await again.goto('/survei');
      await expectFirstScreen(again);
      await expectCorner(again, 0, false);
      expect(await journalText(again)).not.toContain('Antrean terlalu panjang');
    } finally {
      await tablet.remove();
    }
  });
}

/** How many changes wait in any database of this tablet. */
function waitingOn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let waiting = 0;
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name!);
        opening.addEventListener('success', () => resolve(opening.result));
      });
      if (database.objectStoreNames.contains('outbox')) {
        const counted = database.transaction('outbox').objectStore('outbox').count();
        waiting += await new Promise<number>((resolve) =>
          counted.addEventListener('success', () => resolve(counted.result)),
        );
      }
      database.close();
    }
    return waiting;
  });
}

/** All that stands in the journal's files. */
function journalText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const read = async (folder: FileSystemDirectoryHandle): Promise<string> => {
      let text = '';
      for await (const entry of folder.values()) {
        text += entry.kind === 'directory' ? await read(entry) : await (await entry.getFile()).text();
      }
      return text;
    };
    return read(await navigator.storage.getDirectory());
  });
}
