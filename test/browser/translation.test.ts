import { expect, test } from './support/journey.ts';
import { chip, fields, openForm, row, type } from './support/steps.ts';
import { translatePage } from './support/translate-page.ts';
import { words } from './support/words.ts';

const { common, copyDay, entry, home } = words;

test('the browser is asked not to translate, since Jejak has both languages itself', async ({ page }) => {
  for (const path of ['/', '/survei']) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('translate', 'no');
    await expect(page.locator('meta[name=google]')).toHaveAttribute('content', 'notranslate');
  }
});

test('a browser that translates the page all the same cannot make it say what is no longer so', async ({ phone }) => {
  await expect(chip(phone)).toHaveText(common.chip.allSent);
  await translatePage(phone);
  await expect(chip(phone)).toHaveText(common.chip.allSent);
  await phone.context().setOffline(true);
  await openForm(phone);
  await type(phone, { start: '07:30', end: '08:15', description: 'Dicatat pada halaman terjemahan' });
  await expect(phone.getByText(entry.lasts('45 menit'))).toBeVisible();
  await fields(phone).end.fill('08:30');
  await expect(phone.getByText(entry.lasts('1 jam'))).toBeVisible();
  await expect(phone.getByText(entry.lasts('45 menit'))).toHaveCount(0);
  await phone.getByRole('button', { name: entry.save }).click();
  await expect(chip(phone)).toHaveText(common.chip.waiting(1));
  await expect(phone.getByText(common.chip.allSent)).toHaveCount(0);

  // What a button says is what it does.
  await phone.getByRole('button', { name: home.copy }).click();
  const copies = phone.getByRole('button', { name: /Salin \d+ catatan/ });
  const count = Number(/\d+/.exec(await copies.innerText())![0]);
  await phone.getByRole('dialog').locator('label').nth(1).click();
  await expect(copies).toHaveText(copyDay.copyButton(count - 1));
  await phone.keyboard.press('Escape');

  await phone.context().setOffline(false);
  await expect(chip(phone)).toHaveText(common.chip.allSent);
  await expect(row(phone, 'Dicatat pada halaman terjemahan')).toContainText(common.state.sent);
  await expect(row(phone, 'Dicatat pada halaman terjemahan')).not.toContainText(common.state.waiting);
});
