import type { Activity } from '../../src/domain/activity/activity-body.ts';
import { addDays, type LocalDate } from '../../src/domain/time/local-date.ts';
import { expect, test } from './support/journey.ts';
import { nipOf, postOf } from './support/logins.ts';
import { BareDevice } from './support/server-truth.ts';
import { day, expectFetched, fillSignIn, goTo, log, row, title } from './support/steps.ts';
import { words } from './support/words.ts';

const { common, log: list } = words;

const count = 3_000;
const lastMonthEnd = addDays(`${day().slice(0, 7)}-01` as LocalDate, -1);
const lastMonth = lastMonthEnd.slice(0, 7);

function body(index: number): Activity {
  const date = `${lastMonth}-${String((index % 28) + 1).padStart(2, '0')}` as LocalDate;
  const minute = Math.floor(index / 28) * 10;
  const two = (n: number) => String(n).padStart(2, '0');
  const at = (m: number) => `${two(Math.floor(m / 60))}:${two(m % 60)}`;
  const time = { kind: 'span', start: at(minute), end: at(minute + 10), endsNextDay: false } as Activity['time'];
  const description = index === 1_234 ? 'Satu-satunya kunjungan ke mercusuar' : `Melayani permohonan nomor ${index}`;
  return { date, time, category: 'tusi', description, rhkId: null, volume: null, volumeUnit: null, note: null };
}

test('three thousand entries of a month: fetched, scrolled to the end, searched, and filtered by state', async ({
  page,
  person,
  server,
  context,
}) => {
  // Nobody captures a month of work at once, days after: for this journey its days are still open.
  await (await BareDevice.signIn(server, nipOf('Admin'))).keepDaysOpen(postOf(person.nip).unitId);
  const bare = await BareDevice.signIn(server, person.nip);
  await bare.push(Array.from({ length: count }, (_, index) => body(index)));
  await page.goto('/');
  await fillSignIn(page, person.nip);
  await expectFetched(page);

  await goTo(page, common.navLog);
  await page.getByRole('button', { name: list.previousMonth }).click();
  await expect(page.getByText(new RegExp(`^3.?0\\d\\d catatan`))).toBeVisible();
  const rows = page.getByRole('main').getByRole('listitem').getByRole('link');
  await expect(rows.first()).toBeVisible();
  expect(await rows.count()).toBeLessThan(80);

  const longestMs = await page.evaluate(scrollToTheEnd);
  await expect(row(page, 'Melayani permohonan nomor 0')).toBeInViewport();
  expect(await rows.count()).toBeLessThan(80);
  console.log(`longest frame of a scroll through ${count} entries: ${Math.round(longestMs)} ms`);

  await row(page, 'Melayani permohonan nomor 0').click();
  await expect(page.getByText(list.explain.sent)).toBeVisible();
  await page.goBack();
  await expect(row(page, 'Melayani permohonan nomor 0')).toBeInViewport();

  await page.getByRole('searchbox', { name: list.search }).fill('mercusuar kunjungan');
  await expect(row(page, 'Satu-satunya kunjungan ke mercusuar')).toBeVisible();
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: list.clearSearch }).click();

  await context.setOffline(true);
  await goTo(page, common.navHome);
  await log(page, { description: 'Satu yang menunggu dikirim' });
  await goTo(page, common.navLog);
  await page.getByRole('button', { name: list.states.waiting, exact: true }).click();
  await expect(row(page, 'Satu yang menunggu dikirim')).toContainText(common.state.waiting);
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: list.states.repair, exact: true }).click();
  await expect(page.getByText(list.emptyMatches)).toBeVisible();
  await page.getByRole('button', { name: list.states.sent, exact: true }).click();
  await expect(rows.first()).toContainText(common.state.sent);
  await expect(page.getByText('Satu yang menunggu dikirim')).toHaveCount(0);
  await page
    .getByRole('button', { name: list.showAll })
    .or(page.getByRole('button', { name: list.states.all, exact: true }))
    .first()
    .click();
  await expect(title(page, common.navLog)).toBeVisible();
});

/** Runs in the page: steps down until nothing is below, and says how long the longest frame took. */
async function scrollToTheEnd(): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  let longestMs = 0;
  for (let still = 0; still < 5;) {
    const [startMs, before] = [performance.now(), scrollY];
    scrollBy(0, 4_000);
    await frame();
    longestMs = Math.max(longestMs, performance.now() - startMs);
    still = scrollY === before ? still + 1 : 0;
  }
  return longestMs;
}
