import { expect, test } from 'vitest';
import { signInFaults } from '../../src/app/ui/sign-in/sign-in-faults.ts';
import { id } from '../../src/app/words/id/id.ts';

const words = id.signIn;

test('[NIP-1] a NIP is told wrong before the server is asked, with how many digits were typed', () => {
  expect(signInFaults('19870506 2012', 'x', words)).toEqual({ nip: words.nipLength(12) });
});

test('both empty fields are told at once', () => {
  expect(signInFaults('', '', words)).toEqual({ nip: words.nipMissing, password: words.passwordMissing });
});

test('a whole NIP and a password may go', () => {
  expect(signInFaults('19870506 201212 1 007', 'x', words)).toEqual({});
});
