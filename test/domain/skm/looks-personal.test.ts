import { expect, test } from 'vitest';
import { looksPersonal } from '../../../src/domain/skm/looks-personal.ts';

test.each([
  'Hubungi 081234567890',
  'WA saya 0812-3456-7890, terima kasih',
  'telepon (0411) 123 456',
  '+62 812 3456 7890',
  'hp:0812.3456.789',
  'NIK 7371010101900001',
  'pak Budi 19800101 200501 1 001',
  'tulis ke budi@contoh.go.id',
  'budi@contoh.id, ya',
])('[KSK-10] %j looks personal', (text) => expect(looksPersonal(text)).toBe(true));

test.each([
  '',
  'Antre dari 08.00 sampai 11.30 di loket 3',
  'Tanggal 12-11-2026 jam 09.15 tidak ada petugas',
  'Bayar Rp 1.250.000.000 terlalu mahal',
  'Nomor antrean 0123, loket 0456, lantai 02',
  'Buka jam 08.00. Tutup jam 15.00. Sabtu 09.00',
  'ketemu @ loket. Terima kasih',
  'a@b',
])('[KSK-10] %j does not', (text) => expect(looksPersonal(text)).toBe(false));

test('[KSK-10] a text as long as any is read in one pass', () => {
  for (const one of ['0', '0 ', '@.', '@', '1--']) looksPersonal(one.repeat(200_000));
  expect(looksPersonal(`${'1-a'.repeat(200_000)} 081234567890`)).toBe(true);
});
