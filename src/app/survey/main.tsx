import { render } from 'preact';
import { assert } from '../../std/assert.ts';
import { missingAbility } from '../engine/missing-ability.ts';
import { setTextSize } from './steps/text-size.ts';
import { startUntilItWorks } from './start-until-it-works.tsx';
import { Stuck } from './stuck.tsx';
import { firstLanguage, wordsIn } from './words/languages.ts';

/** The counter's tablet at /survei. */
async function start(mount: HTMLElement): Promise<void> {
  const missing = missingAbility();
  if (missing !== null) return render(<Stuck text={wordsIn(firstLanguage).stuck[missing]} />, mount);
  const [{ Kiosk }, { watchKioskUpdates }] = await Promise.all([
    import('./kiosk/kiosk.tsx'),
    import('./kiosk/kiosk-updates.ts'),
  ]);
  render(<Kiosk onFree={watchKioskUpdates()} />, mount);
}

const mount = document.getElementById('survey');
assert(mount, 'survei.html has the place to mount');
setTextSize('normal');
startUntilItWorks(mount, () => start(mount));
void import('../engine/keep-text-true.ts').then(({ keepTextTrue }) => keepTextTrue()).catch(() => undefined);
