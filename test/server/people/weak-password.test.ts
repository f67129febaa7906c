import { expect, test } from 'vitest';
import { isWeakPassword } from '../../../src/server/people/weak-password.ts';

const owner = { nip: '199003152015031002', name: 'Siti Rahmawati' };

test.each([
  'password123',
  'P@ssw0rd',
  '1234567890',
  'bismillah2026',
  'indonesia45!',
  'aaaaaaaaaa',
  'ababababab',
  '199003152015031002',
  'lahir15031990',
  'masuk-19900315-kantor',
  'sitirahmawati',
  'Rahmawati-2026',
])('[ACC-1] %s is weak', (password) => {
  expect(isWeakPassword(password, owner)).toBe(true);
});

test.each(['kucing biru makan awan', 'Tujuh-payung-di-loteng', 'kata-sandi-uji', 'r7Qm!x2Vp0'])(
  '[ACC-1] %s is not',
  (password) => {
    expect(isWeakPassword(password, owner)).toBe(false);
  },
);
