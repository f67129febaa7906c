import { activity } from './activity.ts';
import { common } from './common.ts';
import { faults } from './faults.ts';
import { home } from './home.ts';
import { refusals } from './refusals.ts';
import { signIn } from './sign-in.ts';

/**
 * Indonesian, the first language: always in the first download. The words of a screen that is loaded later travel with
 * it in both languages (`useWordsOf`).
 */
export const id = { activity, common, faults, home, refusals, signIn };
