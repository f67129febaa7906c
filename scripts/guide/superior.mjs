import { button, link } from './phone.mjs';
import { take } from './take-picture.mjs';

export async function photographTeam(page) {
  await link(page, 'Lainnya').click();
  await link(page, 'Tim').click();
  await link(page, 'Afrizal Koto').waitFor();
  await take(page, 'tim');
  await link(page, 'Afrizal Koto').click();
  await page.getByRole('group', { name: 'Bulan' }).waitFor();
  await take(page, 'tim-pegawai');
  await page.goto('/tim/periksa');
  await button(page, 'Setujui per minggu').waitFor();
  await take(page, 'periksa');
}
