import { expect, test } from './support/own-journey.ts';
import { countAtServer } from './support/server-truth.ts';
import { chip, expectDraft, expectHome, fields, goTo, log, openForm, row, type } from './support/steps.ts';
import { words } from './support/words.ts';

const { common, entry } = words;

test('[SYN-1] the browser is killed right after “Tersimpan”: the entry is there when it opens again without a server', async ({
  own,
  person,
  server,
}) => {
  const description = 'Tersimpan sesaat sebelum baterai habis';
  await server.stop();
  await openForm(own.page);
  await type(own.page, { description });
  await fields(own.page).save.click();
  await own.page.getByRole('status').filter({ hasText: entry.saved }).last().waitFor({ state: 'attached' });
  await own.kill();

  await own.reopen();
  await own.page.goto('/');
  await expectHome(own.page);
  await expect(row(own.page, description)).toContainText(common.state.waiting);
  await expect(chip(own.page)).toContainText(common.chip.waiting(1));

  await server.start();
  await expect(row(own.page, description)).toContainText(common.state.sent);
  expect(await countAtServer(server, person.nip, description)).toBe(1);
});

test('the browser is killed while a form is half typed: it comes back as a draft', async ({ own, server }) => {
  await openForm(own.page);
  await type(own.page, { start: '13:15', end: '14:00', description: 'Setengah jadi ketika pon' });
  await expectDraft(own.page, 'Setengah jadi ketika pon');
  await server.stop();
  await own.kill();

  await own.reopen();
  await own.page.goto('/catat');
  await expect(own.page.getByText(words.form.draftRestored)).toBeVisible();
  await expect(fields(own.page).description).toHaveValue('Setengah jadi ketika pon');
  await expect(fields(own.page).start).toHaveValue('13.15');
});

test('[SYN-12] with the app closed the service worker sends what waits when the server is back', async ({
  own,
  person,
  server,
}) => {
  const description = 'Dikirim tanpa membuka aplikasi';
  await own.context.setOffline(true);
  await log(own.page, { description });
  await expect(row(own.page, description)).toContainText(common.state.waiting);
  const empty = await own.context.newPage();
  await empty.goto('about:blank');
  await own.page.close();
  await own.context.setOffline(false);
  await expect.poll(() => countAtServer(server, person.nip, description)).toBe(1);
});

test('[SYN-12] a sync event that finds no server fails, and the browser tries again: with the app closed', async ({
  own,
  person,
  server,
}) => {
  const description = 'Dikirim pada percobaan berikutnya';
  await server.stop();
  await log(own.page, { description });
  await expect(row(own.page, description)).toContainText(common.state.waiting);
  await own.context.newPage();
  await own.page.close();
  await server.start();
  await expect.poll(() => countAtServer(server, person.nip, description)).toBe(1);
});

test('Chromium finds nothing that stands in the way of installing', async ({ own }) => {
  await goTo(own.page, common.navHome);
  const cdp = await own.context.newCDPSession(own.page);
  const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
});
