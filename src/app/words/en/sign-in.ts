import type { Words } from '../words.ts';

export const signIn: Words['signIn'] = {
  title: 'Sign in',
  tagline: 'A daily work log that keeps going without a signal.',
  nip: 'NIP',
  nipHint: '18 digits',
  nipMissing: 'Enter your NIP.',
  nipLength: (count) => `A NIP has 18 digits; ${count} ${count === 1 ? 'was' : 'were'} typed.`,
  password: 'Password',
  passwordMissing: 'Enter your password.',
  reveal: 'Show password',
  conceal: 'Hide password',
  submit: 'Sign in',
  busy: 'Checking',
  firstTime: 'The first sign-in on this device needs a connection. After that, Jejak opens without a signal too.',
  againTitle: 'Sign in again',
  again: 'Your session has ended. All records are safe on this device and will be sent once you sign in.',
  back: 'The session is open again. What was waiting is being sent.',
  later: 'Not now',
  language: 'Language',
};
