import { officerWords } from '../../src/app/survey/kiosk/officer-words.ts';
import { words as english } from '../../src/app/survey/words/en.ts';
import { words as asked } from '../../src/app/survey/words/id.ts';
import { barriersOf } from './support/barriers.ts';
import { enrolTablet, enterPin, expectCorner, expectFirstScreen, pin } from './support/counter.ts';
import { expect, lying, oneByOne, test } from './support/counter-journey.ts';

test('no screen of the tablet has an accessibility fault, upright or lying; who walks away leaves nothing behind', async ({
  tablet: { page },
  admin,
}) => {
  const unit = (await admin.board()).units.findLast((one) => one.services.length > 1)!;
  await admin.settings(unit.id, oneByOne);
  const faults: string[] = [];
  const look = async (screen: string) => faults.push(...(await barriersOf(page, screen)));
  await page.clock.install();
  await page.goto('/survei');
  await look('enrol');
  await enrolTablet(page, await admin.newCode(unit.id));
  await expectCorner(page, 0, true);
  await look('start upright');
  await page.getByRole('button', { name: asked.start.sizes.largest }).click();
  await page.getByRole('button', { name: english.languageName }).click();
  await expect(page.getByRole('heading', { name: english.start.title })).toBeVisible();
  await look('start largest english');
  await page.getByRole('button', { name: english.start.begin }).click();
  await look('service largest');
  await page.locator('.services button').first().click();
  await expect(page.getByText(english.question.progress(1, 9))).toBeVisible();
  await look('question largest upright');
  await page.setViewportSize(lying);
  await look('question largest lying');

  // The citizen walks away: a countdown, then nothing of them is left.
  await page.keyboard.press('3');
  await page.clock.runFor(1_000);
  await page.clock.runFor(46_000);
  await expect(page.getByRole('dialog')).toContainText(english.idle.title);
  await look('idle');
  await page.clock.runFor(11_000);
  await expectFirstScreen(page);
  await page.reload();
  await expectFirstScreen(page);

  await page.getByRole('button', { name: asked.start.begin }).click();
  await page.locator('.services button').first().click();
  await look('question lying');
  for (let question = 1; question <= 9; question++) {
    await expect(page.getByText(asked.question.progress(question, 9))).toBeVisible();
    await page.keyboard.press('4');
  }
  await expect(page.getByRole('heading', { name: asked.respondent.title })).toBeVisible();
  await look('respondent lying');
  await page.getByRole('button', { name: asked.respondent.skip }).click();
  await look('suggestion');
  await page.getByRole('button', { name: asked.suggestion.send }).click();
  await expect(page.getByRole('heading', { name: asked.thanks.title })).toBeVisible();
  await look('thanks');
  await page.getByRole('button', { name: asked.thanks.again }).click();

  const { askPin, ended, left, sheet } = officerWords;
  await expectCorner(page, 0, true);
  await page.getByRole('button', { name: asked.corner.label(0, true) }).click();
  await enterPin(page, '0000');
  await expect(page.getByText(askPin.wrong)).toBeVisible();
  await look('pin');
  await enterPin(page, pin);
  await expect(page.getByRole('heading', { name: sheet.title, exact: true })).toBeVisible();
  await look('sheet');
  const device = (await admin.board()).devices.find((one) => one.unitId === unit.id)!;
  await admin.revoke(device.deviceId);
  await page.getByRole('button', { name: sheet.sync }).click();
  await expect(page.getByText(sheet.phases.held)).toBeVisible();
  await look('sheet revoked');
  await page.getByRole('button', { name: sheet.close }).click();
  await expect(page.getByRole('heading', { name: ended.title })).toBeVisible();
  await look('ended');
  await page.getByRole('button', { name: ended.open }).click();
  await enterPin(page, pin);
  await page.getByRole('button', { name: sheet.leave }).click();
  await expect(page.getByRole('heading', { name: left.title })).toBeVisible();
  await look('left');
  expect(faults).toEqual([]);
});
