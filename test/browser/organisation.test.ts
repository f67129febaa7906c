import { expectNoBarriers } from './support/barriers.ts';
import { expect, otherDevice, test } from './support/journey.ts';
import { nipOf, postOf } from './support/logins.ts';
import { BareDevice } from './support/server-truth.ts';
import { expectFetched, expectSaid, log, title } from './support/steps.ts';
import { words } from './support/words.ts';
import { audit } from '../../src/app/words/id/audit.ts';
import { monitor } from '../../src/app/words/id/monitor.ts';
import { imports } from '../../src/app/words/id/imports.ts';
import { organisation } from '../../src/app/words/id/organisation.ts';

const { common, more, signIn } = words;
const nip = '199602152020121001';
const ownPassword = 'sandi-pilihan-saya';

function file(row: string) {
  const text = `NIP;Nama;Status;Jabatan;Unit;NIP atasan\r\n${row}\r\n`;
  return { name: 'pegawai.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}

test('an admin imports somebody, hands over a code, moves them, and the new superior sees their work', async ({
  browser,
  person,
}) => {
  const admin = await otherDevice(browser, nipOf('Admin'));
  await admin.setViewportSize({ width: 1280, height: 800 });
  await admin.goto('/lainnya');
  await admin.getByRole('link', { name: more.organisation }).click();
  await admin.getByLabel(organisation.search).fill(person.name);
  await expect(admin.getByRole('link', { name: person.name })).toBeVisible();
  await expectNoBarriers(admin);

  // A file with a mistake says where it is and changes nothing; mended, it is looked through and applied.
  await admin.getByRole('link', { name: organisation.tabs.import }).click();
  const chooser = admin.getByLabel(imports.file, { exact: true });
  await chooser.setInputFiles(file(`${nip};Sari Wulandari;PNS;Analis;Dinas Entah;`));
  await expect(admin.getByText(imports.faultTexts['unit-unknown'])).toBeVisible();
  await expect(admin.getByRole('button', { name: imports.apply(1) })).toHaveCount(0);
  await expectNoBarriers(admin);
  await chooser.setInputFiles(file(`${nip};Sari Wulandari;PNS;Analis;Dinas Kesehatan;`));
  await admin.getByRole('button', { name: imports.apply(1) }).click();
  await expect(admin.getByText(imports.appliedPeople)).toBeVisible();

  // The code is shown once.
  await admin.getByRole('link', { name: organisation.tabs.people }).click();
  await admin.getByLabel(organisation.search).fill('Sari Wulandari');
  await admin.getByRole('link', { name: 'Sari Wulandari' }).click();
  await expect(title(admin, 'Sari Wulandari')).toBeVisible();
  await admin.getByRole('button', { name: organisation.newCode }).click();
  await admin.getByRole('button', { name: organisation.makeCodes }).click();
  const code = await admin.locator('.org-codes code').innerText();
  await expectNoBarriers(admin);
  await admin.getByRole('button', { name: common.close }).first().click();

  // She chooses a password of her own and logs her first work.
  const phone = await (await browser.newContext()).newPage();
  await phone.goto('/');
  await phone.getByRole('button', { name: signIn.haveCode }).click();
  await phone.getByLabel(signIn.nip, { exact: true }).fill(nip);
  await phone.getByLabel(signIn.code, { exact: true }).fill(code);
  await phone.getByLabel(signIn.newPassword, { exact: true }).fill('pendek');
  await phone.getByRole('button', { name: signIn.submitFirst }).click();
  await expect(phone.getByText(signIn.passwordShort(10))).toBeVisible();
  await expectNoBarriers(phone);
  await phone.getByLabel(signIn.newPassword, { exact: true }).fill(ownPassword);
  await phone.getByRole('button', { name: signIn.submitFirst }).click();
  await expectFetched(phone);
  await log(phone, { description: 'Menyusun jadwal posyandu pertama' });

  // Moved to another unit and superior from today, she is in that superior's team with what she logged.
  await admin.getByRole('button', { name: organisation.move, exact: true }).click();
  await admin.getByLabel(organisation.searchSuperior).fill(person.superiorNip);
  const choices = admin.getByRole('dialog').locator('label.k-choice');
  await expect(choices).toHaveCount(2);
  await choices.nth(1).click();
  await admin.getByRole('button', { name: organisation.moveNow }).click();
  await expectSaid(admin, organisation.moved.moved);
  await expect(admin.getByText(organisation.history)).toBeVisible();
  const boss = await otherDevice(browser, person.superiorNip);
  await boss.goto('/tim');
  await boss.getByRole('link', { name: 'Sari Wulandari' }).click();
  await expect(boss.getByText('Menyusun jadwal posyandu pertama')).toBeVisible();

  // Figures and the audit tell of it.
  await boss.goto('/pantau');
  await expect(boss.getByRole('row').filter({ hasText: 'Sari Wulandari' })).toBeVisible();
  await expectNoBarriers(boss);
  await admin.goto('/pantau');
  await expect(admin.getByText(monitor.units, { exact: true })).toBeVisible();
  await expectNoBarriers(admin);
  await admin.goto('/audit');
  const lines = admin.getByRole('row').filter({ hasText: 'Sari Wulandari' });
  await expect(lines.filter({ hasText: audit.actions['move']! }).first()).toBeVisible();
  await expectNoBarriers(admin);
  await admin.goto('/organisasi/aturan');
  await expect(admin.getByText(organisation.wholeOrganisation)).toBeVisible();
  await expectNoBarriers(admin);
  for (const page of [admin, phone, boss]) await page.context().close();
});

test('when a superior leaves, the admin sees who has no reviewer, and gives them all another superior at once', async ({
  browser,
  person,
}) => {
  const [boss, one, two] = ['197003042000121001', '199604042020121002', '199604042020121003'];
  const admin = await otherDevice(browser, nipOf('Admin'));
  await admin.setViewportSize({ width: 1366, height: 768 });
  await admin.goto('/organisasi/impor');
  await admin
    .getByLabel(imports.file, { exact: true })
    .setInputFiles(
      file(
        [
          `${boss};Hasan Basri;PNS;Kepala Seksi;Dinas Kesehatan;`,
          `${one};Wati Lestari;PNS;Analis;Dinas Kesehatan;${boss}`,
          `${two};Yanto Saputra;PNS;Analis;Dinas Kesehatan;${boss}`,
        ].join('\r\n'),
      ),
    );
  await admin.getByRole('button', { name: imports.apply(3) }).click();
  await expect(admin.getByText(imports.appliedPeople)).toBeVisible();

  const openBoss = async () => {
    await admin.goto('/organisasi');
    await admin.getByLabel(organisation.search).fill('Hasan Basri');
    // The list of before is no place to press: it goes when the answer comes.
    await expect(admin.getByText(organisation.found(1), { exact: true })).toBeVisible();
    await admin.getByRole('link', { name: /^Hasan Basri/ }).click();
  };
  await openBoss();
  await admin.getByRole('button', { name: organisation.leave, exact: true }).click();
  await admin.getByRole('button', { name: organisation.leaveConfirm }).click();
  await expect(admin.getByText(organisation.unsupervised(2))).toBeVisible();
  await expectNoBarriers(admin);

  await admin.goto('/organisasi');
  await admin.getByRole('button', { name: organisation.showThem }).click();
  await expect(admin.getByRole('link', { name: 'Wati Lestari' })).toBeVisible();
  await expectNoBarriers(admin);
  await admin.setViewportSize({ width: 360, height: 740 });
  await expectNoBarriers(admin);

  // The profile of who has left: it is still listed where all who left are.
  await admin.getByLabel(organisation.show).selectOption('ended');
  await admin.getByRole('link', { name: /^Hasan Basri/ }).click();
  await admin.getByRole('button', { name: organisation.newSuperior }).click();
  const sheet = admin.getByRole('dialog');
  await sheet.getByRole('button', { name: organisation.succeed }).click();
  await expect(sheet.getByText(organisation.successorMissing).first()).toBeVisible();
  await expectNoBarriers(admin);
  await admin.getByLabel(organisation.searchSuperior).fill(person.superiorNip);
  const choices = sheet.locator('label.k-choice');
  await expect(choices).toHaveCount(1);
  await choices.first().click();
  await sheet.getByRole('button', { name: organisation.succeed }).click();
  await expectSaid(admin, organisation.succeeded(2));
  await expect(admin.getByRole('button', { name: organisation.newSuperior })).toHaveCount(0);
  await admin.goto('/organisasi');
  await admin.getByLabel(organisation.search).fill('Yanto Saputra');
  await expect(admin.getByText(organisation.alone)).toHaveCount(0);
  await admin.context().close();
});

test('[ADM-2] an admin of a unit brings people into it, is told what lies outside, and is offered no rules or holidays', async ({
  browser,
  person,
  server,
}) => {
  await (await BareDevice.signIn(server, nipOf('Admin'))).give(person.id, ['admin-unit']);
  const unit = postOf(person.nip).unitName;
  const keeper = await otherDevice(browser, person.nip);
  await keeper.goto('/organisasi');
  await expect(keeper.getByRole('link', { name: organisation.tabs.rules })).toHaveCount(0);
  await keeper.getByRole('link', { name: organisation.tabs.import }).click();
  await expect(keeper.getByRole('radio', { name: imports.kinds.pegawai.title })).toBeVisible();
  await expect(keeper.getByRole('radio')).toHaveCount(3);
  await expect(keeper.getByRole('radio', { name: imports.kinds.libur.title })).toHaveCount(0);
  const chooser = keeper.getByLabel(imports.file, { exact: true });
  await chooser.setInputFiles(file(`${nipOf('Pimpinan')};Nama Lain;PNS;Analis;${unit};`));
  await expect(keeper.getByText(imports.faultTexts['out-of-reach'])).toBeVisible();
  await expectNoBarriers(keeper);
  await chooser.setInputFiles(file(`199702152021121001;Rina Kusuma;PNS;Analis;${unit};`));
  await keeper.getByRole('button', { name: imports.apply(1) }).click();
  await expect(keeper.getByText(imports.appliedPeople)).toBeVisible();
});
