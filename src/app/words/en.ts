import { activity } from './en/activity.ts';
import { common } from './en/common.ts';
import { faults } from './en/faults.ts';
import { home } from './en/home.ts';
import { refusals } from './en/refusals.ts';
import { signIn } from './en/sign-in.ts';
import type { Words } from './words.ts';

/** English, fetched when chosen. */
export const en: Words = { activity, common, faults, home, refusals, signIn };
