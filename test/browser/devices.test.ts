import { expectNoBarriers } from './support/barriers.ts';
import { expect, otherDevice, test } from './support/journey.ts';
import { nipOf } from './support/logins.ts';
import { expectFetched, log, title } from './support/steps.ts';
import { words } from './support/words.ts';

const { common, devices, more } = words;

test('[SYN-26] an admin sees the devices, finds one, and ends its session; what it holds stays on it', async ({
  phone,
  person,
  browser,
}) => {
  const admin = await otherDevice(browser, nipOf('Admin'));
  await admin.goto('/lainnya');
  await admin.getByRole('link', { name: more.devices }).click();
  await expect(title(admin, devices.title)).toBeVisible();
  await admin.getByLabel(devices.search).fill(person.name);
  const card = admin.getByRole('article').filter({ hasText: person.name }).first();
  await expect(card).toContainText(devices.allSent);
  await card.getByText(devices.details).click();
  await expect(card).toContainText(devices.signedIn);
  await expectNoBarriers(admin);

  await phone.context().setOffline(true);
  await log(phone, { description: 'Tetap ada sesudah sesi diakhiri' });
  await card.getByRole('button', { name: devices.end }).click();
  const dialog = admin.getByRole('alertdialog');
  await expect(dialog).toContainText(devices.endNote);
  await dialog.getByRole('button', { name: devices.endConfirm }).click();
  await expect(admin.getByRole('status').filter({ hasText: devices.ended }).last()).toBeAttached();

  await phone.context().setOffline(false);
  await phone.reload();
  await expect(phone.getByText(words.home.faults['signed-out'])).toBeVisible();
  await expect(phone.getByRole('main').getByText('Tetap ada sesudah sesi diakhiri')).toBeVisible();
  await admin.context().close();
});

test('[SYN-26] a superior sees the devices of the own people and may end no session', async ({
  phone,
  person,
  browser,
}) => {
  // The server knows the device once it has heard from it.
  await expectFetched(phone);
  const superior = await otherDevice(browser, person.superiorNip);
  await superior.goto('/perangkat');
  const card = superior.getByRole('article').filter({ hasText: person.name }).first();
  await card.getByText(devices.details).click();
  await expect(card).toContainText(devices.version);
  await expect(superior.getByRole('button', { name: devices.end })).toHaveCount(0);
  await superior.context().close();
});

test('without a connection the list says so, and is there after trying again', async ({ browser }) => {
  const admin = await otherDevice(browser, nipOf('Admin'));
  await admin.context().setOffline(true);
  await admin.goto('/perangkat');
  await expect(admin.getByRole('alert')).toContainText(common.needsNetwork);
  await admin.context().setOffline(false);
  await admin.getByRole('button', { name: common.tryAgain }).click();
  await expect(admin.getByText(devices.intro)).toBeVisible();
  await admin.context().close();
});
