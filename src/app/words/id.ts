import { activity } from './id/activity.ts';
import { common } from './id/common.ts';
import { faults } from './id/faults.ts';
import { home } from './id/home.ts';
import { refusals } from './id/refusals.ts';
import { signIn } from './id/sign-in.ts';

/**
 * Indonesian, the first language: always in the first download. The words of a screen that is loaded later travel with
 * it in both languages (`useWordsOf`).
 */
export const id = { activity, common, faults, home, refusals, signIn };
