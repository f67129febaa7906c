import { expect, type Page } from '@playwright/test';
import { forbids, limitOf, Middlebox } from '../support/middlebox.ts';
import { test } from './support/journey.ts';
import { drawPhoto } from './support/pictures.ts';
import { expectHome, fields, openAs, openForm, openRow, type } from './support/steps.ts';
import { words } from './support/words.ts';

const { common, evidence, settings } = words;

const tiles = (page: Page) => page.getByRole('list', { name: evidence.title }).getByRole('listitem');

async function saveWithPhoto(page: Page, description: string): Promise<void> {
  await openForm(page);
  await type(page, { description });
  await page.locator('input[type=file][multiple]').setInputFiles(await drawPhoto(page));
  await expect(tiles(page)).toContainText(evidence.state.pending);
  await fields(page).save.click();
  await expectHome(page);
  await openRow(page, description);
}

test('[SYN-21] a photo arrives through a network that limits bodies to 64 kB and forbids PATCH; one that no way is left for says why', async ({
  server,
  person,
  browser,
}) => {
  const box = await Middlebox.before(server.origin);
  try {
    const context = await browser.newContext({ baseURL: box.origin });
    const page = await context.newPage();
    await openAs(page, person.nip);
    box.habit = (asked) => forbids(['PATCH'], 403)(asked) ?? limitOf(64_000)(asked);
    await saveWithPhoto(page, 'Foto lewat jaringan sempit');
    await expect(tiles(page)).toContainText(evidence.state.arrived);

    const blocked = forbids(['POST', 'PATCH', 'HEAD'], 403);
    box.habit = (asked) => (asked.url!.startsWith('/api/evidence/uploads') ? blocked(asked) : undefined);
    await page.goto('/');
    await saveWithPhoto(page, 'Foto yang dihalangi jaringan');
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
