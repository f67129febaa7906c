import { common } from './en/common.ts';
import { entry } from './en/entry.ts';
import { faults } from './en/faults.ts';
import { home } from './en/home.ts';
import { log } from './en/log.ts';
import { refusals } from './en/refusals.ts';
import { signIn } from './en/sign-in.ts';
import { update } from './en/update.ts';
import type { Words } from './words.ts';

/** English, fetched when chosen. */
export const en: Words = { common, entry, faults, home, log, refusals, signIn, update };
