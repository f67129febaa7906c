import { achievement } from '../../../src/app/words/id/achievement.ts';
import { activity } from '../../../src/app/words/id/activity.ts';
import { arrival } from '../../../src/app/words/id/arrival.ts';
import { backup } from '../../../src/app/words/id/backup.ts';
import { common } from '../../../src/app/words/id/common.ts';
import { copyDay } from '../../../src/app/words/id/copy-day.ts';
import { counters } from '../../../src/app/words/id/counters.ts';
import { databaseFault } from '../../../src/app/words/id/database-fault.ts';
import { devices } from '../../../src/app/words/id/devices.ts';
import { entry } from '../../../src/app/words/id/entry.ts';
import { evidence } from '../../../src/app/words/id/evidence.ts';
import { fields } from '../../../src/app/words/id/fields.ts';
import { faults } from '../../../src/app/words/id/faults.ts';
import { form } from '../../../src/app/words/id/form.ts';
import { home } from '../../../src/app/words/id/home.ts';
import { inbox } from '../../../src/app/words/id/inbox.ts';
import { journal } from '../../../src/app/words/id/journal.ts';
import { log } from '../../../src/app/words/id/log.ts';
import { more } from '../../../src/app/words/id/more.ts';
import { plan } from '../../../src/app/words/id/plan.ts';
import { repair } from '../../../src/app/words/id/repair.ts';
import { reviewCards } from '../../../src/app/words/id/review-cards.ts';
import { safety } from '../../../src/app/words/id/safety.ts';
import { saveFault } from '../../../src/app/words/id/save-fault.ts';
import { settings } from '../../../src/app/words/id/settings.ts';
import { setup } from '../../../src/app/words/id/setup.ts';
import { signIn } from '../../../src/app/words/id/sign-in.ts';
import { signOut } from '../../../src/app/words/id/sign-out.ts';
import { skp } from '../../../src/app/words/id/skp.ts';
import { team } from '../../../src/app/words/id/team.ts';
import { update } from '../../../src/app/words/id/update.ts';

/** What the screens say in Indonesian. */
export const words = {
  achievement,
  activity,
  arrival,
  backup,
  common,
  copyDay,
  counters,
  databaseFault,
  devices,
  entry,
  evidence,
  faults,
  form,
  fields,
  home,
  inbox,
  journal,
  log,
  more,
  plan,
  repair,
  reviewCards,
  safety,
  saveFault,
  settings,
  setup,
  signIn,
  signOut,
  skp,
  team,
  update,
};
