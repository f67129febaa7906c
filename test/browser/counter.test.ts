import type { Page } from '@playwright/test';
import { officerWords } from '../../src/app/survey/kiosk/officer-words.ts';
import { words as asked } from '../../src/app/survey/words/id.ts';
import { barriersOf } from './support/barriers.ts';
import {
  answerAll,
  enrolTablet,
  enterPin,
  expectCorner,
  expectFirstScreen,
  pin,
  sendWithoutQuestions,
} from './support/counter.ts';
import { expect, lying, oneByOne, test, upright } from './support/counter-journey.ts';
import { nipOf } from './support/logins.ts';
import { openAs } from './support/steps.ts';
import { words } from './support/words.ts';

test('[SYN-24] a tablet asks upright and lying, offline, after the browser was killed, and sends every answer once', async ({
  tablet,
  admin,
  server,
}) => {
  const { page } = tablet;
  const unit = (await admin.board()).units.find((one) => one.services.length > 1)!;
  await admin.settings(unit.id, oneByOne);
  await page.setViewportSize(lying);
  await enrolTablet(page, await admin.newCode(unit.id));
  await expectCorner(page, 0, true);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));

  await page.getByRole('button', { name: asked.start.begin }).click();
  await page.locator('.services button').first().click();
  await page
    .getByRole('button', { name: /Sesuai/ })
    .first()
    .press('ArrowRight');
  await page.locator('.card').nth(3).click();
  await expect(page.getByText(asked.question.progress(2, 9))).toBeVisible();
  await page.getByRole('button', { name: asked.question.back }).click();
  await expect(page.locator('.card').nth(3)).toHaveAttribute('aria-pressed', 'true');
  await answerAsTheyAppear(page);
  await page.getByRole('button', { name: asked.respondent.sexes.P }).click();
  await page.getByRole('button', { name: asked.respondent.next }).click();
  await page.getByLabel(asked.suggestion.label).fill('Kursi tunggu kurang');
  await page.getByRole('button', { name: asked.suggestion.send }).click();
  await expect(page.getByRole('heading', { name: asked.thanks.title })).toBeVisible();
  await expectCorner(page, 0, true);
  expect(await readableStores(page)).not.toContain('Kursi tunggu');

  await server.stop();
  // The thanks go by themselves.
  await expectFirstScreen(page);
  await page.setViewportSize(upright);
  await answerAll(page, 'Tersimpan sebelum listrik padam');
  await tablet.holdsCookie('jejak-loket');
  await tablet.kill();
  await tablet.reopen();
  await tablet.page.setViewportSize(lying);
  await tablet.page.goto('/survei');
  await expectFirstScreen(tablet.page);
  await expectCorner(tablet.page, 1, false);
  await answerAll(tablet.page);
  await expectCorner(tablet.page, 2, false);

  const { sheet } = officerWords;
  await tablet.page.getByRole('button', { name: asked.corner.label(2, false) }).click();
  await enterPin(tablet.page, pin);
  await expect(tablet.page.getByRole('heading', { name: sheet.title, exact: true })).toBeVisible();
  await server.start();
  await tablet.page.getByRole('button', { name: sheet.sync }).click();
  await expect(tablet.page.getByText(sheet.phases.done, { exact: true })).toBeVisible();
  expect(await readableStores(tablet.page)).not.toContain('listrik padam');
  const device = (await admin.board()).devices.find((one) => one.unitId === unit.id)!;
  expect(device).toMatchObject({ state: 'enrolled', needsRepair: 0 });
});

/** Presses a key in the very moment in which each next question stands on the page, before it is painted. */
async function answerAsTheyAppear(page: Page): Promise<void> {
  await page.evaluate(() => {
    let answered: string | undefined;
    const press = () => {
      if (document.querySelector('.facts')) return observer.disconnect();
      const question = document.querySelector('.cards')?.parentElement?.querySelector('h1')?.textContent;
      if (question === undefined || question === answered) return;
      answered = question;
      dispatchEvent(new KeyboardEvent('keydown', { key: '4' }));
    };
    const observer = new MutationObserver(press);
    observer.observe(document.body, { childList: true, subtree: true });
    press();
  });
  await expect(page.getByRole('heading', { name: asked.respondent.title })).toBeVisible();
}

/** All that any script on this tablet could read: databases, local and session storage, and what stands on the page. */
async function readableStores(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.documentElement.outerHTML];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name!);
        opening.addEventListener('success', () => resolve(opening.result));
      });
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll();
        found.push(await new Promise((resolve) => all.addEventListener('success', () => resolve(all.result))));
      }
      database.close();
    }
    return JSON.stringify(found);
  });
}

test('two hundred citizens in a row leave the tablet as light as the first ones did', async ({ tablet, admin }) => {
  const { page } = tablet;
  const unit = (await admin.board()).units.findLast((one) => one.services.length > 1)!;
  await admin.settings(unit.id, { layout: 'one-page', idleSeconds: 45, asksRespondent: false });
  await enrolTablet(page, await admin.newCode(unit.id));
  await page.getByRole('button', { name: asked.start.begin }).click();
  await page.locator('.services button').first().click();
  expect(await barriersOf(page, 'one page upright')).toEqual([]);
  await page.reload();
  await expectFirstScreen(page);
  await page.setViewportSize(lying);
  await serve(page, 40);
  const before = await weigh(page);
  await serve(page, 160);
  const after = await weigh(page);
  await expectCorner(page, 0, true);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes * 1.1);
  expect(after.heapBytes).toBeLessThan(before.heapBytes + 1_500_000);
});

/** Citizens one after the other, as fast as the screens come. */
async function serve(page: Page, citizens: number): Promise<void> {
  await page.evaluate(
    async ({ count, begin, next, send, again }) => {
      const untilThere = async (find: () => HTMLButtonElement | null | undefined) => {
        for (;;) {
          const button = find();
          if (button) return button;
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      };
      const until = (text: string) =>
        untilThere(() => [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === text));
      for (let citizen = 0; citizen < count; citizen++) {
        (await until(begin)).click();
        (await untilThere(() => document.querySelector<HTMLButtonElement>('.services button'))).click();
        await until(next);
        for (const [index, cards] of [...document.querySelectorAll('.cards')].entries()) {
          cards.querySelectorAll('button')[(citizen + index) % 4]!.click();
          await new Promise((resolve) => setTimeout(resolve, 0));
        }
        (await until(next)).click();
        (await until(send)).click();
        (await until(again)).click();
      }
    },
    {
      count: citizens,
      begin: asked.start.begin,
      next: asked.page.next,
      send: asked.suggestion.send,
      again: asked.thanks.again,
    },
  );
}

async function weigh(page: Page): Promise<{ heapBytes: number; nodes: number }> {
  await expectCorner(page, 0, true);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const read = (name: string) => metrics.find((one) => one.name === name)!.value;
  return { heapBytes: read('JSHeapUsedSize'), nodes: read('Nodes') };
}

test('the admin enrols a tablet and prints a poster; a citizen’s own phone answers once over a bad link', async ({
  page,
  browser,
  admin,
}) => {
  await admin.settings((await admin.board()).units[0]!.id, oneByOne);
  const { counters, more } = words;
  await page.setViewportSize(lying);
  await openAs(page, nipOf('Admin'));
  await page.goto('/lainnya');
  await page.getByRole('link', { name: more.counters }).click();
  await expect(page.getByRole('heading', { level: 1, name: counters.title })).toBeVisible();
  await page.getByLabel(counters.unit, { exact: true }).selectOption({ index: 0 });
  await page.getByLabel(counters.label, { exact: true }).fill('Loket 1');
  await page.getByRole('button', { name: counters.add }).click();
  await expect(page.getByRole('img', { name: counters.qr })).toBeVisible();
  const faults = [...(await barriersOf(page, 'admin code'))];
  await page.getByRole('button', { name: counters.close }).last().click();
  await expect(page.getByText(counters.states.waiting)).toBeVisible();
  faults.push(...(await barriersOf(page, 'admin counters')));
  await page.locator('a[href^="/loket/poster/"]').first().click();
  const address = await page.locator('.poster-address').textContent();
  faults.push(...(await barriersOf(page, 'admin poster')));
  const paper = await page.pdf({ format: 'A4', printBackground: true });
  // One sheet to hang up, and no empty one before it.
  expect(paper.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);

  const phone = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  let lost = 0;
  await phone.route('**/s/*', sendWithoutQuestions);
  await phone.route('**/api/survey/**', (route) => (lost++ % 2 === 0 ? route.abort() : route.continue()));
  await phone.goto(`http://${address}`);
  await expect(phone.getByRole('button', { name: asked.phone.retry })).toBeVisible();
  faults.push(...(await barriersOf(phone, 'phone offline')));
  await expect(phone.getByRole('button', { name: asked.start.begin })).toBeVisible();
  faults.push(...(await barriersOf(phone, 'phone start')));
  await phone.getByRole('button', { name: asked.start.begin }).click();
  faults.push(...(await barriersOf(phone, 'phone question')));
  for (let question = 1; question <= 9; question++) {
    await expect(phone.getByText(asked.question.progress(question, 9))).toBeVisible();
    await phone
      .locator('.card')
      .nth(question % 4)
      .click();
  }
  faults.push(...(await barriersOf(phone, 'phone respondent')));
  await phone.getByRole('button', { name: asked.respondent.skip }).click();
  await phone.getByRole('button', { name: asked.suggestion.send }).click();
  await expect(phone.getByText(asked.phone.keeping)).toBeVisible();
  faults.push(...(await barriersOf(phone, 'phone thanks')));
  await expect(phone.getByText(asked.phone.keeping)).toHaveCount(0);
  await phone.reload();
  await expect(phone.getByText(asked.phone.answered)).toBeVisible();
  await phone.context().close();
  expect(faults).toEqual([]);
});
