import { common } from './id/common.ts';
import { entry } from './id/entry.ts';
import { faults } from './id/faults.ts';
import { home } from './id/home.ts';
import { log } from './id/log.ts';
import { refusals } from './id/refusals.ts';
import { signIn } from './id/sign-in.ts';
import { update } from './id/update.ts';

/**
 * Indonesian, the first language: always in the first download. The words of a screen that is loaded later travel with
 * it in both languages (`useWordsOf`).
 */
export const id = { common, entry, faults, home, log, refusals, signIn, update };
