import { common } from './en/common.ts';
import { entry } from './en/entry.ts';
import { home } from './en/home.ts';
import { log } from './en/log.ts';
import { more } from './en/more.ts';
import { plan } from './en/plan.ts';
import { repair } from './en/repair.ts';
import { settings } from './en/settings.ts';
import { setup } from './en/setup.ts';
import { signIn } from './en/sign-in.ts';
import { team } from './en/team.ts';
import { update } from './en/update.ts';
import type { Words } from './words.ts';

/** English, fetched when chosen. */
export const en: Words = { common, entry, home, log, more, plan, repair, settings, setup, signIn, team, update };
