import { common } from './id/common.ts';
import { entry } from './id/entry.ts';
import { home } from './id/home.ts';
import { log } from './id/log.ts';
import { more } from './id/more.ts';
import { plan } from './id/plan.ts';
import { repair } from './id/repair.ts';
import { settings } from './id/settings.ts';
import { setup } from './id/setup.ts';
import { signIn } from './id/sign-in.ts';
import { team } from './id/team.ts';
import { update } from './id/update.ts';

/** Indonesian, the first language: always in the first download. */
export const id = { common, entry, home, log, more, plan, repair, settings, setup, signIn, team, update };
