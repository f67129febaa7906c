import { expect, type Page } from '@playwright/test';
import { photoHabits } from '../chaos/middlebox/photo-habits.ts';
import { forbids, Middlebox } from '../support/middlebox.ts';
import { test } from './support/journey.ts';
import { drawPhoto } from './support/pictures.ts';
import { expectHome, fields, openAs, openForm, openRow, type } from './support/steps.ts';
import { words } from './support/words.ts';

const { common, evidence, settings } = words;

const tiles = (page: Page) => page.getByRole('list', { name: evidence.title }).getByRole('listitem');

async function saveWithPhotos(page: Page, description: string, count = 1): Promise<void> {
  await openForm(page);
  await type(page, { description });
  const drawn = [];
  for (let n = 0; n < count; n++) drawn.push(await drawPhoto(page, { leaves: true }));
  await page.locator('input[type=file][multiple]').setInputFiles(drawn);
  await expect(tiles(page)).toHaveText(Array.from({ length: count }, () => new RegExp(evidence.state.pending)));
  await fields(page).save.click();
  await expectHome(page);
  await openRow(page, description);
}

test('[SYN-21] photos arrive through each habit of a network', async ({ server, person, browser }) => {
  const box = await Middlebox.before(server.origin);
  try {
    const context = await browser.newContext({ baseURL: box.origin });
    const page = await context.newPage();
    await openAs(page, person.nip);
    for (const [name, habit] of Object.entries(photoHabits)) {
      await test.step(name, async () => {
        box.seen.length = 0;
        box.habit = habit;
        // Steps grow from one to the next, until they meet a limit.
        await saveWithPhotos(page, `Foto di balik jaringan: ${name}`, 3);
        const arrived = Array.from({ length: 3 }, () => new RegExp(evidence.state.arrived));
        await expect(tiles(page)).toHaveText(arrived);
        console.log(
          box.seen
            .filter(({ path }) => path.includes('uploads'))
            .map(({ bytes }) => bytes)
            .join(),
        );
        expect(box.seen.filter(({ byBox }) => byBox).length).toBeGreaterThan(0);
        await page.goto('/');
      });
    }
    await context.close();
  } finally {
    await box.close();
  }
});

test('[SYN-21] a photo that no way is left for says why, and arrives where one is', async ({
  server,
  person,
  browser,
}) => {
  const box = await Middlebox.before(server.origin);
  try {
    const context = await browser.newContext({ baseURL: box.origin });
    const page = await context.newPage();
    await openAs(page, person.nip);
    const blocked = forbids(['POST', 'PATCH', 'HEAD'], 403);
    box.habit = (asked) => (asked.url!.startsWith('/api/evidence/uploads') ? blocked(asked) : undefined);
    await saveWithPhotos(page, 'Foto yang dihalangi jaringan');
    await expect(tiles(page)).toContainText(evidence.state.waiting);
    await page.goto('/pengaturan');
    const again = page.getByRole('button', { name: common.syncNow });
    await expect(async () => {
      await again.click();
      await expect(page.getByText(evidence.reasons['network-blocks']!)).toBeVisible({ timeout: 15_000 });
    }).toPass();
    await page.screenshot({ path: 'test-results/evidence-network.png', fullPage: true });
    await page.goto('/');
    await openRow(page, 'Foto yang dihalangi jaringan');
    await page.getByRole('button', { name: evidence.openLabel(1, evidence.state.waiting) }).click();
    await expect(page.getByText(evidence.reasons['network-blocks']!)).toBeVisible();

    box.habit = null;
    await page.goto('/pengaturan');
    await again.click();
    await expect(page.getByText(settings.files.waitingText(0, ''))).toBeVisible();
    await context.close();
  } finally {
    await box.close();
  }
});
