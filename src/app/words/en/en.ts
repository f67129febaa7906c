import { activity } from './activity.ts';
import { common } from './common.ts';
import { faults } from './faults.ts';
import { home } from './home.ts';
import { refusals } from './refusals.ts';
import { signIn } from './sign-in.ts';
import type { Words } from '../words.ts';

/** English, fetched when chosen. */
export const en: Words = { activity, common, faults, home, refusals, signIn };
