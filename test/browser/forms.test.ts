import type { Page } from '@playwright/test';
import { feedback } from '../../src/app/words/id/feedback.ts';
import { expect, test } from './support/journey.ts';
import { staff, superiors } from './support/logins.ts';
import { dieAfterWrites, isDead, makeMortal, storedDrafts } from './support/storage.ts';
import { openAs } from './support/steps.ts';

const leader = superiors[0]!;
const member = staff.find((one) => one.superiorNip === leader.nip)!;

/** Presses a button and waits until the page is dead or has said that it saved. */
async function pressAndDie(page: Page, button: string, { writes, said }: { writes: number; said: string }) {
  await dieAfterWrites(page, writes);
  await page.getByRole('button', { name: button, exact: true }).click();
  const told = page.getByRole('status').filter({ hasText: said });
  await expect.poll(async () => (await isDead(page)) || (await told.count()) > 0).toBe(true);
}

test('feedback is there once, at whichever write the page dies', async ({ page }) => {
  await makeMortal(page);
  await openAs(page, leader.nip);
  await page.goto(`/tim/${member.id}/umpan-balik`);
  await expect(page.getByLabel(feedback.value)).toBeVisible({ timeout: 60_000 });
  await page.context().setOffline(true);
  for (const writes of [0, 1, 2]) {
    const text = `Catatan yang ditulis sebelum mati ke-${writes}`;
    await page.goto(`/tim/${member.id}/umpan-balik`);
    await page.getByLabel(feedback.value).selectOption('kolaboratif');
    await page.getByLabel(feedback.text, { exact: true }).fill(text);
    await expect.poll(async () => JSON.stringify(await storedDrafts(page))).toContain(text);
    await pressAndDie(page, feedback.save, { writes, said: feedback.saved });

    await page.goto(`/tim/${member.id}/umpan-balik`);
    const field = page.getByLabel(feedback.text, { exact: true });
    await expect(field).toBeVisible();
    await expect(page.getByRole('heading', { name: feedback.list })).toBeVisible();
    if ((await field.inputValue()) === text) {
      await page.getByRole('button', { name: feedback.save, exact: true }).click();
      await expect(field).toHaveValue('');
    }
    await expect(page.locator('.feedback-text', { hasText: text })).toHaveCount(1);
  }
});
