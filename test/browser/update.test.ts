import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { OwnServer } from './support/own-server.ts';
import { nipOf, samplePassword } from './support/logins.ts';
import { drawPhoto } from './support/pictures.ts';
import {
  chip,
  choose,
  expectHome,
  expectSaid,
  fields,
  fillSignIn,
  goTo,
  openAs,
  openForm,
  openRow,
  row,
  title,
  type,
} from './support/steps.ts';
import { TwoVersions } from './support/two-versions.ts';
import { words } from './support/words.ts';

const { backup, common, entry, evidence, home, more, settings, setup, signIn, update } = words;

test('a new version waits behind a bar, and on consent takes over in all tabs; what is being typed survives', async ({
  browser,
}) => {
  const versions = await TwoVersions.make();
  const server = await OwnServer.start({ sample: true, dist: versions.dist });
  try {
    const context = await browser.newContext({ baseURL: server.origin });
    const [typing, reading] = [await context.newPage(), await context.newPage()];
    await openAs(typing, nipOf('Pegawai'));
    await reading.goto('/');
    await expectHome(reading);
    const before = await versionOf(reading);
    await goTo(reading, common.navHome);
    await openForm(typing);
    const undrafted = await context.newPage();
    await undrafted.goto('/cadangan');
    await undrafted
      .getByLabel(backup.passphrase, { exact: true })
      .fill('kalimat sandi yang tidak disimpan di mana pun');
    await undrafted.evaluate(() => Object.assign(globalThis, { asked: true }));
    await type(typing, { start: '14:00', end: '15:00', description: 'Setengah jadi saat versi baru datang' });

    await server.stop();
    await versions.deployNext();
    await server.start();
    await reading.goto('/pengaturan');
    await reading.getByRole('button', { name: settings.version.look }).click();
    for (const page of [reading, typing]) await expect(page.getByText(update.waits)).toBeVisible();
    await expect(fields(typing).description).toHaveValue('Setengah jadi saat versi baru datang');

    // It waits: the old tab goes on, through screens it had not loaded yet, also without the server that has them no more.
    await server.stop();
    await reading.goto('/kinerja');
    await expect(title(reading, common.navPlan)).toBeVisible();
    expect(await versionOf(reading)).toBe(before);
    await goTo(reading, common.navHome);
    await reading.getByRole('button', { name: home.copy }).click();
    await reading.getByRole('button', { name: /^Salin \d+ catatan$/ }).click();
    await expect(chip(reading)).toContainText(/\d menunggu/);
    await server.start();
    await expect(chip(reading)).toContainText(common.chip.allSent);

    await reading.getByRole('button', { name: update.take }).click();
    await expectSaid(reading, update.taken);
    await expectHome(reading);
    await expect(typing.getByText(words.form.draftRestored)).toBeVisible();
    await expect(fields(typing).description).toHaveValue('Setengah jadi saat versi baru datang');
    await expect(fields(typing).end).toHaveValue('15.00');
    for (const page of [reading, typing]) await expect(page.getByText(update.waits)).toHaveCount(0);
    // A text that no draft has is not taken away without a word: this page is still the one it was typed on.
    await expect(undrafted.getByText(update.unsaved)).toBeVisible();
    expect(await undrafted.evaluate(() => 'asked' in globalThis)).toBe(true);
    await undrafted.getByRole('button', { name: update.takeAnyway }).click();
    expect(await versionOf(undrafted)).toBe(versions.next);
    expect(await versionOf(reading)).toBe(versions.next);

    await fields(typing).save.click();
    await expectSaid(typing, entry.saved);
    await goTo(reading, common.navHome);
    await expect(row(reading, 'Setengah jadi saat versi baru datang')).toContainText(common.state.sent);
    await context.close();
  } finally {
    await server.remove();
    await versions.remove();
  }
});

test('a photo of a half-typed entry and a typed password survive an update, and the new version works without a connection', async ({
  browser,
}) => {
  const versions = await TwoVersions.make();
  const server = await OwnServer.start({ sample: true, dist: versions.dist });
  try {
    const context = await browser.newContext({ baseURL: server.origin });
    const [typing, signingIn] = [await context.newPage(), await context.newPage()];
    await openAs(typing, nipOf('Pegawai'));
    await openForm(typing);
    await type(typing, { start: '14:00', end: '15:00', description: 'Setengah jadi, dengan foto' });
    await typing.locator('input[type=file][multiple]').setInputFiles(await drawPhoto(typing));
    await expect(photos(typing)).toContainText(evidence.state.pending);
    await signingIn.goto('/masuk');
    const secret = signingIn.getByLabel(signIn.password, { exact: true });
    await secret.fill(samplePassword);
    await mark(signingIn);

    await putNextInPlace(server, versions);
    await lookForUpdate(typing);
    await typing.getByRole('button', { name: update.take }).click();
    await expect(typing.getByText(words.form.draftRestored)).toBeVisible();
    await expect(fields(typing).description).toHaveValue('Setengah jadi, dengan foto');
    await expect(photos(typing)).toContainText(evidence.state.pending);

    // Nobody asked this page, which holds what no draft has: it is the one that it was, and its way in still leads home.
    expect(await isMarked(signingIn)).toBe(true);
    await expect(secret).toHaveValue(samplePassword);
    await signingIn.getByRole('button', { name: signIn.submit, exact: true }).click();
    await expectHome(signingIn);

    await typing.evaluate(async () => void (await navigator.serviceWorker.ready));
    await expect(typing.locator('html[data-offline=ready]')).toBeAttached();
    await context.setOffline(true);
    await goTo(signingIn, common.navPlan);
    await expect(title(signingIn, common.navPlan)).toBeVisible();
    for (const page of [typing, signingIn]) {
      await page.goto('/kinerja');
      await expect(title(page, common.navPlan)).toBeVisible();
    }
    for (const page of [typing, signingIn]) expect(await versionOf(page)).toBe(versions.next);
    await context.setOffline(false);

    await typing.goto('/catat');
    await fields(typing).save.click();
    await expectSaid(typing, entry.saved);
    await openRow(typing, 'Setengah jadi, dengan foto');
    await expect(photos(typing)).toContainText(evidence.state.arrived);
    await context.close();
  } finally {
    await server.remove();
    await versions.remove();
  }
});

test('an update that comes while the organisation is set up waits until somebody is there to be asked', async ({
  browser,
}) => {
  const versions = await TwoVersions.make();
  const server = await OwnServer.start({ sample: false, dist: versions.dist });
  try {
    const page = await browser.newPage({ baseURL: server.origin });
    await page.goto('/');
    const label = (name: string) => page.getByLabel(name, { exact: true });
    await label(setup.organisationName).fill('Pemerintah Kabupaten Rintisan');
    await label(setup.unitName).fill('Badan Kepegawaian Daerah');
    await choose(page, 'WITA');
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await mark(page);

    await putNextInPlace(server, versions);
    await lookForUpdate(page);
    await label(setup.adminName).fill('Sri Rahayu, S.Kom.');
    await label(setup.nip).fill('19870506 201212 2 004');
    await label(setup.password).fill('sandi-yang-panjang');
    await expect.poll(() => codesOf(server)).toHaveLength(2);
    await label(setup.code).fill(codesOf(server)[1]!);
    await page.getByRole('button', { name: setup.submitOrganisation }).click();
    await page.getByRole('button', { name: setup.toSignIn }).click();
    await fillSignIn(page, '198705062012122004', 'sandi-yang-panjang');
    await expectHome(page);
    expect(await isMarked(page)).toBe(true);
    await expect(page.getByText(update.waits)).toBeVisible();
    expect(await versionOf(page)).not.toBe(versions.next);
    await page.getByRole('button', { name: update.take }).click();
    await expectSaid(page, update.taken);
    expect(await versionOf(page)).toBe(versions.next);
    await expect(page.getByText('Badan Kepegawaian Daerah')).toBeVisible();
    await page.context().close();
  } finally {
    await server.remove();
    await versions.remove();
  }
});

const photos = (page: Page) => page.getByRole('list', { name: evidence.title }).getByRole('listitem');

/** What was printed for whoever sets the server up, one at each of its starts. */
const codesOf = (server: OwnServer) =>
  [...server.printed.matchAll(/kode sekali pakai: (\w+)\n/g)].map(([, code]) => code);

/** Leaves a mark that is gone when the page is loaded anew. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(globalThis, { marked: true }));
const isMarked = (page: Page) => page.evaluate(() => 'marked' in globalThis);

async function putNextInPlace(server: OwnServer, versions: TwoVersions): Promise<void> {
  await server.stop();
  await versions.deployNext();
  await server.start();
}

/** As the page does by itself once an hour; until the new version waits. */
async function lookForUpdate(page: Page): Promise<void> {
  const waits = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      return registration.waiting !== null;
    });
  await expect.poll(waits).toBe(true);
}

async function versionOf(page: Page): Promise<string> {
  await goTo(page, common.navMore);
  await expect(title(page, more.title)).toBeVisible();
  const text = await page.getByText(new RegExp(`^${more.version('\\d')}`)).innerText();
  return text.replace(more.version(''), '');
}
